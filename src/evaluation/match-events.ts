import { addDays, daysBetween } from "../domain/date-interval.ts";
import type { ScoredEvent } from "./scored-event.ts";

/** exact: kind, status, days and countries equal. strict: group, overlapping days, equal countries. lenient: half the countries, one day apart. */
export const LEVELS = ["exact", "strict", "lenient"] as const;
export type Level = (typeof LEVELS)[number];

/** A predicted interval more than this many days longer than the gold's does not count as overlapping. */
const LONGEST_EXCESS_DAYS = 31;

/** Indices of matched gold and predicted events: the best pair first (greedily), each event once. */
export function matchEvents(gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[], level: Level): readonly (readonly [number, number])[] {
  const pairs = gold.flatMap((g, i) => predicted.flatMap((p, j) => (mayMatch(g, p, level) ? [{ closeness: closenessOf(g, p), i, j }] : [])));
  pairs.sort((a, b) => b.closeness - a.closeness || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const matched: [number, number][] = [];
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    matched.push([i, j]);
  }
  return matched;
}

export function mayMatch(gold: ScoredEvent, predicted: ScoredEvent, level: Level): boolean {
  if (level === "exact") {
    return gold.kind === predicted.kind && gold.status === predicted.status && sameDays(gold, predicted) && equalSets(gold.countries, predicted.countries);
  }
  if (gold.scoreGroup !== predicted.scoreGroup) return false;
  if (!daysOverlap(gold, predicted, level === "lenient" ? 1 : 0)) return false;
  if (gold.countries.size === 0) return [...gold.organizations].some((organization) => predicted.organizations.has(organization));
  return level === "strict" ? equalSets(gold.countries, predicted.countries) : jaccard(gold.countries, predicted.countries) >= 0.5;
}

export function sameDays(a: ScoredEvent, b: ScoredEvent): boolean {
  return a.from === b.from && a.to === b.to;
}

export function equalSets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

/** Shared part of the union; two empty sets are alike. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]).size;
  return union === 0 ? 1 : [...a].filter((value) => b.has(value)).length / union;
}

/** Either quote holds the other; an empty prediction holds nothing. */
export function sameEvidence(gold: ScoredEvent, predicted: ScoredEvent): boolean {
  return predicted.evidence !== "" && (predicted.evidence.includes(gold.evidence) || gold.evidence.includes(predicted.evidence));
}

function daysOverlap(gold: ScoredEvent, predicted: ScoredEvent, slackDays: number): boolean {
  if (gold.from === null || gold.to === null || predicted.from === null || predicted.to === null) return false;
  if (daysBetween(predicted.from, predicted.to) > daysBetween(gold.from, gold.to) + LONGEST_EXCESS_DAYS) return false;
  return predicted.from <= addDays(gold.to, slackDays) && predicted.to >= addDays(gold.from, -slackDays);
}

// The order of the sum is the reference scorer's: ties between pairs must fall the same way to the last bit.
function closenessOf(gold: ScoredEvent, predicted: ScoredEvent): number {
  return Number(gold.kind === predicted.kind) * 2 + Number(sameDays(gold, predicted)) + Number(equalSets(gold.countries, predicted.countries)) * 2
    + jaccard(gold.countries, predicted.countries) * 2 + jaccard(gold.people, predicted.people) * 2 + Number(gold.status === predicted.status)
    + jaccard(gold.topics, predicted.topics) * 0.5 + Number(gold.evidence !== "" && sameEvidence(gold, predicted)) * 0.5;
}
