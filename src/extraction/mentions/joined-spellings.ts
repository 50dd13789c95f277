/** Letters that must be left of a word for its first part to be one of its own. */
const SHORTEST_REST = 4;

/** `form`, and how a text may write it that joins or parts what belongs together: "عبد الله" and "عبدالله", for the word "عبد". */
export function joinedSpellings(form: string, joined: readonly string[]): readonly string[] {
  const words = form.split(" ");
  const found = new Set([form]);
  for (const first of joined) {
    const together = words.reduce((text, word, at) => (at === 0 ? word : `${text}${words[at - 1] === first ? "" : " "}${word}`), "");
    const apart = words.map((word) => (word.startsWith(first) && word.length - first.length >= SHORTEST_REST ? `${first} ${word.slice(first.length)}` : word)).join(" ");
    found.add(together).add(apart);
  }
  return [...found];
}
