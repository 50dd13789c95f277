import type { Sentence, Token } from "../domain/sentence.ts";
import type { Calendar } from "./calendar.ts";
import type { DateExpression, WritingMark } from "./date-expression.ts";

/** "MOSCOW (TASS), 15 August": so many tokens of place and agency may stand before the date. */
const PLACE_TOKENS = 9;
/** A date standing alone is the day of writing only at the head of a page; further down it heads an entry of a chronology. */
const HEAD_SENTENCES = 6;
const DATE_ONLY_WORDS = 1;

const CAPITALIZED_OR_MARK = /^(?:\p{Lu}.*|\p{P}+|\p{Sm}+)$/u;
const CASELESS = /^\p{Lo}/u;
const MARK = /^[\p{P}\p{S}]+$/u;
const FIGURE = /^\p{N}/u;
const COMMA_OR_BRACKET = /^[,،(]$/;
const OPENS_TEXT = /^[-–—/(:.]$/;

function phraseBefore(calendar: Calendar, tokens: readonly Token[], first: number): WritingMark | null {
  let end = first;
  while (end > 0 && /^[:,]$/.test(tokens[end - 1]?.folded ?? "")) end -= 1;
  const found = calendar.writing.find((phrase) => {
    const start = end - phrase.tokens.length;
    return start >= 0 && phrase.tokens.every((word, index) => tokens[start + index]?.folded === word);
  });
  return found?.means ?? null;
}

/** "MOSCOW, August 15." "Niamey 28 janv 2024(AIB/ANP)-" "موسكو، 15 أغسطس 2023 –": a place, the date, and then the text or nothing. */
function isDateline(calendar: Calendar, tokens: readonly Token[], expression: DateExpression): boolean {
  if (expression.day === null || expression.month === null || expression.first > PLACE_TOKENS) return false;
  const place = tokens.slice(0, expression.first);
  const isPlace = place.length > 0 && place.every((token) => CAPITALIZED_OR_MARK.test(token.text) || (CASELESS.test(token.text) && place.length <= 3));
  const after = tokens[expression.last + 1];
  const isSetOff = COMMA_OR_BRACKET.test(place[place.length - 1]?.folded ?? "");
  const isBeforeAgency = after !== undefined && /^[(/]$/.test(after.folded) && !calendar.gap.has(place[place.length - 1]?.folded ?? "");
  return isPlace && (isSetOff || isBeforeAgency) && (after === undefined || OPENS_TEXT.test(after.folded));
}

/** "9 марта 2022 года, среда.", "Samedi 3 mai 2025 - 10:12": nothing but a full date and marks or figures. */
function isDateAlone(sentence: Sentence, expression: DateExpression): boolean {
  if (expression.day === null || expression.month === null || expression.year === null || sentence.index > HEAD_SENTENCES) return false;
  const others = sentence.tokens.filter((token, index) => (index < expression.first || index > expression.last) && !MARK.test(token.text) && !FIGURE.test(token.text));
  return others.length <= DATE_ONLY_WORDS;
}

/** Whether the expression tells when the page was written rather than when something happened. */
export function findWriting(sentence: Sentence, calendar: Calendar, expression: DateExpression): WritingMark | null {
  if (expression.kind !== "calendar") return null;
  const told = phraseBefore(calendar, sentence.tokens, expression.first);
  if (told !== null) return told;
  if (sentence.zone === "signature") return "signature";
  const isHead = sentence.zone === "dateline" || isDateline(calendar, sentence.tokens, expression) || isDateAlone(sentence, expression);
  return isHead ? "dateline" : null;
}
