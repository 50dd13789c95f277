import type { EventId, ReportId } from "../domain/ids.ts";
import type { DiplomaticEvent } from "../domain/event.ts";

/** Reports with the key that says which tell one event; null where the report stands alone. */
export type IdentityKeys = ReadonlyMap<ReportId, string | null>;

export interface MergingScores {
  readonly reports: number;
  /** Pairs of reports that are one event by the keys, by the merging, and by both. */
  readonly expected: number;
  readonly merged: number;
  readonly right: number;
  /** A pair of which one report or both bear no key counts as wrong. */
  readonly precision: number;
  /** Among the pairs that the keys decide: both reports bear one. */
  readonly decidedPrecision: number;
  /** A pair also counts as right where people found on reading both texts that they tell one event; such pairs never enter the recall, for they were looked for among merged ones only. */
  readonly reviewedPrecision: number;
  readonly recall: number;
  readonly wrongPairs: readonly (readonly [ReportId, ReportId])[];
  readonly missedPairs: readonly (readonly [ReportId, ReportId])[];
}

/**
 * Pairwise precision and recall of merging. For this measure an event and what it became count as one.
 * Of nothing merged the precision is 1, as nothing wrong was said. `reviewedKeys`: the keys with the pairs joined that people found to be one event.
 */
export function evaluateMerging(events: readonly DiplomaticEvent[], keys: IdentityKeys, reviewedKeys: IdentityKeys = keys): MergingScores {
  const root = rootsOf(events);
  const merged = pairsOf(events.flatMap((event) => event.reports.map((report) => [report, root.get(event.id) ?? event.id] as const)));
  const expected = pairsOf([...keys].flatMap(([report, key]) => (key === null ? [] : [[report, key] as const])));
  const decided = [...merged.values()].filter((pair) => pair.every((report) => keys.get(report) != null)).length;
  const reviewed = [...merged.values()].filter(([a, b]) => reviewedKeys.get(a) != null && reviewedKeys.get(a) === reviewedKeys.get(b)).length;
  const right = [...merged.keys()].filter((pair) => expected.has(pair)).length;
  return {
    reports: keys.size, expected: expected.size, merged: merged.size, right,
    precision: merged.size === 0 ? 1 : right / merged.size,
    decidedPrecision: decided === 0 ? 1 : right / decided,
    reviewedPrecision: merged.size === 0 ? 1 : reviewed / merged.size,
    recall: expected.size === 0 ? 1 : right / expected.size,
    wrongPairs: [...merged].filter(([pair]) => !expected.has(pair)).map(([, ids]) => ids),
    missedPairs: [...expected].filter(([pair]) => !merged.has(pair)).map(([, ids]) => ids),
  };
}

/** The two lines that `entente evaluate` prints. */
export function printMergingScores(scores: MergingScores): string {
  return [
    `merging of ${scores.reports} reports: ${scores.merged} pairs merged, ${scores.expected} expected, ${scores.right} right`,
    `pairwise precision ${scores.precision.toFixed(3)} over all pairs merged, ${scores.decidedPrecision.toFixed(3)} over those that both bear a key, ${scores.reviewedPrecision.toFixed(3)} with the pairs found to be one event on reading both texts; recall ${scores.recall.toFixed(3)}`,
  ].join("\n");
}

function rootsOf(events: readonly DiplomaticEvent[]): ReadonlyMap<EventId, EventId> {
  return new Map(events.map((event) => [event.id, event.becameOf ?? event.id]));
}

function pairsOf(grouped: readonly (readonly [ReportId, string])[]): ReadonlyMap<string, readonly [ReportId, ReportId]> {
  const groups = new Map<string, ReportId[]>();
  for (const [report, key] of grouped) groups.set(key, [...(groups.get(key) ?? []), report]);
  const pairs = new Map<string, readonly [ReportId, ReportId]>();
  for (const members of groups.values()) {
    const sorted = [...members].sort();
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }
  return pairs;
}
