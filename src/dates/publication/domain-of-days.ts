import type { Document } from "../../domain/document.ts";
import type { DateExpression } from "../date-expression.ts";
import { dayOf, firstOfMonth, monthIndexOf, numberOfCivil, numberOfDay, weekdayOf, type DayNumber } from "../day-number.ts";

/** A page is filed under its month though it went up a day or two into the next. */
const DAYS_BEYOND_MONTH = 2;
/** Without a header: the text was written so soon after the latest day it tells. */
const DAYS_AFTER_LATEST = 7;
/** Full dates this much older than the latest are background. */
const RECENT = 62;

/** The publication days to be tried, and why these. */
export interface DayDomain {
  readonly days: readonly DayNumber[];
  readonly step: string | null;
}

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

function fullDays(expressions: readonly DateExpression[], years: readonly number[]): readonly DayNumber[] {
  return expressions.flatMap((expression) => {
    const { month, day, weekday } = expression;
    if (month === null || day === null) return [];
    return (expression.year === null ? years : [expression.year])
      .map((year) => numberOfCivil(year, month, day))
      .filter((found): found is DayNumber => found !== null && (expression.year !== null || weekday === null || weekdayOf(found) === weekday));
  });
}

function single(expressions: readonly DateExpression[]): readonly DateExpression[] {
  return expressions.flatMap((expression) => (expression.ends === null ? [expression] : [expression.ends[0]]))
    .filter((expression) => expression.zone !== "caption" && expression.zone !== "boilerplate");
}

/** Without a header: the days of writing told in the page, else those after its latest full dates; years from the text, then from office terms. */
function daysTold(expressions: readonly DateExpression[], termYears: readonly number[]): DayDomain {
  const told = single(expressions);
  const years = [...new Set(told.map((expression) => expression.year).filter((year) => year !== null))].sort((a, b) => a - b);
  const latestYear = years.slice(-1);
  const written = fullDays(expressions.filter((expression) => expression.writing !== null), latestYear.length > 0 ? latestYear : termYears);
  if (written.length > 0) return { days: unique(written.flatMap((day) => [day, day + 1])), step: "no header: P from the day of writing told in the page" };
  for (const [given, name] of [[[], "the latest full date"], [latestYear, `dates of ${latestYear.join()}`], [termYears, `dates in the terms of those named (${termYears.join(", ")})`]] as const) {
    const days = fullDays(told, given);
    const latest = Math.max(...days);
    if (days.length === 0) continue;
    return {
      days: unique(days.filter((day) => latest - day <= RECENT).flatMap((day) => span(day, day + DAYS_AFTER_LATEST))),
      step: `no header: P soon after ${name}, ${dayOf(latest)}`,
    };
  }
  return { days: [], step: null };
}

/** The publication days worth trying. Empty where the page gives no anchor at all. */
export function domainOfDays(given: Document["given"], expressions: readonly DateExpression[], termYears: readonly number[]): DayDomain {
  if (given === null) return daysTold(expressions, termYears);
  const allowed = daysGiven(given);
  // A dateline in full may contradict a header that is days or months off; both are then tried.
  const written = fullDays(expressions.filter((expression) => expression.year !== null && (expression.writing === "dateline" || expression.writing === "published")), []);
  return { days: unique([...allowed.days, ...written]), step: allowed.step };
}
