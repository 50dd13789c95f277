import type { Contradiction, EventClaim } from "../domain/event.ts";
import type { Report } from "../domain/report.ts";

/** What some reports say of one field: the value, those reports (canonical order), and how much speaks for it. */
export interface Backed<T> {
  readonly value: T;
  readonly key: string;
  readonly reports: readonly Report[];
}

/**
 * The values that reports give, the best-supported first: most reports, then the higher sum of confidence, then the earlier report.
 * `keyOf` makes values comparable and is what a reader sees; reports for which `valueOf` gives null say nothing.
 */
export function backedValues<T>(reports: readonly Report[], valueOf: (report: Report) => T | null, keyOf: (value: T) => string): readonly Backed<T>[] {
  const groups = new Map<string, { value: T; key: string; reports: Report[] }>();
  for (const report of reports) {
    const value = valueOf(report);
    if (value === null) continue;
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { value, key, reports: [report] });
    else group.reports.push(report);
  }
  // Sorting is stable: what ties keeps the order of its first report.
  return [...groups.values()].sort((a, b) => b.reports.length - a.reports.length || confidenceOf(b.reports) - confidenceOf(a.reports));
}

/** Rounded, so that the order of adding cannot tip a tie. */
function confidenceOf(reports: readonly Report[]): number {
  return Math.round(reports.reduce((sum, { confidence }) => sum + confidence, 0) * 1e6);
}

export function claimOf<T>({ key, reports }: Backed<T>): EventClaim {
  return { value: key, reports: reports.map(({ id }) => id) };
}

/** A contradiction where there is more than one claim; the first is the one shown. */
export function contradictionOf<T>(field: Contradiction["field"], claims: readonly Backed<T>[], why: string = whyFirst(claims)): readonly Contradiction[] {
  return claims.length < 2 ? [] : [{ field, claims: claims.map(claimOf), why }];
}

function whyFirst<T>([first, second]: readonly Backed<T>[]): string {
  if (first === undefined || second === undefined) return "";
  if (first.reports.length > second.reports.length) return `more reports say so (${first.reports.length} against ${second.reports.length})`;
  return confidenceOf(first.reports) > confidenceOf(second.reports) ? "as many reports each; these were read with more confidence" : "as many reports each; this one was published first";
}
