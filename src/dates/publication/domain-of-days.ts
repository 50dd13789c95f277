import type { Document } from "../../domain/document.ts";
import type { DateExpression } from "../date-expression.ts";
import { dayOf, firstOfMonth, monthIndexOf, numberOfCivil, numberOfDay, type DayNumber } from "../day-number.ts";

/** A page is filed under its month though it went up a day or two into the next. */
const DAYS_BEYOND_MONTH = 2;

/** The publication days to be tried, and why these. */
export interface DayDomain {
  readonly days: readonly DayNumber[];
  readonly step: string | null;
}

export const NO_DAYS: DayDomain = { days: [], step: null };

function span(from: DayNumber, to: DayNumber): readonly DayNumber[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

function unique(days: readonly DayNumber[]): readonly DayNumber[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The days that the page's own date allows: the header day or the one before; the header month and two days more. */
function daysGiven(given: NonNullable<Document["given"]>): DayDomain {
  if (given.precision === "day") {
    const day = numberOfDay(given.edtf);
    return { days: [day - 1, day], step: `${given.from} ${given.edtf}: P that day or the one before` };
  }
  const first = numberOfDay(`${given.edtf}-01`);
  const last = firstOfMonth(monthIndexOf(first) + 1) - 1 + DAYS_BEYOND_MONTH;
  return { days: span(first, last), step: `${given.from} ${given.edtf}: P in ${dayOf(first)}/${dayOf(last)}` };
}

/** The days of dates told in full. */
function fullDays(expressions: readonly DateExpression[]): readonly DayNumber[] {
  return expressions.flatMap(({ year, month, day }) => {
    const found = year === null || month === null || day === null ? null : numberOfCivil(year, month, day);
    return found === null ? [] : [found];
  });
}

/** The publication days worth trying, by the page's own date. */
export function domainOfDays(given: NonNullable<Document["given"]>, expressions: readonly DateExpression[]): DayDomain {
  const allowed = daysGiven(given);
  // A dateline in full may contradict a header that is days or months off; both are then tried.
  const written = fullDays(expressions.filter(({ writing }) => writing === "dateline" || writing === "published"));
  return { days: unique([...allowed.days, ...written]), step: allowed.step };
}
