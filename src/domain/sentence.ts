import type { Span, Zone } from "./document.ts";

/** A word, number or mark; offsets into the document's text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, without accents or Arabic vowel signs, apostrophes straight: what patterns and tables are compared with. */
  readonly folded: string;
}

/** A sentence of one paragraph. `quoted`: stretches between quotation marks, inside it. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly zone: Zone;
  readonly tokens: readonly Token[];
  readonly quoted: readonly Span[];
}

/** Tokens `first` to `last` (both in) of the sentence with that index, and the same stretch as offsets. */
export interface TokenSpan extends Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}
