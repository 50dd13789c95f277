import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { documentMap, type ReportRow } from "./event-parts.ts";

const TEMPLATE = cypherOf("known-events");

/** A row is an event with its known reports, or (`json` null) a correction. */
export type KnownEventRow = { readonly json: string | null; readonly reports: readonly ReportRow[]; readonly correction: string | null };

export function knownEventsQuery(text: boolean): Query<CypherParameters, KnownEventRow> {
  return { name: "known-events", text: fillHoles(TEMPLATE, { reports: `RETURN collect({json: r.json, ${documentMap(text)}}) AS reports` }) };
}
