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

/** The sentence with each mention as one item. Where mentions overlap, the one that begins first, then the longer, stands. */
export function maskSentence(sentence: Sentence, mentions: readonly Mention[]): readonly SentenceItem[] {
  const items: SentenceItem[] = [];
  let token = 0;
  for (const mention of inOrder(mentions)) {
    if (mention.first < token) continue;
    for (; token < mention.first; token += 1) items.push(wordItem(sentence, token));
    const words = sentence.tokens.slice(mention.first, mention.last + 1).map(({ folded }) => folded);
    items.push({ types: lettersOf(mention), words, firstToken: mention.first, lastToken: mention.last, mention });
    token = mention.last + 1;
  }
  for (; token < sentence.tokens.length; token += 1) items.push(wordItem(sentence, token));
  return items;
}

function lettersOf(mention: Mention): string {
  const letters = TYPE_LETTERS[mention.type];
  return mention.type === "country" && mention.place !== null ? `${letters}L` : letters;
}

function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.first - b.first || b.last - a.last);
}

function wordItem(sentence: Sentence, token: number): SentenceItem {
  return { types: "", words: [sentence.tokens[token]?.folded ?? ""], firstToken: token, lastToken: token, mention: null };
}
