import type { PatternNode } from "./pattern.ts";

export interface AnchorWord { readonly word: string; readonly stem: boolean }

/** The words of which at least one must stand in a sentence for the pattern to match, and the part that holds them. */
export interface Anchor {
  readonly part: PatternNode;
  readonly words: readonly AnchorWord[];
}

/** Null where no word is certain to occur: such a pattern cannot be indexed. */
export function findAnchor(node: PatternNode): Anchor | null {
  switch (node.kind) {
    case "word": return { part: node, words: [{ word: node.word, stem: node.stem }] };
    case "choice": return anchorOfChoice(node);
    case "sequence": return rarest(node.parts.map(findAnchor));
    default: return null;
  }
}

function anchorOfChoice(node: PatternNode & { kind: "choice" }): Anchor | null {
  const anchors = node.options.map(findAnchor);
  if (anchors.some((anchor) => anchor === null)) return null;
  return { part: node, words: anchors.flatMap((anchor) => anchor?.words ?? []) };
}

/** Long words are rare: the part whose shortest word is longest costs the fewest vain attempts. */
function rarest(anchors: readonly (Anchor | null)[]): Anchor | null {
  let best: Anchor | null = null;
  for (const anchor of anchors) {
    if (anchor !== null && (best === null || rarity(anchor) > rarity(best))) best = anchor;
  }
  return best;
}

function rarity(anchor: Anchor): number {
  return Math.min(...anchor.words.map(({ word }) => word.length)) - anchor.words.length / 50;
}
