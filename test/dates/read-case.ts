import type { Sentence } from "../../src/domain/sentence.ts";
import type { Calendar } from "../../src/dates/calendar.ts";
import { findDates } from "../../src/dates/find-dates.ts";
import { resolveDate, type DateContext } from "../../src/dates/resolve-date.ts";
import { tokenize } from "../../src/languages/tokens.ts";

export const PUBLISHED = "2024-03-28";

interface Case { readonly text: string; readonly context: DateContext; readonly expected: readonly string[] }

const LINE = /^(?:\[(planned|past|told (\d{4}-\d{2}-\d{2}))\] )?(.*?) ==> (.*)$/;

export function readCase(line: string): Case {
  const match = LINE.exec(line);
  if (match === null) throw new Error(`no case: ${line}`);
  const [, mood, told, text = "", expected = ""] = match;
  return {
    text, expected: expected === "nothing" ? [] : expected.split(";").map((one) => one.trim()),
    context: { planned: mood === "planned" ? true : mood === "past" ? false : null, told: told ?? null, headerMonth: null },
  };
}

export function sentenceOf(text: string, zone: Sentence["zone"] = "body"): Sentence {
  return { index: 0, paragraph: 0, zone, start: 0, end: text.length, tokens: tokenize(text), quoted: [] };
}

/** Every expression of the case's text as the corpus writes it. */
export function showReadings(line: string, calendar: Calendar): readonly string[] {
  const { text, context } = readCase(line);
  return findDates(sentenceOf(text), calendar).map((expression) => {
    const { interval } = resolveDate(expression, { days: [PUBLISHED], steps: [] }, context);
    const days = interval === null ? "nowhere" : interval.from === interval.to ? `${interval.from} ${interval.precision}` : `${interval.from}/${interval.to} ${interval.precision}`;
    return [`${text.slice(expression.start, expression.end)} = ${days}`, expression.bound, expression.writing].filter((part) => part !== null).join(" ");
  });
}
