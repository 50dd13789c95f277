import type { Day } from "../domain/date-interval.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";

/** The last day on which a document can have been published as it says itself; null or absent where it does not. */
export type Publications = ReadonlyMap<DocumentId, Day | null>;

/** Sorts after every day. */
const NEVER = "9999-12-31";

/**
 * The order in which reports count: publication day (undated documents last), document id, offset, id.
 * It does not depend on the order of loading, and so neither do the ids and the choices that follow from it.
 */
export function inCanonicalOrder(reports: readonly Report[], publications: Publications): readonly Report[] {
  const keyed = reports.map((report) => ({ report, day: publications.get(report.document) ?? NEVER }));
  keyed.sort((a, b) => compare(a.day, b.day) || compare(a.report.document, b.report.document) || a.report.start - b.report.start || compare(a.report.id, b.report.id));
  return keyed.map(({ report }) => report);
}

/** By code unit, on every machine alike (no locale). */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
