import type { Report } from "../domain/report.ts";
import type { ReportId } from "../domain/ids.ts";
import { blockKeysOf } from "./block-keys.ts";
import type { Links } from "./cluster.ts";
import { compareReports } from "./features.ts";

/** Where a loader looks for neighbours: those of `reports` that may be the same event, and those with the ids asked for. May give more, never fewer. */
export type FetchReports = (reports: readonly Report[], ids: readonly ReportId[]) => Promise<readonly Report[]>;

/**
 * The seeds and all reports whose events may depend on them: neighbours, their neighbours, and what people's decisions tie to any of these.
 * Merging this set gives the same events as merging everything.
 */
export async function neighbourhoodOf(seeds: readonly Report[], links: Links, fetchReports: FetchReports): Promise<readonly Report[]> {
  const found = new Map(seeds.map((report) => [report.id, report]));
  for (let edge = seeds; edge.length > 0;) {
    const tied = tiedTo(edge, links).filter((id) => !found.has(id));
    const candidates = await fetchReports(edge, tied);
    const isNeighbour = neighboursOf(edge);
    const next: Report[] = [];
    for (const candidate of candidates) {
      if (found.has(candidate.id) || !(tied.includes(candidate.id) || isNeighbour(candidate))) continue;
      found.set(candidate.id, candidate);
      next.push(candidate);
    }
    edge = next;
  }
  return [...found.values()];
}

/** True where merging would weigh a report against one of `reports` at all. */
function neighboursOf(reports: readonly Report[]): (candidate: Report) => boolean {
  const blocks = new Map<string, Report[]>();
  for (const report of reports) for (const key of blockKeysOf(report)) blocks.set(key, [...(blocks.get(key) ?? []), report]);
  return (candidate) => blockKeysOf(candidate).some((key) => blocks.get(key)?.some((report) => compareReports(report, candidate).outcome !== "different") === true);
}

function tiedTo(reports: readonly Report[], links: Links): readonly ReportId[] {
  const ids = new Set(reports.map(({ id }) => id));
  const groups = [...links.together, ...links.apart].filter((group) => group.some((id) => ids.has(id)));
  return [...new Set(groups.flat())];
}
