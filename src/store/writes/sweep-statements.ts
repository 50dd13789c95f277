import type { Statement } from "../graph-store.ts";
import type { GraphChange } from "./graph-change.ts";
import { inBatches, type WriteName, writeStatement } from "./write-statement.ts";

// Countries after places: a place that goes may have been all that a country was there for.
const SWEEPS: readonly WriteName[] = [
  "sweep-people", "sweep-places", "sweep-topics", "sweep-organizations", "sweep-countries", "sweep-agendas",
  "settle-people", "settle-places", "settle-topics", "settle-organizations", "settle-countries", "settle-agendas",
];

/** Marks what texts alone name and the change may leave without a use. To be run before anything is removed or unlinked. */
export function loosenStatements({ events, documents, removedEvents, removedReports, removedDocuments }: GraphChange): readonly Statement[] {
  const touched = [...events.filter(({ isNew }) => isNew !== true).map(({ event }) => event.id), ...removedEvents].sort();
  const reports = [...documents.filter(({ isNew }) => isNew !== true).flatMap(({ extraction }) => extraction.reports.map(({ id }) => id)), ...removedReports].sort();
  return [
    ...inBatches("loosen-parties", "ids", touched),
    ...inBatches("loosen-surroundings", "ids", touched),
    ...inBatches("loosen-countries-of-places", "ids", touched),
    ...inBatches("loosen-agendas", "ids", touched),
    ...inBatches("loosen-named", "ids", reports),
    ...inBatches("loosen-named-in-documents", "ids", [...removedDocuments].sort()),
  ];
}

/** Removes what was marked and has no use left, and the marks of the rest. */
export function sweepStatements(): readonly Statement[] {
  return SWEEPS.map((name) => writeStatement(name, {}));
}
