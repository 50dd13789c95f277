import type { Paragraph, Span, Zone } from "../domain/document.ts";
import type { LanguagePack } from "../languages/pack.ts";
import { tokenize } from "../languages/tokens.ts";
import type { Cues } from "./boilerplate-cues.ts";
import { cuesOf, phraseAt } from "./boilerplate-cues.ts";
import { leadingDateline } from "./leading-dateline.ts";
import { lineZone } from "./line-zone.ts";
import type { Block } from "./reading.ts";

/** Longer is no line of a page's furniture. */
const LONGEST_LINE = 300;
/** Headlines of other articles behind "Lire aussi" alone on its line: at most so many lines, each so long. */
const RELATED = { lines: 6, length: 140 };
/** The first paragraphs, among which the dateline stands. */
const OPENING_PARAGRAPHS = 4;
const DATE_LINE = 60;
const TERMINAL = /[.!?…؟۔]["'»”)\]]*$/u;
const BULLET = /^[•·➜→▪■●*+\-–>]\s/u;

/**
 * Marks what each paragraph is. All text is kept: a zone only says how to read it. The dateline that a body paragraph begins with becomes a paragraph
 * of its own, so that its day and its place are not read as the story's.
 */
export function markZones(text: string, blocks: readonly (Span | Block)[], pack: LanguagePack): Paragraph[] {
  const cues = cuesOf(pack);
  const paragraphs: Paragraph[] = [];
  let related = 0;
  let bodies = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    const isShort = words.length <= LONGEST_LINE;
    const given = "zone" in block ? block.zone : null;
    let zone = given ?? zoneOf(words, isShort, cues);
    if (zone === "body" && bodies < OPENING_PARAGRAPHS && isDateAlone(words)) zone = "dateline";
    if (zone === "body" && related > 0 && isRelatedLine(words)) {
      zone = "boilerplate";
      related -= 1;
    } else related = zone === "boilerplate" && isShort && isListHeading(words, cues) ? RELATED.lines : zone === "body" ? 0 : related;
    const opening = zone === "body" && bodies < OPENING_PARAGRAPHS ? leadingDateline(words, cues) : 0;
    if (opening > 0) paragraphs.push({ start: block.start, end: block.start + words.slice(0, opening).trimEnd().length, zone: "dateline" });
    paragraphs.push({ start: block.start + opening, end: block.end, zone });
    if (zone === "body") bodies += 1;
  }
  return paragraphs;
}

function zoneOf(words: string, isShort: boolean, cues: Cues): Zone {
  return isShort ? lineZone(words, tokenize(words), cues) ?? "body" : "body";
}

/** "23/08/2023", "LONDON, Thursday 22 May 2025", "JANVIER 2021": a date and hardly another word. */
function isDateAlone(words: string): boolean {
  if (words.length > DATE_LINE || /[.!?…:؟]["'»”)\]]*$/u.test(words)) return false;
  const letters = words.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
  if (/(?<!\p{N})\p{N}{1,2}[/.]\p{N}{1,2}[/.]\p{N}{2,4}(?!\p{N})/u.test(words)) return letters <= 5;
  if (!/(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u.test(words)) return false;
  return /(?<!\p{N})\p{N}{1,2}(?!\p{N})/u.test(words) ? letters <= 5 : letters === 1;
}

function isRelatedLine(words: string): boolean {
  return words.length <= RELATED.length && (BULLET.test(words) || !TERMINAL.test(words));
}

/** "Lire aussi" with nothing behind it: what follows are other articles' headlines. */
function isListHeading(words: string, cues: Cues): boolean {
  const tokens = tokenize(words);
  const begin = tokens.findIndex((token) => /\p{L}/u.test(token.text));
  if (begin < 0) return false;
  const opening = phraseAt(tokens, begin, cues.opening);
  return opening > 0 && tokens.slice(begin + opening).every((token) => !/[\p{L}\p{N}]/u.test(token.text));
}
