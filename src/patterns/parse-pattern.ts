import { DataError } from "../domain/errors.ts";
import { DEFAULT_GAP } from "./pattern.ts";
import type { CutWords, PatternNode } from "./pattern.ts";

/** Named sets of words or short patterns, as a data file gives them. */
export type WordSets = ReadonlyMap<string, readonly string[]>;

interface Reader { readonly text: string; readonly sets: WordSets; readonly cut: CutWords; readonly open: readonly string[]; at: number }

const TYPED = /<([A-Z]+)(?::([a-z]+))?>/y;
const SET = /\{([a-z0-9-]+)\}/y;
const GAP = /\.\.(\d*)/y;
const WORD = /[^\s()|?{}<>*]+\*?/y;

/**
 * @param sets what `{name}` stands for; sets may name other sets
 * @throws DataError with the pattern and the place where it cannot be read
 */
export function parsePattern(text: string, sets: WordSets, cut: CutWords): PatternNode {
  return parseWithin(text, sets, cut, []);
}

function parseWithin(text: string, sets: WordSets, cut: CutWords, open: readonly string[]): PatternNode {
  const reader: Reader = { text, sets, cut, open, at: 0 };
  const node = readChoice(reader);
  if (reader.at < text.length) throw complaint(reader, `unexpected "${text.charAt(reader.at)}"`);
  return node;
}

function complaint(reader: Reader, what: string): DataError {
  return new DataError(`Pattern "${reader.text}", at character ${reader.at + 1}: ${what}.`);
}

function skipSpace(reader: Reader): void {
  while (reader.text.charAt(reader.at) === " ") reader.at += 1;
}

function readChoice(reader: Reader): PatternNode {
  const options = [readSequence(reader)];
  while (reader.text.charAt(reader.at) === "|") {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return options.length === 1 ? firstOf(reader, options) : { kind: "choice", options };
}

function firstOf(reader: Reader, nodes: readonly PatternNode[]): PatternNode {
  const [first] = nodes;
  if (first === undefined) throw complaint(reader, "nothing stands here");
  return first;
}

function readSequence(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  skipSpace(reader);
  while (reader.at < reader.text.length && !"|)".includes(reader.text.charAt(reader.at))) {
    const part = readElement(reader);
    const isOptional = reader.text.charAt(reader.at) === "?";
    if (isOptional) reader.at += 1;
    parts.push(isOptional ? { kind: "optional", part } : part);
    skipSpace(reader);
  }
  if (parts.length === 0) throw complaint(reader, "an empty sequence");
  return parts.length === 1 ? firstOf(reader, parts) : { kind: "sequence", parts };
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found !== null) reader.at = pattern.lastIndex;
  return found;
}

function readElement(reader: Reader): PatternNode {
  if (reader.text.charAt(reader.at) === "(") return readGroup(reader);
  const typed = take(reader, TYPED);
  if (typed !== null) return { kind: "typed", types: typed[1] ?? "", slot: typed[2] ?? null };
  const set = take(reader, SET);
  if (set !== null) return readSet(reader, set[1] ?? "");
  const gap = take(reader, GAP);
  if (gap !== null) return { kind: "gap", most: gap[1] === "" || gap[1] === undefined ? DEFAULT_GAP : Number(gap[1]) };
  const word = take(reader, WORD)?.[0];
  if (word === undefined) throw complaint(reader, `unexpected "${reader.text.charAt(reader.at)}"`);
  return readWords(reader, word);
}

function readGroup(reader: Reader): PatternNode {
  reader.at += 1;
  const inner = readChoice(reader);
  if (reader.text.charAt(reader.at) !== ")") throw complaint(reader, "a ( without its )");
  reader.at += 1;
  return inner;
}

function readSet(reader: Reader, name: string): PatternNode {
  const entries = reader.sets.get(name);
  if (entries === undefined) throw complaint(reader, `there is no set "${name}"; known sets: ${[...reader.sets.keys()].join(", ")}`);
  if (reader.open.includes(name)) throw complaint(reader, `the set "${name}" contains itself`);
  const options = entries.map((entry) => parseWithin(entry, reader.sets, reader.cut, [...reader.open, name]));
  return options.length === 1 ? firstOf(reader, options) : { kind: "choice", options };
}

/** A written word may be several tokens ("s'est"); the wildcard belongs to the last. */
function readWords(reader: Reader, written: string): PatternNode {
  const stem = written.endsWith("*");
  const pieces = reader.cut(stem ? written.slice(0, -1) : written);
  if (pieces.length === 0) throw complaint(reader, `"${written}" holds no word`);
  const parts = pieces.map((word, index): PatternNode => ({ kind: "word", word, stem: stem && index === pieces.length - 1 }));
  return parts.length === 1 ? firstOf(reader, parts) : { kind: "sequence", parts };
}
