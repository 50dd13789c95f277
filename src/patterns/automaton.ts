import { findAnchor } from "./find-anchor.ts";
import type { AnchorWord } from "./find-anchor.ts";
import type { MaskedItem, PatternMatch, PatternNode } from "./pattern.ts";

/** A state reads one item (`word`, `typed`, `any`), branches, or accepts. `next` of a branch: tried in order. */
type State =
  | { readonly kind: "word"; readonly words: ReadonlySet<string>; readonly stems: readonly string[]; readonly anchor: boolean; readonly next: number }
  | { readonly kind: "typed"; readonly types: string; readonly slot: string | null; readonly next: number }
  | { readonly kind: "any"; readonly next: number }
  | { readonly kind: "branch"; readonly next: readonly number[] }
  | { readonly kind: "accept" };

/** A compiled pattern. Pure data, made once. */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  readonly anchors: readonly AnchorWord[];
  /** The reading states that a match may begin with. */
  readonly first: readonly State[];
}

/** Null where the pattern has no word that must occur. */
export function compilePattern(node: PatternNode): Automaton | null {
  const anchor = findAnchor(node);
  if (anchor === null) return null;
  const states: State[] = [{ kind: "accept" }];
  const start = emit(node, 0, false);
  return { states, start, anchors: anchor.words, first: firstStates(states, start) };

  function add(state: State): number {
    return states.push(state) - 1;
  }

  /** Emits states that match `part` and go on to `next`; returns the first. Built from the end backwards. */
  function emit(part: PatternNode, next: number, within: boolean): number {
    const anchored = within || part === anchor?.part;
    switch (part.kind) {
      case "word": return add({ kind: "word", words: new Set(part.stem ? [] : [part.word]), stems: part.stem ? [part.word] : [], anchor: anchored, next });
      case "typed": return add({ kind: "typed", types: part.types, slot: part.slot, next });
      case "sequence": return part.parts.reduceRight((following, inner) => emit(inner, following, anchored), next);
      case "choice": return emitChoice(part, next, anchored);
      case "optional": return add({ kind: "branch", next: [emit(part.part, next, anchored), next] });
      case "gap": return emitGap(part.most, next);
    }
  }

  /** Single words of a choice share one state: a set look-up instead of a branch each. */
  function emitChoice(part: PatternNode & { kind: "choice" }, next: number, anchored: boolean): number {
    const words = part.options.filter((option) => option.kind === "word");
    const others = part.options.filter((option) => option.kind !== "word").map((option) => emit(option, next, anchored));
    if (words.length === 0) return add({ kind: "branch", next: others });
    const exact = new Set(words.filter(({ stem }) => !stem).map(({ word }) => word));
    const stems = words.filter(({ stem }) => stem).map(({ word }) => word);
    const shared = add({ kind: "word", words: exact, stems, anchor: anchored, next });
    return others.length === 0 ? shared : add({ kind: "branch", next: [...others, shared] });
  }

  /** Shortest first. */
  function emitGap(most: number, next: number): number {
    let following = next;
    for (let count = 0; count < most; count += 1) {
      const longer = add({ kind: "any", next: following });
      following = add({ kind: "branch", next: [next, longer] });
    }
    return following;
  }
}

/** Reading states reachable from `start` over branches alone. */
function firstStates(states: readonly State[], start: number): readonly State[] {
  const found: State[] = [];
  const seen = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const state = states[index];
    if (state === undefined || seen.has(index)) continue;
    seen.add(index);
    if (state.kind === "branch") open.push(...state.next);
    else found.push(state);
  }
  return found;
}

/** Whether a match can begin with `item`: costs nothing but a look, and is nearly always false. */
export function mayBegin(automaton: Automaton, item: MaskedItem): boolean {
  for (const state of automaton.first) {
    if (state.kind === "any" || (state.kind === "word" && readsWord(state, item)) || (state.kind === "typed" && readsType(state.types, item))) return true;
  }
  return false;
}

function readsWord(state: State & { kind: "word" }, item: MaskedItem): boolean {
  for (const word of item.words) {
    if (state.words.has(word)) return true;
    for (const stem of state.stems) if (word.startsWith(stem)) return true;
  }
  return false;
}

function readsType(types: string, item: MaskedItem): boolean {
  for (const type of item.types) if (types.includes(type)) return true;
  return false;
}

/**
 * The first match that begins at item `from`, preferring short gaps and present options, or null.
 * A pair of state and place that failed once is not tried again, so the cost is bounded by states × items whatever the pattern.
 */
export function matchAt(automaton: Automaton, items: readonly MaskedItem[], from: number): PatternMatch | null {
  const failed = new Set<number>();
  const slots = new Map<string, number>();
  let anchor = from;
  const end = run(automaton.start, from);
  return end === null || end === from ? null : { first: from, last: end - 1, anchor, slots };

  function run(index: number, at: number): number | null {
    const state = automaton.states[index];
    if (state === undefined) return null;
    if (state.kind === "accept") return at;
    const key = index * (items.length + 1) + at;
    if (failed.has(key)) return null;
    const end = state.kind === "branch" ? firstOf(state.next, at) : step(state, at);
    if (end === null) failed.add(key);
    return end;
  }

  function firstOf(options: readonly number[], at: number): number | null {
    for (const option of options) {
      const end = run(option, at);
      if (end !== null) return end;
    }
    return null;
  }

  function step(state: State & { kind: "word" | "typed" | "any" }, at: number): number | null {
    const item = items[at];
    if (item === undefined) return null;
    if (state.kind === "word" && !readsWord(state, item)) return null;
    if (state.kind === "typed" && !readsType(state.types, item)) return null;
    const end = run(state.next, at + 1);
    if (end === null) return null;
    if (state.kind === "word" && state.anchor) anchor = at;
    if (state.kind === "typed" && state.slot !== null) slots.set(state.slot, at);
    return end;
  }
}
