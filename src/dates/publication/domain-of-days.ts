import type { Document } from "../../domain/document.ts";
import type { DateExpression } from "../date-expression.ts";
import { dayOf, firstOfMonth, monthIndexOf, numberOfCivil, numberOfDay, weekdayOf, type DayNumber } from "../day-number.ts";

/** A page is filed under its month though it went up a day or two into the next. */
const DAYS_BEYOND_MONTH = 2;
/** Without a header: the text was written so soon after the latest day it tells. */
const DAYS_AFTER_LATEST = 7;
const DAYS_A_YEAR = 365;
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

/** The days of dates told with day and month; those without a year in each of `years`, not before `notBefore` (`YYYY-MM`, as a month index). */
function fullDays(expressions: readonly DateExpression[], years: readonly number[], notBefore = -Infinity): readonly DayNumber[] {
  return expressions.flatMap((expression) => {
    const { month, day, weekday } = expression;
    if (month === null || day === null) return [];
    return (expression.year === null ? years.filter((year) => year * 12 + month - 1 >= notBefore) : [expression.year])
      .map((year) => numberOfCivil(year, month, day))
      .filter((found): found is DayNumber => found !== null && (expression.year !== null || weekday === null || weekdayOf(found) === weekday));
  });
}

function single(expressions: readonly DateExpression[]): readonly DateExpression[] {
  return expressions.flatMap((expression) => (expression.ends === null ? [expression] : [expression.ends[0]]))
    .filter((expression) => expression.zone !== "caption" && expression.zone !== "boilerplate");
}

/** The latest month that the text tells with its year; a year alone counts from its January. */
function latestMonthTold(expressions: readonly DateExpression[]): number | null {
  const months = expressions.flatMap((expression) => (expression.ends === null ? [expression] : [expression.ends[1]]))
    .filter((expression) => expression.year !== null && expression.shift === null)
    .map((expression) => (expression.year ?? 0) * 12 + (expression.month ?? 1) - 1);
  return months.length === 0 ? null : Math.max(...months);
}

function soonAfter(days: readonly DayNumber[], why: string): DayDomain | null {
  if (days.length === 0) return null;
  const latest = Math.max(...days);
  return {
    days: unique(days.filter((day) => latest - day <= RECENT).flatMap((day) => span(day, day + DAYS_AFTER_LATEST))),
    step: `no header: P soon after ${why}, ${dayOf(latest)}`,
  };
}

function wholeYears(years: readonly number[]): DayDomain {
  const days = years.flatMap((year) => span(numberOfCivil(year, 1, 1) ?? 0, numberOfCivil(year, 12, 31) ?? 0));
  return { days, step: `no header, no date with its year: P in ${years.join(", ")}, when those named held office` };
}

/**
 * Without a header: the days of writing told in the page, else those after its latest full dates, with years from the text or from office terms; where
 * the text tells no day at all, the whole of the one year that the terms leave.
 */
function daysTold(expressions: readonly DateExpression[], termYears: readonly number[]): DayDomain {
  const told = single(expressions);
  const latestMonth = latestMonthTold(expressions.filter((expression) => expression.zone !== "caption" && expression.zone !== "boilerplate"));
  const latestYear = latestMonth === null ? null : Math.floor(latestMonth / 12);
  const years = termYears.length > 0 ? termYears : latestYear === null ? [] : [latestYear, latestYear + 1];
  const notBefore = latestMonth ?? -Infinity;
  const written = fullDays(expressions.filter((expression) => expression.writing !== null), years, notBefore);
  if (written.length > 0) return { days: unique(written.flatMap((day) => [day, day + 1])), step: "no header: P from the day of writing told in the page" };
  const full = soonAfter(fullDays(told, []), "the latest full date");
  if (full !== null) return full;
  const days = fullDays(told, years, notBefore);
  // Without terms the first year in which the date can lie is meant.
  const first = termYears.length > 0 ? days : days.filter((day) => day < Math.min(...days) + DAYS_A_YEAR);
  const dated = soonAfter(first, termYears.length > 0 ? `dates in the terms of those named (${termYears.join(", ")})` : "dates in the years told");
  if (dated !== null) return dated;
  return termYears.length === 1 ? wholeYears(termYears) : { days: [], step: null };
}

/** The publication days worth trying. Empty where the page gives no anchor at all. */
export function domainOfDays(given: Document["given"], expressions: readonly DateExpression[], termYears: readonly number[]): DayDomain {
  if (given === null) return daysTold(expressions, termYears);
  const allowed = daysGiven(given);
  // A dateline in full may contradict a header that is days or months off; both are then tried.
  const written = fullDays(expressions.filter((expression) => expression.year !== null && (expression.writing === "dateline" || expression.writing === "published")), []);
  return { days: unique([...allowed.days, ...written]), step: allowed.step };
}
