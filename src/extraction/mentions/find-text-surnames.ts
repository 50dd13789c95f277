import type { Item, PersonItem } from "./item.ts";
import type { PersonReading } from "./mention.ts";
import type { Composing } from "./settle-countries.ts";

const FINAL_VOWEL = /[аеиоуыэюя]$/u;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** The surname as first written that a word is a form of: itself, or where names have cases the same stem with another ending. */
function surnameOf(word: string, text: ReadonlyMap<string, PersonReading>, hasCases: boolean): string | null {
  if (text.has(word)) return word;
  if (!hasCases) return null;
  for (const surname of text.keys()) {
    const stem = surname.replace(FINAL_VOWEL, "");
    if (stem.length >= SHORTEST_STEM && word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING) return surname;
  }
  return null;
}

/** A later bare surname of somebody whom the text introduced in its own words: "… a reçu Moussa Barmou. Barmou a dit …". */
export function findTextSurnames(sentences: readonly Composing[], text: ReadonlyMap<string, PersonReading>): readonly Composing[] {
  if (text.size === 0) return sentences;
  return sentences.map((sentence) => {
    const { view, items } = sentence;
    const hasCases = view.pack.names.paradigms.size > 0;
    const added: PersonItem[] = [];
    for (const [at, token] of view.tokens.entries()) {
      if (view.pack.names.hasCase && !view.isCapitalised(at)) continue;
      if (view.words.patronymics.has(token.folded) || view.words.patronymics.has(view.folded(at - 1)) || view.words.particles.has(view.folded(at - 1))) continue;
      if (surnameOf(token.folded, text, hasCases) === null || items.some((item) => item.first <= at && item.last >= at)) continue;
      added.push({
        kind: "person", first: at, last: at, nameFirst: at, nameLast: at, people: [], form: "surname", office: null, supported: false, counterpart: false, conjoined: false,
        via: ["name.earlier"],
      });
    }
    if (added.length === 0) return sentence;
    const all: readonly Item[] = [...items, ...added].sort((a, b) => a.first - b.first);
    return { view, items: all };
  });
}

/** The person of the text whom a surname means. */
export function personOfSurname(word: string, text: ReadonlyMap<string, PersonReading>, hasCases: boolean): PersonReading | undefined {
  const surname = surnameOf(word, text, hasCases);
  return surname === null ? undefined : text.get(surname);
}
