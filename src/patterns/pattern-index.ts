import { DataError } from "../domain/errors.ts";
import { compilePattern, matchAt, mayBegin } from "./automaton.ts";
import type { Automaton } from "./automaton.ts";
import { parsePattern } from "./parse-pattern.ts";
import type { WordSets } from "./parse-pattern.ts";
import type { CutWords, MaskedItem, PatternMatch } from "./pattern.ts";

/** A pattern and what it stands for. */
export interface IndexedPattern<T> { readonly automaton: Automaton; readonly value: T }

/** Patterns found by the words that they need: a sentence without such a word costs one look-up a word. */
export interface PatternIndex<T> {
  readonly byWord: ReadonlyMap<string, readonly IndexedPattern<T>[]>;
  /** Stems by their first letters, so that a word meets only those that may begin it. */
  readonly byStem: ReadonlyMap<string, readonly { readonly stem: string; readonly pattern: IndexedPattern<T> }[]>;
}

export interface PatternSource<T> { readonly match: string; readonly value: T }

const STEM_KEY = 3;
const SHORTEST_STEM = 2;

/** @throws DataError for a pattern that cannot be read, or has no word that must occur */
export function indexPatterns<T>(sources: readonly PatternSource<T>[], sets: WordSets, cut: CutWords): PatternIndex<T> {
  const byWord = new Map<string, IndexedPattern<T>[]>();
  const byStem = new Map<string, { stem: string; pattern: IndexedPattern<T> }[]>();
  for (const { match, value } of sources) {
    const automaton = compilePattern(parsePattern(match, sets, cut));
    if (automaton === null) throw new DataError(`Pattern "${match}": no word of it must occur, so it cannot be found quickly. Add a word that is always there.`);
    const pattern = { automaton, value };
    for (const { word, stem } of automaton.anchors) {
      if (!stem) push(byWord, word, pattern);
      else if (word.length < SHORTEST_STEM) throw new DataError(`Pattern "${match}": the stem "${word}*" is shorter than ${SHORTEST_STEM} letters. Write its forms out.`);
      else push(byStem, word.slice(0, STEM_KEY), { stem: word, pattern });
    }
  }
  return { byWord, byStem };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

export interface FoundPattern<T> extends PatternMatch { readonly value: T }

/** Every match of every pattern, leftmost first per pattern and not overlapping itself; in order of first item, then of the index. */
export function findPatterns<T>(index: PatternIndex<T>, items: readonly MaskedItem[]): FoundPattern<T>[] {
  const found: FoundPattern<T>[] = [];
  for (const pattern of candidates(index, items)) {
    for (let at = 0; at < items.length;) {
      const item = items[at];
      const match = item === undefined || !mayBegin(pattern.automaton, item) ? null : matchAt(pattern.automaton, items, at);
      if (match === null) at += 1;
      else {
        found.push({ ...match, value: pattern.value });
        at = match.last + 1;
      }
    }
  }
  return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

function candidates<T>(index: PatternIndex<T>, items: readonly MaskedItem[]): ReadonlySet<IndexedPattern<T>> {
  const patterns = new Set<IndexedPattern<T>>();
  for (const item of items) {
    for (const word of item.words) {
      for (const pattern of index.byWord.get(word) ?? []) patterns.add(pattern);
      for (let length = SHORTEST_STEM; length <= STEM_KEY && length <= word.length; length += 1) {
        for (const { stem, pattern } of index.byStem.get(word.slice(0, length)) ?? []) if (word.startsWith(stem)) patterns.add(pattern);
      }
    }
  }
  return patterns;
}
