import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { DateExpression, DateReading } from "../dates/date-expression.ts";

/** Places an expression on the calendar as if the question were published today. */
export type PlaceExpression = (expression: DateExpression) => DateReading;

/** A period in the contract's forms (`2024-03`, `a/b`, `a/..`, `../b`), and the days it begins and ends where they are told. */
export interface AskedPeriod { readonly text: string; readonly from: Day | null; readonly to: Day | null }

/**
 * The period that a question's time expressions mean together: "since March" leaves the end open, "between May and July" spans both.
 * `openings`: words before the only expression that open it, and the part of the year that is meant. @throws BadUserInput where an expression cannot be placed on the calendar.
 */
export function readPeriod(expressions: readonly DateExpression[], place: PlaceExpression, openings: { readonly since: boolean; readonly until: boolean; readonly part: string | null }): AskedPeriod | null {
  const placed = expressions.map((expression) => ({ expression, interval: partOf(intervalOf(expression, place), openings.part) }));
  const [first, ...rest] = placed;
  if (first === undefined) return null;
  if (rest.length > 0) {
    const from = placed.map(({ interval }) => interval.from).sort()[0] ?? first.interval.from;
    const to = placed.map(({ interval }) => interval.to).sort().at(-1) ?? first.interval.to;
    return { text: periodText(from, to), from, to };
  }
  const { from, to } = first.interval;
  const { bound, kind } = first.expression;
  const opens = bound === null && kind !== "range";
  if (bound === "since" || bound === "after" || (opens && openings.since)) return { text: `${periodText(from, to)}/..`, from, to: null };
  if (bound === "until" || bound === "before" || (opens && openings.until)) return { text: `../${periodText(from, to)}`, from: null, to };
  return { text: periodText(from, to), from, to };
}

function intervalOf(expression: DateExpression, place: PlaceExpression): { readonly from: Day; readonly to: Day } {
  const { interval } = place(expression);
  if (interval === null) {
    throw new BadUserInput(`"${expression.words}" cannot be placed on the calendar. Say a year, a month or a day, such as 2024, March 2024 or 2024-03-26.`, "unplaced-period");
  }
  return interval;
}

/** "1/2" of a year: its first half. Other stretches stay whole. */
function partOf(interval: { readonly from: Day; readonly to: Day }, part: string | null): { readonly from: Day; readonly to: Day } {
  const [number, parts] = (part ?? "").split("/").map(Number);
  const year = interval.from.slice(0, 4);
  if (number === undefined || parts === undefined || interval.from !== `${year}-01-01` || interval.to !== `${year}-12-31`) return interval;
  const months = 12 / parts;
  const last = new Date(Date.UTC(Number(year), number * months, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String((number - 1) * months + 1).padStart(2, "0")}-01`, to: last };
}

/** The shortest of the contract's forms for these days, both in. */
export function periodText(from: Day, to: Day): string {
  if (from === to) return from;
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const lastOfMonth = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).toISOString().slice(0, 10);
  if (from.endsWith("-01") && to === lastOfMonth) {
    if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
    return from.endsWith("-01-01") && to.endsWith("-12-31") ? `${from.slice(0, 4)}/${to.slice(0, 4)}` : `${from.slice(0, 7)}/${to.slice(0, 7)}`;
  }
  return `${from}/${to}`;
}
