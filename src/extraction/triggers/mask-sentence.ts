import type { Sentence } from "../../domain/sentence.ts";
import type { MaskedItem } from "../../patterns/pattern.ts";
import type { Mention } from "../mentions/mention.ts";

/** A masked place: its tokens (both in), and the mention it stands for. */
export interface SentenceItem extends MaskedItem {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly mention: Mention | null;
}

/** Letters of the pattern language: actors are also `A`. Regions and places are only places. */
const TYPE_LETTERS: Readonly<Record<Mention["type"], string>> = {
  person: "PA", office: "OA", country: "CA", organization: "GA", group: "RA", pronoun: "R", region: "L", place: "L", date: "D",
};

/**
 * The sentence with each mention as one item. Where mentions overlap, the one that begins first, then the longer, stands. A word that may hold one of
 * the `proclitics` stands with and without it.
 */
export function maskSentence(sentence: Sentence, mentions: readonly Mention[], proclitics: readonly string[] = []): readonly SentenceItem[] {
  const items: SentenceItem[] = [];
  let token = 0;
  for (const mention of inOrder(mentions)) {
    if (mention.first < token) continue;
    for (; token < mention.first; token += 1) items.push(wordItem(sentence, token, proclitics));
    const words = sentence.tokens.slice(mention.first, mention.last + 1).flatMap(({ folded }) => withoutProclitics(folded, proclitics));
    items.push({ types: lettersOf(mention), words, firstToken: mention.first, lastToken: mention.last, mention });
    token = mention.last + 1;
  }
  for (; token < sentence.tokens.length; token += 1) items.push(wordItem(sentence, token, proclitics));
  return items;
}

function lettersOf(mention: Mention): string {
  const letters = TYPE_LETTERS[mention.type];
  return mention.type === "country" && mention.place !== null ? `${letters}L` : letters;
}

function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.first - b.first || b.last - a.last);
}

function wordItem(sentence: Sentence, token: number, proclitics: readonly string[]): SentenceItem {
  return { types: "", words: withoutProclitics(sentence.tokens[token]?.folded ?? "", proclitics), firstToken: token, lastToken: token, mention: null };
}

/** Shorter than this, what is left is no word: "بعد" is no "عد" with a preposition. */
const SHORTEST_REST = 3;

/** The word as written first, then what each proclitic that it may begin with leaves of it. */
function withoutProclitics(folded: string, proclitics: readonly string[]): readonly string[] {
  const words = [folded];
  for (const proclitic of proclitics) if (folded.length - proclitic.length >= SHORTEST_REST && folded.startsWith(proclitic)) words.push(folded.slice(proclitic.length));
  return words;
}
