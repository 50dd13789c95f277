import type { Token } from "../domain/sentence.ts";
import { CHAR_CLASS, classAt, isUpperAt } from "../languages/letters.ts";
import { tokenize } from "../languages/tokens.ts";
import type { Cues } from "./boilerplate-cues.ts";
import { phraseAt } from "./boilerplate-cues.ts";

/** UTF-16 units within which a dateline must end. */
const REACH = 100;
const MOST_HEAD_WORDS = 9;
/** Lower-case words beside a figure ("le 19 de febrero de"), more make a sentence. */
const MOST_LOWER_WORDS = 4;
const DASH = /^(?:[-–—―|]|--+)$/;
const ARABIC = /^\p{Script=Arabic}/u;

/**
 * Length of the dateline that a paragraph begins with, white space behind it included, or 0: "MOSCOW, August 15. /TASS/. ", "(Reuters) - ",
 * "Niamey 28 janv 2024(AIB/ANP)-", "ПЕКИН, 8 июл – РИА Новости. ", "LONDON, Thursday 22 May 2025 – ", "Luanda – ".
 */
export function leadingDateline(paragraph: string, cues: Cues): number {
  const tokens = tokenize(paragraph.slice(0, REACH));
  const end = endByAgency(tokens, cues) ?? endByDash(tokens, paragraph);
  if (end === null || end < 0) return 0;
  const closing = tokens[end];
  if (closing === undefined) return 0;
  let length = closing.end;
  while (length < paragraph.length && classAt(paragraph, length) === CHAR_CLASS.space) length += 1;
  return length < paragraph.length ? length : 0;
}

/** Index of the last token of a dateline that names its agency, or null. The agency stands in brackets, between slashes, or behind a dash. */
function endByAgency(tokens: readonly Token[], cues: Cues): number | null {
  for (const [index, token] of tokens.entries()) {
    const opens = "(/[".includes(token.text) || DASH.test(token.text);
    if (!opens) continue;
    const length = phraseAt(tokens, index + 1, cues.agencies);
    if (length === 0 || !isHead(tokens.slice(0, index))) continue;
    const end = endOfAgency(tokens, index + length + 1, token.text, cues);
    if (end !== null) return end;
  }
  return null;
}

/** From behind the agency: more agencies ("AIB/ANP"), the closing bracket, then the dash, colon or point that ends the dateline. */
function endOfAgency(tokens: readonly Token[], from: number, opening: string, cues: Cues): number | null {
  let at = from;
  while (tokens[at]?.text === "/" || tokens[at]?.text === "-") {
    const more = phraseAt(tokens, at + 1, cues.agencies);
    if (more === 0) break;
    at += more + 1;
  }
  const closing = opening === "(" ? ")" : opening === "[" ? "]" : opening === "/" ? "/" : null;
  if (closing !== null) {
    if (tokens[at]?.text !== closing) return null;
    at += 1;
  }
  let end = at;
  while (isEndMark(tokens[end])) end += 1;
  return end > at || closing === "/" ? end - 1 : null;
}

function isEndMark(token: Token | undefined): boolean {
  return token !== undefined && (DASH.test(token.text) || token.text === ":" || token.text === ".");
}

/** Index of the dash that ends a dateline without agency, or null. Stricter: a name before a dash looks much like a place. */
function endByDash(tokens: readonly Token[], paragraph: string): number | null {
  const dash = tokens.findIndex((token) => DASH.test(token.text) && isSetApart(paragraph, token));
  if (dash < 1) return null;
  const head = tokens.slice(0, dash);
  const next = tokens[dash + 1];
  if (next === undefined || !isHead(head) || !beginsSentence(paragraph, next)) return null;
  const wordsOfHead = head.filter((token) => isWord(token));
  const isCapitals = wordsOfHead.every(isInCapitals) || (isInCapitals(wordsOfHead[0]) && head[1]?.text === ",");
  const isDated = head.some((token) => /\d/.test(token.folded)) && head.some((token) => token.text === ",");
  const endsWithPoint = head.at(-1)?.text === "." && wordsOfHead.length <= 5;
  const isLonePlace = wordsOfHead.length <= 2 && wordsOfHead.length === head.length && !hasDash(tokens.slice(dash + 1), paragraph);
  return isCapitals || isDated || endsWithPoint || isLonePlace ? dash : null;
}

/** Of two letters at least: "A" begins any sentence. */
function isInCapitals(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase() && token.text !== token.text.toLowerCase();
}

function hasDash(tokens: readonly Token[], paragraph: string): boolean {
  return tokens.some((token) => DASH.test(token.text) && isSetApart(paragraph, token));
}

/** A dash with white space on one side at least; a hyphen on both. */
function isSetApart(paragraph: string, dash: Token): boolean {
  const before = classAt(paragraph, dash.start - 1) === CHAR_CLASS.space;
  const after = classAt(paragraph, dash.end) === CHAR_CLASS.space;
  return dash.text === "-" ? before && after : before || after;
}

function beginsSentence(paragraph: string, token: Token): boolean {
  return isUpperAt(paragraph, token.start) || ARABIC.test(token.text) || /^["«“„'‘\p{N}]/u.test(token.text) || /['’]$/.test(token.text);
}

function isWord(token: Token): boolean {
  return /^\p{L}/u.test(token.text);
}

/** Place, date, service: capitals and figures, few words in lower case and those only beside a figure or between capitals. */
function isHead(head: readonly Token[]): boolean {
  const wordsOfHead = head.filter((token) => isWord(token));
  if (head.length === 0) return true;
  if (wordsOfHead.length === 0 || wordsOfHead.length > MOST_HEAD_WORDS || head.some((token) => /^[;!?«»“”"]$/.test(token.text))) return false;
  const first = wordsOfHead[0];
  if (first === undefined || head.indexOf(first) > 1) return false;
  if (ARABIC.test(first.text)) return wordsOfHead.length <= (head.some((token) => /\d/.test(token.folded)) ? 6 : 1);
  const lower = wordsOfHead.filter((token) => /^\p{Ll}/u.test(token.text));
  const hasFigure = head.some((token) => /\d/.test(token.folded));
  return /^\p{Lu}/u.test(first.text) && (lower.length === 0 || (hasFigure ? lower.length <= MOST_LOWER_WORDS : lower.every((token) => token.text.length <= 3)));
}
