import type { Document } from "../../domain/document.ts";
import type { DateExpression } from "../date-expression.ts";
import { civilOf, dayOf, firstOfMonth, monthIndexOf, numberOfCivil, numberOfDay, weekdayOf, type DayNumber } from "../day-number.ts";
import { isWithin, type WritingSpan } from "./writing-span.ts";

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
  /** No more than the year or month is known: nothing in the text may pick a day of it. */
  readonly isWhole?: boolean;
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

/** The days of dates told with day and month; those without a year in each of `years`, where `isAllowed`. */
function fullDays(expressions: readonly DateExpression[], years: readonly number[], isAllowed: (day: DayNumber) => boolean = () => true): readonly DayNumber[] {
  return expressions.flatMap((expression) => {
    const { month, day, weekday } = expression;
    if (month === null || day === null) return [];
    return (expression.year === null ? years : [expression.year])
      .map((year) => numberOfCivil(year, month, day))
      .filter((found): found is DayNumber => found !== null && (expression.year !== null || ((weekday === null || weekdayOf(found) === weekday) && isAllowed(found))));
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

/** Full dates told in the first sentences are those of the news. */
const LEAD_SENTENCES = 3;

/** Told as news are: with its weekday, as "this", or at the head of the text. Any other full date may be of the background. */
function isOfTheNews({ weekday, direction, sentence }: DateExpression): boolean {
  return weekday !== null || direction === "this" || sentence < LEAD_SENTENCES;
}

/** Without a header and without any hint at the years: the days of writing told in the page, else those after its latest full dates. */
function daysTold(expressions: readonly DateExpression[]): DayDomain {
  const told = single(expressions);
  const latestMonth = latestMonthTold(expressions.filter((expression) => expression.zone !== "caption" && expression.zone !== "boilerplate"));
  const latestYear = latestMonth === null ? null : Math.floor(latestMonth / 12);
  const years = latestYear === null ? [] : [latestYear, latestYear + 1];
  const notBefore = latestMonth === null ? -Infinity : firstOfMonth(latestMonth);
  const withWeekday = fullDays(told.filter(({ weekday }) => weekday !== null), years, (day) => day >= notBefore);
  const fitting = new Set(withWeekday.map((day) => civilOf(day).year));
  const written = fullDays(expressions.filter((expression) => expression.writing !== null), [...fitting]);
  if (written.length > 0) return { days: unique(written.flatMap((day) => [day, day + 1])), step: "no header: P from the day of writing told in the page" };
  const full = soonAfter(fullDays(told.filter(isOfTheNews), []), "the latest full date");
  if (full !== null) return full;
  // The first year in which the date can lie is meant.
  return soonAfter(withWeekday.filter((day) => day < Math.min(...withWeekday) + DAYS_A_YEAR), "dates with their weekday in the years told") ?? NO_DAYS;
}

const NO_DAYS: DayDomain = { days: [], step: null };

function yearsOf({ stretches }: WritingSpan): readonly number[] {
  return unique(stretches.flatMap(({ from, until }) => {
    const first = civilOf(from).year;
    return Array.from({ length: civilOf(until - 1).year - first + 1 }, (_, offset) => first + offset);
  }));
}

/** The one year that a span leaves, or the one month. */
function wholeSpan(within: WritingSpan): DayDomain {
  const [year, ...others] = yearsOf(within);
  const first = Math.min(...within.stretches.map(({ from }) => from));
  const last = Math.max(...within.stretches.map(({ until }) => until)) - 1;
  if (year === undefined || others.length > 0) return NO_DAYS;
  const days = monthIndexOf(first) === monthIndexOf(last) ? span(first, last) : span(numberOfCivil(year, 1, 1) ?? first, numberOfCivil(year, 12, 31) ?? last);
  return { days, step: `no header: P in ${year}, ${within.why}`, isWhole: true };
}

/**
 * Without a header, within the days that those named in office leave: the day of writing told in the page; else after dates with their weekday, which
 * fit one year only; else the whole of the one year that is left.
 */
function daysWithin(expressions: readonly DateExpression[], within: WritingSpan): DayDomain {
  const told = single(expressions);
  const years = yearsOf(within);
  const isAllowed = (day: DayNumber): boolean => isWithin(within, day);
  const written = fullDays(expressions.filter((expression) => expression.writing !== null), years, isAllowed).filter(isAllowed);
  const inYears = (days: readonly DayNumber[]): number => new Set(days.map((day) => civilOf(day).year)).size;
  if (written.length > 0 && inYears(written) === 1) return { days: unique(written.flatMap((day) => [day, day + 1])), step: `no header: P from the day of writing told in the page, ${within.why}` };
  const full = fullDays(told.filter(isOfTheNews), []).filter(isAllowed);
  if (full.length > 0) return soonAfter(full, `the latest full date, ${within.why}`) ?? NO_DAYS;
  const dated = fullDays(told.filter(({ weekday, direction }) => weekday !== null || direction === "this"), years, isAllowed);
  if (dated.length > 0 && inYears(dated) === 1) return soonAfter(dated, `dates in the one year they fit, ${within.why}`) ?? NO_DAYS;
  if (within.isOpen) return NO_DAYS;
  const inYear = yearOfPlainDates(told, within) ?? within;
  const lead = fullDays(told.filter((expression) => isOfTheNews(expression) && !expression.quoted && expression.bound === null && expression.direction === null), yearsOf(inYear), (day) => isWithin(inYear, day));
  return lead.length > 0 && inYears(lead) === 1 ? soonAfter(lead, `dates at the head of the text, ${within.why}`) ?? NO_DAYS : wholeSpan(inYear);
}

/** Dates told without weekday or year leave one year of the span where all of them lie in it. Null where they do not. */
function yearOfPlainDates(told: readonly DateExpression[], within: WritingSpan): WritingSpan | null {
  const plain = told.filter(({ year, month, day, bound }) => year === null && month !== null && day !== null && bound !== "until");
  const fitting = yearsOf(within).filter((year) => plain.every((expression) => fullDays([expression], [year], (day) => isWithin(within, day)).length > 0));
  const [only, ...others] = fitting;
  if (plain.length === 0 || only === undefined || others.length > 0) return null;
  return { ...within, stretches: [{ from: numberOfCivil(only, 1, 1) ?? 0, until: numberOfCivil(only + 1, 1, 1) ?? 0 }] };
}

/** The publication days worth trying. Empty where the page gives no anchor at all. `within`: what the text tells of its own time, where it has no header. */
export function domainOfDays(given: Document["given"], expressions: readonly DateExpression[], within: WritingSpan | null): DayDomain {
  if (given === null) return within === null ? daysTold(expressions) : daysWithin(expressions, within);
  const allowed = daysGiven(given);
  // A dateline in full may contradict a header that is days or months off; both are then tried.
  const written = fullDays(expressions.filter((expression) => expression.year !== null && (expression.writing === "dateline" || expression.writing === "published")), []);
  return { days: unique([...allowed.days, ...written]), step: allowed.step };
}
