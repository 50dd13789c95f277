/**
 * A pattern over a masked sentence: words folded, mentions reduced to typed items.
 *
 * | written | means |
 * |---|---|
 * | `visite` | the word, cut and folded as texts are |
 * | `rencontr*` | any word that begins so |
 * | `(a\|b c)` | one of the sequences |
 * | `x?` | the element before may be absent |
 * | `{phone}` | one of the entries of the set of that name |
 * | `<P>`, `<PO>` | one mention of one of these types |
 * | `<A:host>` | the same, remembered under the slot `host` |
 * | `..`, `..5` | up to eight, up to five items of any kind |
 */
export type PatternNode =
  | { readonly kind: "word"; readonly word: string; readonly stem: boolean }
  | { readonly kind: "typed"; readonly types: string; readonly slot: string | null }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "optional"; readonly part: PatternNode };

/** One place of a masked sentence: a word, or a mention with its type letters and all its words. */
export interface MaskedItem {
  /** Letters of the types it counts as: "" for a plain word, "PA" for a person, who is also an actor. */
  readonly types: string;
  /** Folded words; a word or mark has one, a mention all of its own. */
  readonly words: readonly string[];
}

/** `first` and `last` are item indexes, both in; `anchor` is the item that holds the pattern's rarest word. */
export interface PatternMatch {
  readonly first: number;
  readonly last: number;
  readonly anchor: number;
  readonly slots: ReadonlyMap<string, number>;
}

/** How data writes words down as tokens: the same cutting and folding as texts get. */
export type CutWords = (words: string) => readonly string[];

export const DEFAULT_GAP = 8;
