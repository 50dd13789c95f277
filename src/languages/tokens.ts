import type { Token } from "../domain/sentence.ts";
import { apostropheRole } from "./apostrophes.ts";
import { fold, staysAsIs } from "./fold.ts";
import { CHAR_CLASS, classAt, isUpperAt, isWordAt } from "./letters.ts";

const { apostrophe, hyphen, invisible, letter, digit, space } = CHAR_CLASS;

/** Folding is a pure function of the word; texts repeat themselves. Emptied when full, so memory stays flat over any number of documents. */
const folds = new Map<string, string>();
const FOLDS_KEPT = 50_000;
const LONGEST_KEPT = 32;

function foldWord(word: string): string {
  if (staysAsIs(word)) return word;
  if (word.length > LONGEST_KEPT) return fold(word);
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (folds.size >= FOLDS_KEPT) folds.clear();
  folds.set(word, folded);
  return folded;
}

/** UTF-16 units beyond which an apostrophe no longer parts a word: nobody writes such a word, and looking at its left side again and again takes quadratic time. */
const LONGEST_WORD = 80;

/** Marks of which a row counts as one token: "......", "-----". */
const ROWS = ".-_=*~#•";

/**
 * Words, numbers and marks of `text`, in order. `offset` is added to `start` and `end`, so a paragraph's tokens carry the document's offsets.
 *
 * - A word is a run of letters, combining marks and digits of any script ("1er", "14h30", "G20" are one token).
 * - A hyphen between two words separates them like a space and gives no token: "Abdel-Fattah" and "Abdel Fattah", "ex-président" and
 *   "ex président" are the same tokens. Between two numbers ("26-27 mars") it is a token of its own, as is a dash set apart.
 * - Apostrophes: see {@link apostropheRole}. "l'" and "'s" are tokens that keep the apostrophe.
 * - Acronyms with points ("U.S.", "R.D.C.") are one token with its points; other abbreviations leave their point as a token.
 * - "@name" is one token, and so is a web address.
 *
 * Whoever compares words from data with a text cuts and folds them with this function.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === letter || found === digit) at = readWord(text, at, offset, tokens);
    else if (found === space || found === invisible) at += 1;
    else if (found === hyphen && joinsWords(text, at)) at += 1;
    else at = readMark(text, at, offset, tokens);
  }
  return tokens;
}

function push(tokens: Token[], text: string, start: number, end: number, offset: number): number {
  const word = text.slice(start, end);
  tokens.push({ start: start + offset, end: end + offset, text: word, folded: foldWord(word) });
  return end;
}

function joinsWords(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  return (before === letter && (after === letter || after === digit)) || (before === digit && after === letter);
}

function readMark(text: string, at: number, offset: number, tokens: Token[]): number {
  const mark = text.charAt(at);
  if (mark === "@" && isWordAt(text, at + 1)) return push(tokens, text, at, endOfHandle(text, at + 1), offset);
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (ROWS.includes(mark)) while (text.charAt(end) === mark) end += 1;
  return push(tokens, text, at, end, offset);
}

function endOfHandle(text: string, from: number): number {
  let end = from;
  while (isWordAt(text, end) || text.charAt(end) === "_") end += 1;
  return end;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]'’]/iy;
const ACRONYM = /(?:\p{Lu}\.){2,}/uy;

/** End of the match of a sticky pattern at `at`, or -1. */
function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function endOfLetters(text: string, from: number): number {
  let end = from;
  let last = from;
  for (let found = classAt(text, end); found === letter || found === digit || found === invisible; found = classAt(text, end)) {
    end += 1;
    if (found !== invisible) last = end;
  }
  return last;
}

function readWord(text: string, from: number, offset: number, tokens: Token[]): number {
  let start = from;
  let end = endOfLetters(text, start);
  const next = text.charCodeAt(end);
  if (next === 0x3a || next === 0x2e) {
    const special = endOfSpecial(text, start, end);
    if (special > end) return push(tokens, text, start, special, offset);
  }
  while (classAt(text, end) === apostrophe && isWordAt(text, end + 1)) {
    const rightEnd = endOfLetters(text, end + 1);
    if (rightEnd - start > LONGEST_WORD) {
      end = rightEnd;
      continue;
    }
    const left = text.slice(start, end);
    const right = text.slice(end + 1, rightEnd);
    const role = apostropheRole(left, foldWord(left), right, foldWord(right));
    if (role === "ends-word") return push(tokens, text, start, end + 1, offset);
    if (role === "begins-suffix") start = push(tokens, text, start, end, offset);
    end = rightEnd;
  }
  return push(tokens, text, start, end, offset);
}

function endOfSpecial(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first === 0x68 || first === 0x77) {
    const address = endOfMatch(ADDRESS, text, start);
    if (address > end) return address;
  }
  return end - start === 1 && isUpperAt(text, start) ? endOfMatch(ACRONYM, text, start) : -1;
}
