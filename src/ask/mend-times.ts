import { editDistance } from "../domain/edit-distance.ts";
import type { Token } from "../domain/sentence.ts";

/** Shorter words are each a slip away from another. */
const SHORTEST = 4;

export interface MendedTimes {
  readonly tokens: readonly Token[];
  /** Places of the tokens that were mended. */
  readonly at: ReadonlySet<number>;
}

/**
 * Words that are a slip away from one of a calendar ("yaer", "Febuary", "javnier") read as that one; `isKnown` tells which words mean something as they
 * stand. Whether they tell a time together with others is for the reader of dates to find out.
 */
export function mendTimes(tokens: readonly Token[], calendarWords: Iterable<string>, isKnown: (at: number) => boolean): MendedTimes {
  const words = [...calendarWords].filter((word) => word.length >= SHORTEST);
  const known = new Set(words);
  const at = new Set<number>();
  const mended = tokens.map((token, index) => {
    if (token.folded.length < SHORTEST || !/^\p{L}+$/u.test(token.folded) || known.has(token.folded) || isKnown(index)) return token;
    const near = words.find((word) => word.charAt(0) === token.folded.charAt(0) && editDistance(word, token.folded, 1) <= 1);
    if (near === undefined) return token;
    at.add(index);
    return { ...token, text: near, folded: near };
  });
  return { tokens: mended, at };
}
