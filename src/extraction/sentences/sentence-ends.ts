import { fold } from "../../languages/fold.ts";
import { CHAR_CLASS, classAt, isLowerAt, isSpaceAt, isUpperAt, isWordAt } from "../../languages/letters.ts";
import type { LanguagePack } from "../../languages/pack.ts";

/** The part of a pack that cutting needs. */
export type SentencePack = Pick<LanguagePack, "meta" | "abbreviations" | "functionWords">;

const TERMINATOR = /[.!?…؟۔。！？•]/g;
const TERMINATORS = ".!?…؟۔。！？";
const CLOSERS = "»”\"')]’›」』";
/** Closers that French typography sets behind a space. */
const SPACED_CLOSERS = "»›";
const INITIALS = /^\p{Lu}(?:\.-?\p{Lu})*$/u;
const ARABIC = /\p{Script=Arabic}/u;
/** Nobody writes longer; a page without full stops is cut here, at a space, so that no later step meets a sentence of a megabyte. */
export const LONGEST_SENTENCE = 2_000;
const LONGEST_WORD = 40;

/**
 * Offsets in `text` (one paragraph) at which a sentence ends, last one included: behind the full stop and what closes with it.
 * Intl.Segmenter is not used: it knows no abbreviations, differs between ICU versions, and takes quadratic time.
 */
export function sentenceEnds(text: string, pack: SentencePack): number[] {
  const ends: number[] = [];
  let last = 0;
  let word = 0;
  TERMINATOR.lastIndex = 0;
  for (let found = TERMINATOR.exec(text); found !== null; found = TERMINATOR.exec(text)) {
    const end = found[0] === "•" ? found.index : endOfSentenceAt(text, found.index, pack);
    if (end <= last) continue;
    // Marks alone are no sentence: they stay with what follows.
    word = Math.max(word, last);
    while (word < end && !isWordAt(text, word)) word += 1;
    if (word >= end && end < text.length) continue;
    cutLong(text, last, end, ends);
    ends.push(end);
    last = end;
    TERMINATOR.lastIndex = Math.max(end, found.index + 1);
  }
  cutLong(text, last, text.length, ends);
  if (last < text.length) ends.push(text.length);
  return ends;
}

/** Cuts `from` to `to` at spaces into stretches of bearable length. */
function cutLong(text: string, from: number, to: number, ends: number[]): void {
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE;
    while (cut > start + LONGEST_SENTENCE / 2 && !isSpaceAt(text, cut)) cut -= 1;
    if (!isSpaceAt(text, cut)) cut = start + LONGEST_SENTENCE - (isLowSurrogate(text, start + LONGEST_SENTENCE) ? 1 : 0);
    ends.push(cut);
    start = cut;
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Where the sentence ends that the mark at `mark` may end, or -1 where it goes on. */
function endOfSentenceAt(text: string, mark: number, pack: SentencePack): number {
  let afterMarks = mark + 1;
  while (afterMarks < text.length && TERMINATORS.includes(text.charAt(afterMarks))) afterMarks += 1;
  const end = afterClosers(text, afterMarks);
  const next = skipSpaces(text, end);
  if (next >= text.length) return text.length;
  const begins = skipOpeners(text, next);
  const single = afterMarks === mark + 1 && text.charAt(mark) === ".";
  if (next === end) return isMissingSpace(text, mark, begins) ? end : -1;
  if (isLowerAt(text, begins)) return -1;
  return single && joinsOn(text, mark, begins, pack) ? -1 : end;
}

function afterClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
  const spaced = skipSpaces(text, end);
  if (spaced > end && spaced < text.length && SPACED_CLOSERS.includes(text.charAt(spaced))) return afterClosers(text, spaced + 1);
  return end;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceAt(text, at)) at += 1;
  return at;
}

/** Past opening quotes, brackets, dashes, to the first letter or digit; bounded, since rows of marks exist. */
function skipOpeners(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 8 && !isWordAt(text, at)) at += 1;
  return at;
}

/** "reçu.Il", "2024.Le", "نعم.وقال": a space was lost. Not in "Node.js", "A.B.", "3.5", "site.Com". */
function isMissingSpace(text: string, mark: number, begins: number): boolean {
  const before = text.charAt(mark - 1);
  if (ARABIC.test(text.charAt(begins))) return ARABIC.test(before) && isWordAt(text, mark - 2) && isWordAt(text, begins + 1);
  if (!isUpperAt(text, begins) || !(isLowerAt(text, begins + 1) || classAt(text, begins + 1) === CHAR_CLASS.apostrophe || isSpaceAt(text, begins + 1))) return false;
  const lettersBefore = isLowerAt(text, mark - 1) && isWordAt(text, mark - 2);
  return (lettersBefore || classAt(text, mark - 1) === CHAR_CLASS.digit || CLOSERS.includes(before)) && !isInAddress(text, mark);
}

function isInAddress(text: string, mark: number): boolean {
  const word = wordBefore(text, mark);
  return /^(?:https?:|www(?:\.|$)|@)/iu.test(word) || word.includes("/");
}

/** What stands before `mark` back to the last space or opening mark: "т.е" for "т.е.". */
function wordBefore(text: string, mark: number): string {
  let start = mark;
  while (start > 0 && mark - start < LONGEST_WORD && !isSpaceAt(text, start - 1) && !"(«“\"‘[".includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, mark);
}

/** True where the word before the point at `mark` is shortened and what begins at `begins` belongs to it. */
function joinsOn(text: string, mark: number, begins: number, pack: SentencePack): boolean {
  const word = wordBefore(text, mark);
  const { joining, beforeNumber, possiblyFinal } = pack.abbreviations;
  if (joining.has(word)) return true;
  const nextIsNumber = classAt(text, begins) === CHAR_CLASS.digit;
  if (nextIsNumber && (beforeNumber.has(word) || possiblyFinal.has(word))) return true;
  if (/^\p{Nd}{1,2}$/u.test(word)) return pack.meta.ordinalPoint || isListNumber(text, mark - word.length);
  if (INITIALS.test(word) && (word.length === 1 || word.includes("-"))) return true;
  return (possiblyFinal.has(word) || INITIALS.test(word)) && !pack.functionWords.has(fold(wordAt(text, begins)));
}

/** "1. Le président": a number at the very beginning of the paragraph. */
function isListNumber(text: string, start: number): boolean {
  return skipSpaces(text, 0) >= start;
}

function wordAt(text: string, from: number): string {
  let end = from;
  while (end - from < LONGEST_WORD && isWordAt(text, end)) end += 1;
  return text.slice(from, classAt(text, end) === CHAR_CLASS.apostrophe ? end + 1 : end);
}
