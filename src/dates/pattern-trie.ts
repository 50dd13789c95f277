import { tokenize } from "../languages/tokens.ts";
import type { PatternSpec } from "./calendar-file.ts";
import { classNumber, type ClassNumbers } from "./lexicon.ts";
import type { PatternNode } from "./pattern-syntax.ts";

/** A step of the automaton: on a word of `class`, go on at `target`, keeping the value under `capture`. */
export interface TrieEdge {
  readonly capture: string | null;
  readonly target: TrieNode;
}

export interface TrieNode {
  readonly edges: Map<number, TrieEdge[]>;
  /** The first pattern of the file that ends here. */
  accepts: PatternSpec | null;
}

export function emptyNode(): TrieNode {
  return { edges: new Map(), accepts: null };
}

function follow(from: TrieNode, classId: number, capture: string | null): TrieNode {
  let edges = from.edges.get(classId);
  if (edges === undefined) from.edges.set(classId, (edges = []));
  const known = edges.find((edge) => edge.capture === capture);
  if (known !== undefined) return known.target;
  const target = emptyNode();
  edges.push({ capture, target });
  return target;
}

/** Where `pattern` leads from `starts`; the trie grows as needed. */
function extend(starts: readonly TrieNode[], pattern: PatternNode, classes: ClassNumbers): readonly TrieNode[] {
  switch (pattern.type) {
    case "sequence": return pattern.steps.reduce<readonly TrieNode[]>((nodes, step) => extend(nodes, step, classes), starts);
    case "choice": return [...new Set(pattern.options.flatMap((option) => extend(starts, option, classes)))];
    case "slot": return starts.map((node) => follow(node, classNumber(classes, `slot:${pattern.name}`), pattern.capture));
    case "set": return starts.map((node) => follow(node, classNumber(classes, `set:${pattern.name}`), null));
    case "word": return starts.map((node) => follow(node, classNumber(classes, `word:${pattern.word}`), null));
  }
}

export function addPattern(root: TrieNode, pattern: PatternNode, spec: PatternSpec, classes: ClassNumbers): void {
  for (const end of extend([root], pattern, classes)) if (end !== root) end.accepts ??= spec;
}

/** Words that a pattern names outright: they must be known to the lexicon. */
export function literalsOf(pattern: PatternNode): readonly string[] {
  switch (pattern.type) {
    case "sequence": return pattern.steps.flatMap(literalsOf);
    case "choice": return pattern.options.flatMap(literalsOf);
    case "word": return tokenize(pattern.word).length === 0 ? [] : [pattern.word];
    default: return [];
  }
}
