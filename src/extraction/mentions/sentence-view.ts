import type { Token } from "../../domain/sentence.ts";
import { CHAR_CLASS, classAt, isUpperAt } from "../../languages/letters.ts";
import type { Item } from "./item.ts";
import type { MentionPack } from "./mention-pack.ts";
import type { SmallWords } from "./small-words.ts";

/** One sentence as the phases see it: its tokens, and what the small words between them are. */
export class SentenceView {
  readonly tokens: readonly Token[];
  readonly words: SmallWords;
  readonly pack: MentionPack;
  /** A title in which nearly every word has a capital, so that capitals tell nothing. */
  readonly isHeadline: boolean;

  constructor(tokens: readonly Token[], words: SmallWords, pack: MentionPack, isTitle = false) {
    this.tokens = tokens;
    this.words = words;
    this.pack = pack;
    this.isHeadline = isTitle && isTitleCase(tokens);
  }

  folded(at: number): string {
    return this.tokens[at]?.folded ?? "";
  }

  /** Every token after `from` and before `to` is in one of the sets; true where there is none. */
  gapWithin(from: number, to: number, ...sets: readonly ReadonlySet<string>[]): boolean {
    for (let at = from + 1; at < to; at += 1) if (!sets.some((set) => set.has(this.folded(at)))) return false;
    return true;
  }

  isWord(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && classAt(token.text, 0) === CHAR_CLASS.letter;
  }

  /** A word with a capital that may belong to a name. */
  isCapitalised(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && isUpperAt(token.text, 0) && !this.words.notNames.has(token.folded);
  }

  /** A single capital with its point, as inside "Wendy R. Sherman". */
  isInitial(at: number): boolean {
    const letter = this.tokens[at];
    const point = this.tokens[at + 1];
    return letter?.text.length === 1 && this.isCapitalised(at) && point?.text === "." && point.start === letter.end;
  }

  /** Nothing but a space or a hyphen stands between token `at` and the next. */
  touches(at: number): boolean {
    const token = this.tokens[at];
    const next = this.tokens[at + 1];
    return token !== undefined && next !== undefined && next.start - token.end <= 1;
  }
}

const MOSTLY = 0.75;
const LONG_ENOUGH = 4;

function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let upper = 0;
  for (const token of tokens) {
    if (token.text.length < LONG_ENOUGH || classAt(token.text, 0) !== CHAR_CLASS.letter) continue;
    long += 1;
    if (isUpperAt(token.text, 0)) upper += 1;
  }
  return long >= LONG_ENOUGH && upper / long >= MOSTLY;
}

/** Items without those at the places of `gone`, with `put` in the place of the first of them. */
export function replaceItems(items: readonly Item[], from: number, to: number, put: Item): Item[] {
  return [...items.slice(0, from), put, ...items.slice(to + 1)];
}
