import { fold } from "../languages/fold.ts";
import type { LanguagePack } from "../languages/pack.ts";
import { DataError } from "../domain/errors.ts";
import { readCalendarFile } from "./calendar-file.ts";
import { buildLexicon, foldedTokens, type ClassNumbers, type Lexicon } from "./lexicon.ts";
import { addPattern, emptyNode, literalsOf, type TrieNode } from "./pattern-trie.ts";
import { parsePattern, type PatternNode } from "./pattern-syntax.ts";

const SHORT_WORD = 3;

export type Bound = "since" | "until" | "before" | "after";

/** A bound word cut into folded tokens. */
export interface BoundPhrase {
  readonly means: Bound;
  readonly tokens: readonly string[];
}

/** Words that stand before the day a page was written or changed. */
export interface WritingPhrase {
  readonly means: "published" | "updated";
  readonly tokens: readonly string[];
}

/** A language's way of wording time, ready to be matched. Immutable. */
export interface Calendar {
  readonly code: string;
  readonly lexicon: Lexicon;
  readonly root: TrieNode;
  /** Longest first. */
  readonly boundsBefore: readonly BoundPhrase[];
  readonly boundsAfter: readonly BoundPhrase[];
  readonly writing: readonly WritingPhrase[];
  readonly stays: {
    readonly nouns: readonly (readonly string[])[];
    readonly ends: readonly (readonly string[])[];
    readonly spans: readonly { readonly days: number; readonly tokens: readonly string[] }[];
  };
  readonly gap: ReadonlySet<string>;
  readonly link: ReadonlySet<string>;
}

/** The words of a table cut into folded tokens, longest first. */
function phrasesOf<Means extends string>(table: Readonly<Record<Means, readonly string[]>>): readonly { readonly means: Means; readonly tokens: readonly string[] }[] {
  return (Object.entries(table) as [Means, readonly string[]][])
    .flatMap(([means, words]) => words.map((word) => ({ means, tokens: foldedTokens(word) })))
    .sort((a, b) => b.tokens.length - a.tokens.length);
}

function setNamesOf(pattern: PatternNode): readonly string[] {
  switch (pattern.type) {
    case "sequence": return pattern.steps.flatMap(setNamesOf);
    case "choice": return pattern.options.flatMap(setNamesOf);
    case "set": return [pattern.name];
    default: return [];
  }
}

function hasSlot(pattern: PatternNode): boolean {
  switch (pattern.type) {
    case "sequence": return pattern.steps.some(hasSlot);
    case "choice": return pattern.options.every(hasSlot);
    case "slot": return true;
    default: return false;
  }
}

/** "il y a peu", "на днях": the words of a pattern without slots that are long enough to be looked out for. */
function anchorsWithoutSlots(pattern: PatternNode): readonly string[] {
  if (hasSlot(pattern)) return [];
  const words = literalsOf(pattern);
  const longest = Math.max(...words.map((word) => word.length));
  return words.filter((word) => word.length > SHORT_WORD || word.length === longest);
}

/** The calendar of a pack, compiled. @throws DataError naming the file, and the line, pattern or key that is wrong. */
export function loadCalendar(pack: Pick<LanguagePack, "folder" | "code">): Calendar {
  const { code } = pack;
  const where = `languages/${code}/calendar.json`;
  const file = readCalendarFile(pack);
  const classes: ClassNumbers = new Map();
  const patterns = file.patterns.map((spec) => ({ spec: { ...spec, id: `${code}.dates.${spec.id}` }, tree: parsePattern(spec.match, `${where}: ${spec.id}`) }));
  const sets = new Set([...file.sets.keys(), ...Object.keys(file.bounds.before)]);
  const root = emptyNode();
  for (const { spec, tree } of patterns) {
    const stray = setNamesOf(tree).find((name) => !sets.has(name));
    if (stray !== undefined) throw new DataError(`${where}: pattern "${spec.id}" names an unknown set {${stray}}.`);
    addPattern(root, tree, spec, classes);
  }
  return {
    code, root,
    lexicon: buildLexicon(file, classes, new Set(patterns.flatMap(({ tree }) => literalsOf(tree))), patterns.flatMap(({ tree }) => anchorsWithoutSlots(tree))),
    boundsBefore: phrasesOf(file.bounds.before),
    boundsAfter: phrasesOf(file.bounds.after),
    writing: phrasesOf(file.writing),
    stays: {
      nouns: file.stays.nouns.map(foldedTokens), ends: file.stays.ends.map(foldedTokens),
      spans: [...file.stays.spans].flatMap(([days, words]) => words.map((word) => ({ days: Number(days), tokens: foldedTokens(word) }))),
    },
    gap: new Set(file.bounds.gap.map(fold)),
    link: new Set(file.bounds.link.map(fold)),
  };
}
