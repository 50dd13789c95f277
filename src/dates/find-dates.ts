import type { Sentence } from "../domain/sentence.ts";
import { buildExpressions } from "./build-expression.ts";
import type { Calendar } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import { isFigure, knownWord } from "./lexicon.ts";
import { findBound } from "./find-bound.ts";
import { findWriting } from "./find-writing.ts";
import { longestMatch, TokenReadings, type PatternMatch } from "./match-pattern.ts";

/** Tokens of a pattern that may stand before its first figure, month, weekday or unit. */
const REACH = 8;

/** The first token from `from` on on which an expression may hang: most sentences have none and are left at once. */
function nextAnchor(calendar: Calendar, sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  for (let at = from; at < tokens.length; at += 1) {
    const folded = tokens[at]?.folded ?? "";
    if (isFigure(folded) || knownWord(calendar.lexicon, folded).anchors || (calendar.lexicon.prefixes.length > 0 && isFigure(folded.slice(-1)))) return at;
  }
  return tokens.length;
}

/** "les 5 et 6" must not hide "5 et 6 mai": a match that begins inside another, reaches further and says no less is the better reading. */
function widestMatch(calendar: Calendar, readings: TokenReadings, first: PatternMatch): PatternMatch {
  for (let at = first.first + 1; at < first.end; at += 1) {
    const other = longestMatch(calendar, readings, at);
    if (other !== null && other.end > first.end && other.captures.length >= first.captures.length) return other;
  }
  return first;
}

/**
 * The time expressions of a sentence, in order, not overlapping; the longest reading wins, the leftmost first.
 * Expressions in captions and quotations are found too and say so (`zone`, `quoted`). A pure function of both arguments.
 */
export function findDates(sentence: Sentence, calendar: Calendar): DateExpression[] {
  const readings = new TokenReadings(calendar, sentence.tokens);
  const found: DateExpression[] = [];
  let anchor = nextAnchor(calendar, sentence, 0);
  let at = Math.max(0, anchor - REACH);
  while (anchor < sentence.tokens.length) {
    if (at > anchor) {
      anchor = nextAnchor(calendar, sentence, at);
      at = Math.max(at, anchor - REACH);
      continue;
    }
    const begun = longestMatch(calendar, readings, at);
    if (begun === null) {
      at += 1;
      continue;
    }
    const match = widestMatch(calendar, readings, begun);
    for (const expression of buildExpressions(sentence, match)) {
      const bound = expression.bound ?? findBound(calendar, sentence.tokens, expression);
      found.push({ ...expression, bound, writing: expression.writing ?? findWriting(sentence, calendar, expression) });
    }
    at = match.end;
  }
  return withoutTimesOfDated(found);
}

/** "mardi, dans la soirée": no more tokens than these between a date and its time of day. */
const BESIDE = 2;

/** The pattern of every pack for times of day, and of hours counted from the time told before. */
const TIME_OF_DAY = "time-of-day";

function isTimeOfDay({ rule }: DateExpression): boolean {
  return rule.endsWith(TIME_OF_DAY);
}

/** A time of day beside a date is that date's; by itself it is of the day told before. */
function withoutTimesOfDated(found: DateExpression[]): DateExpression[] {
  return found.filter((one) => !isTimeOfDay(one) || !found.some((other) => !isTimeOfDay(other) && (other.first > one.last ? other.first - one.last : one.first - other.last) <= BESIDE + 1));
}
