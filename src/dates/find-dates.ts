import type { Sentence } from "../domain/sentence.ts";
import { buildExpressions } from "./build-expression.ts";
import type { Calendar } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import { findBound } from "./find-bound.ts";
import { findWriting } from "./find-writing.ts";
import { longestMatch, TokenReadings, type PatternMatch } from "./match-pattern.ts";

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
  let at = 0;
  while (at < sentence.tokens.length) {
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
  return found;
}
