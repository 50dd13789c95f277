import type { DateExpression } from "../date-expression.ts";
import { DAYS_A_WEEK, numberOfCivil, weekdayOf, type DayNumber } from "../day-number.ts";
import type { PossibleDay, TimeHint } from "./time-hint.ts";
import { shareOfDate, shareOfFullDate, shareOfMonth, shareOfMonthOfYear, shareOfWeekday, shareOfWriting, shareOfYear } from "./told-distance.ts";

/** Times told in the first sentences are those of the news. */
const LEAD_SENTENCES = 3;
/** Where the weekday is not that of the date. */
const WRONG_WEEKDAY = 1e-5;
/** A weekday beside "yesterday", on another day. */
const MISCOUNTED = 0.04;
/** "Thursday 29" lies so near to the writing, and seldom elsewhere. */
const DAYS_NEAR = 10;
const ELSEWHERE = 0.004;
/** Years alone are mostly background, and say half as much; so do bounds and quoted times. */
const HALF = 0.5;

type Chance = TimeHint["chance"];

function isTelling({ zone, writing }: DateExpression): boolean {
  return writing !== null || (zone !== "caption" && zone !== "boilerplate" && zone !== "signature");
}

/** Days from the writing to the nearest occurrence of a day of the year; null where there is none with that weekday within a year. */
function nearestAhead(month: number, day: number, weekday: number | null): (from: PossibleDay) => number | null {
  const known = new Map<number, DayNumber | null>();
  const inYear = (year: number): DayNumber | null => {
    const found = known.get(year);
    if (found !== undefined) return found;
    const number = numberOfCivil(year, month, day);
    const fitting = number !== null && (weekday === null || weekdayOf(number) === weekday) ? number : null;
    known.set(year, fitting);
    return fitting;
  };
  return ({ year, number }) => [year - 1, year, year + 1].reduce<number | null>((nearest, one) => {
    const found = inYear(one);
    return found === null || (nearest !== null && Math.abs(nearest) <= Math.abs(found - number)) ? nearest : found - number;
  }, null);
}

/** Days from the writing to a date; null where it has no such day. */
function aheadOf({ year, month, day, weekday }: DateExpression): ((from: PossibleDay) => number | null) | null {
  if (month === null || day === null) return null;
  if (year === null) return nearestAhead(month, day, weekday);
  const found = numberOfCivil(year, month, day);
  return found === null ? null : ({ number }) => found - number;
}

function chanceOfDate(expression: DateExpression): Chance | null {
  const ahead = aheadOf(expression);
  if (ahead === null) return null;
  const isLead = expression.sentence < LEAD_SENTENCES;
  const counted = expression.shift?.count ?? 0;
  const isWritten = expression.writing !== null || expression.shift !== null;
  const share = isWritten ? (days: number) => shareOfWriting(days - counted) : (days: number) => (expression.year === null ? shareOfDate : shareOfFullDate)(days, isLead);
  return (day) => {
    const days = ahead(day);
    return days === null ? WRONG_WEEKDAY : share(days);
  };
}

/** "Thursday 29" without its month. */
function chanceOfDayOfMonth(day: number, weekday: number): Chance {
  const days = (monthIndex: number): DayNumber | null => numberOfCivil(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, day);
  return ({ number, monthIndex }) => {
    const isNear = [monthIndex - 1, monthIndex, monthIndex + 1].some((index) => {
      const found = days(index);
      return found !== null && weekdayOf(found) === weekday && Math.abs(found - number) <= DAYS_NEAR;
    });
    return isNear ? 1 : ELSEWHERE;
  };
}

function chanceOfWeekday({ shift, direction, bound }: DateExpression, weekday: number): Chance | null {
  if (shift !== null) return shift.unit !== "day" || shift.anchor !== "publication" ? null : ({ number }) => (weekdayOf(number + shift.count) === weekday ? 1 : MISCOUNTED);
  if (direction === "past" || direction === "future" || bound !== null) return null;
  return (day) => shareOfWeekday((day.weekday - weekday + DAYS_A_WEEK) % DAYS_A_WEEK);
}

function chanceOf(expression: DateExpression): Chance | null {
  const { year, month, day, weekday, shift, direction } = expression;
  if (shift !== null && (shift.unit !== "day" || shift.anchor !== "publication")) return null;
  if (month !== null && day !== null) return chanceOfDate(expression);
  if (day !== null) return weekday === null ? null : chanceOfDayOfMonth(day, weekday);
  if (weekday !== null) return chanceOfWeekday(expression, weekday);
  if (month !== null && year !== null) return ({ monthIndex }) => shareOfMonthOfYear(monthIndex - (year * 12 + month - 1));
  if (month !== null) return (found) => shareOfMonth(found.month - month, direction);
  return year === null ? null : (found) => Math.pow(shareOfYear(found.year - year), HALF);
}

function hintOf(expression: DateExpression): TimeHint | null {
  const chance = chanceOf(expression);
  if (chance === null) return null;
  const saysLess = expression.writing === null && (expression.bound !== null || expression.quoted);
  return { words: `"${expression.words}"`, chance: saysLess ? (day) => Math.pow(chance(day), HALF) : chance };
}

function keyOf({ year, month, day, weekday, direction, shift }: DateExpression): string {
  return [year, month, day, weekday, direction, shift?.unit, shift?.count].join("|");
}

/** What the times told say of the day of writing, each once however often it is told. */
export function dateHints(expressions: readonly DateExpression[]): readonly TimeHint[] {
  const isPublished = expressions.some(({ writing }) => writing === "published");
  const single = expressions.flatMap((expression) => expression.ends ?? [expression])
    .filter((expression) => isTelling(expression) && !expression.vague && !expression.within && !(isPublished && expression.writing === "updated"));
  const told = new Map<string, DateExpression>();
  for (const expression of single) {
    const known = told.get(keyOf(expression));
    if (known === undefined || (known.writing === null && expression.writing !== null)) told.set(keyOf(expression), expression);
  }
  return [...told.values()].map(hintOf).filter((hint): hint is TimeHint => hint !== null);
}
