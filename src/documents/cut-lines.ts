import type { Span } from "../domain/document.ts";
import { fold } from "../languages/fold.ts";
import { isLowerAt, isWordAt } from "../languages/letters.ts";

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/g;
const TERMINAL = /[.!?…:;؟۔。»”")\]]$/u;
/** What makes a text hard-wrapped: enough full lines, none over the widest terminal, most of them running on. */
const WRAPPED = { least: 4, widest: 130, narrowest: 40, runningOn: 0.6, near: 0.7 };
/** So many lines broken within a sentence make a page of which every odd break is suspect. */
const BROKEN_LINES = 3;
const FRAGMENT_LENGTH = 60;

interface Line extends Span { readonly afterBlank: boolean }

/**
 * Paragraphs of `text` from `from` on, in order, without white space at their ends. A line is a paragraph, except where lines are hard-wrapped
 * (an old terminal's column) or broken within a sentence (links and names set on lines of their own): those are joined. Blank lines always part.
 */
export function cutParagraphs(text: string, from: number, functionWords: ReadonlySet<string>): Span[] {
  const lines = readLines(text, from);
  const wrapped = wrapWidth(text, lines);
  const isBroken = wrapped === null && countBroken(text, lines) >= BROKEN_LINES;
  const paragraphs: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const previous = lines[index - 1];
    const joins = last !== undefined && previous !== undefined && !line.afterBlank && (wrapped === null
      ? breaksSentence(text, previous, line) || (isBroken && (endsOpen(text, previous, functionWords) || isFragment(text, previous, line, lines[index + 1])))
      : runsOn(text, previous, wrapped));
    if (joins) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

/** Found by the breaks between them: a pattern for the line itself needs a stack as long as the line, and runs out of it on a page without breaks. */
function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let previousEnd = from;
  for (let at = from; at < text.length;) {
    const lineEnd = nextBreak(text, at);
    const { start, end } = trimmed(text, at, lineEnd);
    if (start < end) {
      lines.push({ start, end, afterBlank: isBlankBetween(text, previousEnd, start) });
      previousEnd = end;
    }
    at = lineEnd + 1;
  }
  return lines;
}

/** Where the next line break at or after `from` stands; the end of the text without one. */
function nextBreak(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

function trimmed(text: string, from: number, to: number): Span {
  const line = text.slice(from, to);
  const start = from + line.length - line.trimStart().length;
  return { start, end: Math.max(start, from + line.trimEnd().length) };
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x2028 || code === 0x2029 || code === 0x85 || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks += 1;
  }
  return breaks > 1;
}

function isTerminated(text: string, line: Span): boolean {
  return TERMINAL.test(text.slice(line.end - 1, line.end));
}

/** The column at which the lines are wrapped, or null where they are not. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines.filter((_line, index) => lines[index + 1]?.afterBlank === false);
  if (inner.length < WRAPPED.least) return null;
  let width = 0;
  for (const line of inner) width = Math.max(width, line.end - line.start);
  if (width > WRAPPED.widest || width < WRAPPED.narrowest) return null;
  const full = inner.filter((line) => line.end - line.start >= width * WRAPPED.near);
  const running = full.filter((line) => !isTerminated(text, line));
  return full.length >= inner.length * WRAPPED.near && running.length >= full.length * WRAPPED.runningOn ? width : null;
}

/** In a wrapped text a short line that ends a sentence ends the paragraph. */
function runsOn(text: string, previous: Span, width: number): boolean {
  return previous.end - previous.start >= width * WRAPPED.near || !isTerminated(text, previous);
}

function startsLow(text: string, line: Span): boolean {
  return isLowerAt(text, line.start) || /^[,;،]/u.test(text.slice(line.start, line.start + 1));
}

function countBroken(text: string, lines: readonly Line[]): number {
  return lines.filter((line, index) => {
    const previous = lines[index - 1];
    return previous !== undefined && !line.afterBlank && !isTerminated(text, previous) && startsLow(text, line);
  }).length;
}

function breaksSentence(text: string, previous: Span, line: Span): boolean {
  if (isTerminated(text, previous) || !/^[\p{L}\p{N},;،"«“'’(]/u.test(text.slice(line.start, line.start + 1))) return false;
  return startsLow(text, line) || /[,،]/.test(text.charAt(previous.end - 1));
}

/** "the president of": the line ends with a word that nothing ends with. Told of broken pages alone: a Turkish headline may end with "etti". */
function endsOpen(text: string, previous: Span, functionWords: ReadonlySet<string>): boolean {
  return functionWords.has(lastWord(text, previous));
}

function lastWord(text: string, line: Span): string {
  let start = line.end;
  while (start > line.start && line.end - start < 20 && isWordAt(text, start - 1)) start -= 1;
  return isLowerAt(text, start) ? fold(text.slice(start, line.end)) : "";
}

/** A short line between an unfinished one and one that goes on in lower case: a name that was a link. */
function isFragment(text: string, previous: Span, line: Span, next: Line | undefined): boolean {
  if (isTerminated(text, previous) || isTerminated(text, line) || line.end - line.start > FRAGMENT_LENGTH) return false;
  return next !== undefined && !next.afterBlank && startsLow(text, next);
}
