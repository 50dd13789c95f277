import { nameKey } from "../knowledge/name-key.ts";

/** Arabic glues particles before a word, so that there a word may begin inside another. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * What `searchText` of a node must contain for a text: each of its words, folded, at the beginning of a word. Null where nothing is asked for.
 */
export function searchWords(text: string | null | undefined): readonly string[] | null {
  if (text === null || text === undefined) return null;
  const words = nameKey(text).split(" ").filter((word) => word !== "");
  return words.length === 0 ? null : [...new Set(words)].map((word) => (ARABIC.test(word) ? word : ` ${word}`));
}
