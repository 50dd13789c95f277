import type { Token } from "../domain/sentence.ts";
import type { Calendar } from "./calendar.ts";
import type { PatternSpec } from "./calendar-file.ts";
import { readingsAt, type SlotValue, type WordReading } from "./lexicon.ts";
import type { TrieEdge, TrieNode } from "./pattern-trie.ts";

export interface Capture {
  readonly slot: string;
  readonly value: SlotValue;
  readonly shy: boolean;
  /** Token positions: `first` in, `end` out. */
  readonly first: number;
  readonly end: number;
}

/** Tokens `first` (in) to `end` (out) as one pattern reads them. */
export interface PatternMatch {
  readonly spec: PatternSpec;
  readonly captures: readonly Capture[];
  readonly first: number;
  readonly end: number;
}

/** Readings of a sentence's tokens, each looked up once however many patterns ask. */
export class TokenReadings {
  readonly tokens: readonly Token[];
  readonly #calendar: Calendar;
  readonly #known: (readonly WordReading[] | undefined)[] = [];

  constructor(calendar: Calendar, tokens: readonly Token[]) {
    this.#calendar = calendar;
    this.tokens = tokens;
  }

  at(position: number): readonly WordReading[] {
    return (this.#known[position] ??= readingsAt(this.#calendar.lexicon, this.tokens, position));
  }
}

interface Search {
  readonly readings: TokenReadings;
  readonly first: number;
  readonly captures: Capture[];
  best: PatternMatch | null;
}

/** The longest pattern that begins at `first`; among equals the one that fills more slots, then the first of the file. Null: none. */
export function longestMatch(calendar: Calendar, readings: TokenReadings, first: number): PatternMatch | null {
  const search: Search = { readings, first, captures: [], best: null };
  follow(search, calendar.root, first);
  return search.best;
}

function follow(search: Search, node: TrieNode, at: number): void {
  for (const reading of search.readings.at(at)) {
    const edges = node.edges.get(reading.class);
    if (edges === undefined) continue;
    for (const edge of edges) arrive(search, edge, reading, at);
  }
}

function arrive(search: Search, { capture, target }: TrieEdge, reading: WordReading, at: number): void {
  const end = at + reading.length;
  if (capture !== null) search.captures.push({ slot: capture, value: reading.value, shy: reading.shy, first: at, end });
  accept(search, target, end);
  follow(search, target, end);
  if (capture !== null) search.captures.pop();
}

function accept(search: Search, { accepts: spec }: TrieNode, end: number): void {
  const { captures, first, best } = search;
  if (spec === null || !isBetter(end, captures.length, best) || !isSure(spec, captures) || !standsAlone(search.readings.tokens, first, end)) return;
  search.best = { spec, captures: [...captures], first, end };
}

function isBetter(end: number, filled: number, best: PatternMatch | null): boolean {
  return best === null || end > best.end || (end === best.end && filled > best.captures.length);
}

const EVIDENCE = /^(?:day|dayword|year|direction|relative|monthnumber)[12]?$/;

/** "may", "march", "sept", "sun" are months and weekdays only beside a day, a year or a word like "last", or where the pattern vouches for them. */
function isSure(spec: PatternSpec, captures: readonly Capture[]): boolean {
  if (spec.trusts || !captures.some((capture) => capture.shy)) return true;
  return captures.some((capture) => EVIDENCE.test(capture.slot));
}

const FIGURE = /^\p{N}/u;
const JOINING_MARK = /^[.,:/-]$/;
const UNIT_MARK = /^[%°€$£₽₺]$/;

/** False where the figures at an edge belong to a larger number, a time, a price or a percentage: "1,5 mars", "18:00", "3 %". */
function standsAlone(tokens: readonly Token[], first: number, end: number): boolean {
  return !continuesLeft(tokens, first) && !continuesRight(tokens, end - 1);
}

function continuesLeft(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first];
  const mark = tokens[first - 1];
  if (token === undefined || mark === undefined || !FIGURE.test(token.folded) || mark.end !== token.start) return false;
  if (UNIT_MARK.test(mark.folded)) return true;
  const before = tokens[first - 2];
  return JOINING_MARK.test(mark.folded) && before?.end === mark.start && FIGURE.test(before.folded);
}

function continuesRight(tokens: readonly Token[], last: number): boolean {
  const token = tokens[last];
  const mark = tokens[last + 1];
  if (token === undefined || mark === undefined || !FIGURE.test(token.folded)) return false;
  if (UNIT_MARK.test(mark.folded)) return true;
  if (mark.start !== token.end || !JOINING_MARK.test(mark.folded)) return false;
  const after = tokens[last + 2];
  return after?.start === mark.end && FIGURE.test(after.folded);
}
