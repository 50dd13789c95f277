import { nameKey } from "../knowledge/name-key.ts";

/**
 * What full text search looks in, and what a searched text becomes before it is looked for: folded words between single spaces, one space at each end,
 * so that `CONTAINS " ambassadeur "` finds the word and `CONTAINS " ambassad"` its beginning. Without case, accents and Arabic vowel signs.
 */
export function searchText(parts: readonly (string | null)[]): string {
  const words = parts.map((part) => nameKey(part ?? "")).filter((part) => part !== "");
  return words.length === 0 ? "" : ` ${words.join(" ")} `;
}
