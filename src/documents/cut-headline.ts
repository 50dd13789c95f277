/** A headline is no longer than this; agencies keep below a hundred. UTF-16 units. */
export const LONGEST_HEADLINE = 120;
/** Shorter than this, what ends in a point is a dateline ("MOSCOW, October 15. /TASS/.") rather than a sentence. */
const SHORTEST_SENTENCE = 40;
const SENTENCE_END = /[.!?…؟۔]["'»”)\]]*(?=\s)/gu;

/** Whether words stand where a title should, but are sentences of prose. */
export function isProse(words: string): boolean {
  return words.length > LONGEST_HEADLINE && /[.!?…؟۔]["'»”)\]]*$/u.test(words);
}

/** What to call a page whose header carries its first paragraph: that paragraph up to the last sentence that fits a headline, else its first words and "…". */
export function cutHeadline(words: string): string {
  if (!isProse(words)) return words;
  const ends = [...words.slice(0, LONGEST_HEADLINE + 1).matchAll(SENTENCE_END)].map((found) => found.index + found[0].length);
  const end = ends.findLast((at) => at >= SHORTEST_SENTENCE);
  if (end !== undefined) return words.slice(0, end);
  const start = words.slice(0, LONGEST_HEADLINE);
  const space = start.search(/\s\S*$/u);
  return `${(space > 0 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/, "")).replace(/[\s,;:–—-]+$/u, "")} …`;
}
