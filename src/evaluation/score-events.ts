import { canonicalCity } from "./canonical-names.ts";
import { equalSets, jaccard, LEVELS, type Level, matchEvents, sameDays, sameEvidence } from "./match-events.ts";
import { describeEvent, type DocumentJson, readyForScoring, type ScoredEvent } from "./scored-event.ts";

/** How many gold and predicted events there were, and how many of each found a partner. */
export interface Tally { gold: number; predicted: number; goldFound: number; predictedFound: number }

export interface Measure { readonly precision: number; readonly recall: number; readonly f1: number }

export const FIELDS = ["kind", "date exact", "people set", "countries set", "role", "status", "place", "topics (Jaccard)", "evidence"] as const;
export type Field = (typeof FIELDS)[number];

/** Keys of the tallies: "" overall, `language fr`, `kind visit`. */
export interface Scores {
  readonly documents: number;
  readonly levels: Readonly<Record<Level, ReadonlyMap<string, Tally>>>;
  /** Sum and count of each field over lenient pairs. */
  readonly fields: Readonly<Record<Field, { sum: number; count: number }>>;
  readonly withoutEvent: { readonly documents: number; readonly invented: number; readonly inventedEvents: number };
  readonly misses: readonly string[];
  readonly unknown: readonly string[];
}

export function measureOf(tally: Tally): Measure {
  const precision = tally.predicted > 0 ? tally.predictedFound / tally.predicted : Number(tally.gold === 0);
  const recall = tally.gold > 0 ? tally.goldFound / tally.gold : Number(tally.predicted === 0);
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Gold against predictions, document by document; a document without prediction counts as read without events. */
export function scoreEvents(gold: ReadonlyMap<string, DocumentJson>, predicted: ReadonlyMap<string, DocumentJson>): Scores {
  const levels = { exact: new Map<string, Tally>(), strict: new Map<string, Tally>(), lenient: new Map<string, Tally>() };
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { sum: 0, count: 0 }])) as Record<Field, { sum: number; count: number }>;
  const withoutEvent = { documents: 0, invented: 0, inventedEvents: 0 };
  const misses: string[] = [];
  for (const [name, document] of gold) {
    const expected = (document.events ?? []).map(readyForScoring);
    const found = (predicted.get(name)?.events ?? []).map(readyForScoring);
    if (expected.length === 0) {
      withoutEvent.documents += 1;
      withoutEvent.invented += Number(found.length > 0);
      withoutEvent.inventedEvents += found.length;
    }
    for (const level of LEVELS) {
      const pairs = matchEvents(expected, found, level);
      countDocument(levels[level], document.language ?? "?", expected, found, pairs);
      if (level !== "lenient") continue;
      for (const [i, j] of pairs) countFields(fields, expected[i], found[j]);
      misses.push(...missesOf(name, expected, found, pairs));
    }
  }
  return { documents: gold.size, levels, fields, withoutEvent, misses, unknown: [...predicted.keys()].filter((name) => !gold.has(name)).sort() };
}

function countDocument(tallies: Map<string, Tally>, language: string, gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[], pairs: readonly (readonly [number, number])[]): void {
  const goldFound = new Set(pairs.map(([i]) => i));
  const predictedFound = new Set(pairs.map(([, j]) => j));
  gold.forEach((event, i) => {
    for (const tally of talliesOf(tallies, language, event.kind)) { tally.gold += 1; tally.goldFound += Number(goldFound.has(i)); }
  });
  predicted.forEach((event, j) => {
    for (const tally of talliesOf(tallies, language, event.kind)) { tally.predicted += 1; tally.predictedFound += Number(predictedFound.has(j)); }
  });
}

function talliesOf(tallies: Map<string, Tally>, language: string, kind: string): readonly Tally[] {
  return ["", `language ${language}`, `kind ${kind}`].map((key) => {
    const tally = tallies.get(key) ?? { gold: 0, predicted: 0, goldFound: 0, predictedFound: 0 };
    tallies.set(key, tally);
    return tally;
  });
}

function countFields(fields: Record<Field, { sum: number; count: number }>, gold: ScoredEvent | undefined, predicted: ScoredEvent | undefined): void {
  if (gold === undefined || predicted === undefined) return;
  const add = (field: Field, right: number | boolean, count = 1): void => { fields[field].sum += Number(right); fields[field].count += count; };
  add("kind", gold.kind === predicted.kind);
  add("date exact", sameDays(gold, predicted));
  add("people set", equalSets(gold.people, predicted.people));
  add("countries set", equalSets(gold.countries, predicted.countries));
  add("status", gold.status === predicted.status);
  add("place", gold.place.slice(0, 3) === predicted.place.slice(0, 3) && canonicalCity(gold.place.slice(4)) === canonicalCity(predicted.place.slice(4)));
  add("topics (Jaccard)", jaccard(gold.topics, predicted.topics));
  add("evidence", sameEvidence(gold, predicted));
  const common = [...gold.people].filter((name) => predicted.people.has(name));
  add("role", common.filter((name) => gold.roles.get(name) === predicted.roles.get(name)).length, common.length);
}

function missesOf(name: string, gold: readonly ScoredEvent[], predicted: readonly ScoredEvent[], pairs: readonly (readonly [number, number])[]): readonly string[] {
  return [
    ...gold.flatMap((event, i) => (pairs.some(([g]) => g === i) ? [] : [`missed   ${name}: ${describeEvent(event)}`])),
    ...predicted.flatMap((event, j) => (pairs.some(([, p]) => p === j) ? [] : [`spurious ${name}: ${describeEvent(event)}`])),
  ];
}
