import { editDistance } from "../domain/edit-distance.ts";
import type { Token } from "../domain/sentence.ts";
import { sensesAt, vocabularyWords, type QuestionVocabulary, type Sense } from "./question-vocabulary.ts";

/** What the words of a question say apart from names and dates. */
export interface MarkedWords {
  /** Every sense met, with the token it starts at, in order. */
  readonly senses: readonly { readonly sense: Sense; readonly at: number; readonly length: number }[];
  /** Tokens that mean nothing to us. */
  readonly unknown: readonly number[];
  /** Slips of the pen that were mended, "as written → as read". */
  readonly mended: readonly string[];
}

/** Whether a word loses its sense inside a longer phrase: "first" in "first half", "parle" in "parle-moi de", "called" in "called off". */
function givesWay(sense: Sense, phrase: Sense): boolean {
  const isAct = sense === "asks:contacts" || sense.startsWith("kinds:");
  return sense === "earliest" || sense === "latest" || (sense === "asks:contacts" && phrase === "asks:profile") || (isAct && phrase.startsWith("statuses:"));
}

/** Marks all phrases of the vocabulary; a word that is none but nearly one ("contcted") is read as that one. */
export function markWords(tokens: readonly Token[], taken: ReadonlySet<number>, vocabulary: QuestionVocabulary): MarkedWords {
  const folded = tokens.map((token) => token.folded);
  const mended: string[] = [];
  const known = vocabularyWords(vocabulary);
  const inOffice = new Set(officesAround(folded, taken, vocabulary).flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
  tokens.forEach((token, at) => {
    if (taken.has(at) || inOffice.has(at) || !/\p{L}/u.test(token.text) || coversToken(vocabulary, folded, at)) return;
    const near = mendWord(token, known, (word) => coversToken(vocabulary, folded.with(at, word), at));
    if (near === null || near === token.folded) return;
    mended.push(`${token.text} → ${near}`);
    folded[at] = near;
  });
  const met = [
    ...folded.flatMap((_, at) => sensesAt(vocabulary, folded, at)
      .filter(({ length }) => !Array.from({ length }, (__, step) => at + step).some((index) => taken.has(index)))
      .map(({ sense, length }) => ({ sense, at, length }))),
    ...officesAround(folded, taken, vocabulary),
  ];
  const senses = met.filter((one) => !met.some((other) => givesWay(one.sense, other.sense) && other.length > one.length && other.at <= one.at && other.at + other.length >= one.at + one.length));
  const covered = new Set(senses.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
  const unknown = tokens.flatMap((token, at) => (!taken.has(at) && !covered.has(at) && /[\p{L}\p{N}]/u.test(token.text) ? [at] : []));
  return { senses, unknown, mended };
}

/** "Le ministre *malien* des affaires étrangères": an office whose words a name parts; its length takes the name in. */
function officesAround(folded: readonly string[], taken: ReadonlySet<number>, vocabulary: QuestionVocabulary): MarkedWords["senses"] {
  const kept = folded.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const words = kept.map((at) => folded[at] ?? "");
  return words.flatMap((_, index) => sensesAt(vocabulary, words, index).flatMap(({ sense, length }) => {
    const [at, last] = [kept[index], kept[index + length - 1]];
    return at === undefined || last === undefined || !sense.startsWith("offices:") || last - at + 1 === length ? [] : [{ sense, at, length: last - at + 1 }];
  }));
}

function coversToken(vocabulary: QuestionVocabulary, folded: readonly string[], at: number): boolean {
  for (let start = Math.max(0, at - 5); start <= at; start += 1) {
    if (sensesAt(vocabulary, folded, start).some(({ length }) => start + length > at)) return true;
  }
  return false;
}

/**
 * The word meant by a slip: one letter in a word of five to seven, two in a longer one, the first letter right.
 * Only words in small letters: a capital is a name that we do not know, and verbs are not made of names.
 */
function mendWord(token: Token, known: readonly string[], fits: (word: string) => boolean): string | null {
  const written = token.folded;
  if (written.length < 5 || /^\p{Lu}/u.test(token.text)) return null;
  const allowed = written.length >= 8 ? 2 : 1;
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const word of known) {
    if (word.charAt(0) !== written.charAt(0)) continue;
    const distance = distanceTo(word, written);
    // Of words as near the longer one: "dirigants" is meant for "dirigeant" rather than for "dirige"; half a phrase alone says nothing.
    const isBetter = best === null || distance < best.distance || (distance === best.distance && word.length > best.word.length);
    if (distance <= allowed && isBetter && fits(word.replace("*", ""))) best = { word, distance };
  }
  return best === null ? null : best.word.replace("*", "");
}

/** More letters wrong than this, and no word is meant. */
const MOST_SLIPS = 3;

/** For a stem with a star, the nearest beginning of the written word counts. */
function distanceTo(word: string, written: string): number {
  if (!word.endsWith("*")) return editDistance(word, written, MOST_SLIPS);
  const stem = word.slice(0, -1);
  return Math.min(...[-1, 0, 1].map((step) => editDistance(stem, written.slice(0, stem.length + step), MOST_SLIPS)));
}
