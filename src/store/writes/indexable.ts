/** Bytes in UTF-8 that one value of a text index of Neo4j may have (32,766), with room for the engine's own; a longer one fails the whole batch. */
const TEXT_INDEX = 32_000;
/** The same for its other indexes (about 8,160). */
const RANGE_INDEX = 8_000;

/** A search text that the index takes. One that is too long keeps each word once, as words are what is searched for; of more words still, the first. */
export function indexableWords(searchText: string): string {
  if (Buffer.byteLength(searchText) <= TEXT_INDEX) return searchText;
  const kept: string[] = [];
  let bytes = 1;
  for (const word of new Set(searchText.trim().split(" "))) {
    bytes += Buffer.byteLength(word) + 1;
    if (bytes > TEXT_INDEX) break;
    kept.push(word);
  }
  return ` ${kept.join(" ")} `;
}

/** Null for a value too long to be found by; the node's `json` has it all the same. */
export function indexable(value: string | null): string | null {
  return value === null || Buffer.byteLength(value) <= RANGE_INDEX ? value : null;
}
