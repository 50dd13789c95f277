import type { Report } from "../domain/report.ts";
import type { ReportId } from "../domain/ids.ts";
import { blockKeysOf } from "./block-keys.ts";
import type { Links } from "./cluster.ts";
import { compareReports } from "./features.ts";

/** Where a loader looks for neighbours: those of `reports` that may be the same event, and those with the ids asked for. May give more, never fewer. */
export type FetchReports = (reports: readonly Report[], ids: readonly ReportId[]) => Promise<readonly Report[]>;

/** True where merging would weigh the two against each other at all. */
export function areNeighbours(a: Report, b: Report): boolean {
  const keys = new Set(blockKeysOf(a));
  return blockKeysOf(b).some((key) => keys.has(key)) && compareReports(a, b).outcome !== "different";
}

/**
 * The seeds and all reports whose events may depend on them: neighbours, their neighbours, and what people's decisions tie to any of these.
 * Merging this set gives the same events as merging everything.
 */
export async function neighbourhoodOf(seeds: readonly Report[], links: Links, fetchReports: FetchReports): Promise<readonly Report[]> {
  const found = new Map(seeds.map((report) => [report.id, report]));
  for (let edge = seeds; edge.length > 0;) {
    const tied = tiedTo(edge, links).filter((id) => !found.has(id));
    const candidates = await fetchReports(edge, tied);
    const next: Report[] = [];
    for (const candidate of candidates) {
      if (found.has(candidate.id) || !(tied.includes(candidate.id) || edge.some((report) => areNeighbours(report, candidate)))) continue;
      found.set(candidate.id, candidate);
      next.push(candidate);
    }
    edge = next;
  }
  return [...found.values()];
}

function tiedTo(reports: readonly Report[], links: Links): readonly ReportId[] {
  const ids = new Set(reports.map(({ id }) => id));
  const groups = [...links.together, ...links.apart].filter((group) => group.some((id) => ids.has(id)));
  return [...new Set(groups.flat())];
}
