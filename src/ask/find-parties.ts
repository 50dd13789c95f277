import type { Token } from "../domain/sentence.ts";
import type { Knowledge, Party } from "../knowledge/knowledge.ts";

/** Tokens `first` to `last` (both in) of the question that name a party. `meanings`: more than one where the words are ambiguous. */
export interface PartyWords {
  readonly first: number;
  readonly last: number;
  readonly words: string;
  readonly meanings: readonly Party[];
  /** The words were mended: "Goita", "Moscouw". */
  readonly mended: boolean;
}

const LONGEST_NAME = 7;

/** Words as folded phrases that mean a country or region without naming it ("russian", "malien", "sahelian"), with the ids they mean. */
export type Demonyms = ReadonlyMap<string, readonly string[]>;

/** Longest names first, left to right; `taken` tokens (dates) are left alone. `isPlain` keeps "on", "la" or "us" from being countries. */
export function findParties(text: string, tokens: readonly Token[], taken: ReadonlySet<number>, knowledge: Knowledge, demonyms: Demonyms, isPlain: (at: number) => boolean): readonly PartyWords[] {
  const found: PartyWords[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const party = longestName(text, tokens, at, taken, knowledge, demonyms, isPlain);
    if (party === null) continue;
    found.push(party);
    at = party.last;
  }
  return found;
}

function longestName(text: string, tokens: readonly Token[], at: number, taken: ReadonlySet<number>, knowledge: Knowledge, demonyms: Demonyms, isPlain: (at: number) => boolean): PartyWords | null {
  const allSmall = text === text.toLowerCase();
  for (let last = Math.min(at + LONGEST_NAME, tokens.length) - 1; last >= at; last -= 1) {
    const [start, end] = [tokens[at], tokens[last]];
    if (start === undefined || end === undefined || anyTaken(at, last, taken)) continue;
    // "xi" in a question that is all in small letters.
    const isSmallPerson = last === at && allSmall && start.text.length <= 3 && !isPlain(at);
    if (!isSmallPerson && !mayBeName(start, end, last === at, isPlain(at), isPlain(last))) continue;
    const words = text.slice(start.start, end.end);
    const meanings = meaningsOf(words, tokens.slice(at, last + 1), knowledge, demonyms);
    // "Alliance des états du sahel" in small letters begins with a small word of the language; the "à" of "à Poutine" is not part of the name.
    if (isPlain(at) && !/^\p{Lu}/u.test(start.text) && (last === at || meansTheSame(meanings, meaningsOf(text.slice(tokens[at + 1]?.start ?? 0, end.end), tokens.slice(at + 1, last + 1), knowledge, demonyms)))) continue;
    // Two or three letters that are no code ("Xi", "Kim") may be a person's name, and nothing else.
    if (last === at && (isSmallPerson || isShortName(start)) && !meanings.every(({ type }) => type === "person")) continue;
    if (meanings.length > 0) return { first: at, last, words, meanings, mended: false };
  }
  return null;
}

function meaningsOf(words: string, tokens: readonly Token[], knowledge: Knowledge, demonyms: Demonyms): readonly Party[] {
  const named = knowledge.meaningsOf(words);
  if (named.length > 0) return named;
  const ids = demonyms.get(tokens.map((token) => token.folded).join(" ")) ?? [];
  return ids.flatMap((id) => knowledge.meaningsOf(id));
}

function meansTheSame(some: readonly Party[], others: readonly Party[]): boolean {
  return some.some(({ id }) => others.some((other) => other.id === id));
}

function anyTaken(first: number, last: number, taken: ReadonlySet<number>): boolean {
  for (let at = first; at <= last; at += 1) if (taken.has(at)) return true;
  return false;
}

/** Codes of two or three letters are names only in capitals ("US", not "us"); a name neither begins nor ends with a small word of the language. */
function mayBeName(first: Token, last: Token, single: boolean, plainFirst: boolean, plainLast: boolean): boolean {
  const capital = /^\p{Lu}/u.test(first.text);
  if (!/[\p{L}\p{N}]/u.test(first.text) || !/[\p{L}\p{N}]/u.test(last.text)) return false;
  if (single && isShortName(first)) return !plainFirst;
  if (single) return first.text.length <= 3 ? first.text === first.text.toUpperCase() && !(plainFirst && !/^\p{Lu}{2,}$/u.test(first.text)) : !plainFirst || capital;
  // "States" ends the "Alliance of Sahel States", and "states" no name.
  return (!plainLast || /^\p{Lu}\p{Ll}/u.test(last.text));
}

function isShortName({ text }: Token): boolean {
  return text.length <= 3 && /^\p{Lu}\p{Ll}+$/u.test(text);
}

/**
 * What words that mean nothing were meant for: only where they are written as names are, or where the whole question is in small letters.
 * Small words of six letters and less are no names: "contre" is not Conte.
 */
export function mendName(words: string, knowledge: Knowledge, allSmall: boolean): readonly Party[] {
  const capital = /^\p{Lu}/u.test(words);
  return capital || (allSmall && words.length >= 6) ? knowledge.slipsOf(words) : [];
}
