import type { Day } from "../domain/date-interval.ts";

/** Days since 1970-01-01, so that a whole month of possible publication days is tried in microseconds (dayjs: 130,000 operations a second). */
export type DayNumber = number;

export const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday: with this, day 0 counts as ISO weekday 4. */
const THURSDAY = 3;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days before 1 March of year 0 in the count from 1970: years are taken from March on, so that the leap day comes last. */
const ERA_OFFSET = 719_468;
const DAYS_A_CYCLE = 146_097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_A_CYCLE + dayOfCycle - ERA_OFFSET;
}

/** The same source, civil_from_days. */
export function civilOf(number: DayNumber): CivilDay {
  const shifted = number + ERA_OFFSET;
  const cycle = Math.floor(shifted / DAYS_A_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_A_CYCLE;
  const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

export function numberOfDay(day: Day): DayNumber {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

export function dayOf(number: DayNumber): Day {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lengthOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1] ?? 0;
}

/** Null where the month has no such day: 31 February never becomes a day of March. */
export function numberOfCivil(year: number, month: number, day: number): DayNumber | null {
  return day >= 1 && day <= lengthOfMonth(year, month) ? daysFromCivil(year, month, day) : null;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + THURSDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK) + 1;
}

/** Months since year 0, so that months can be counted over year ends. */
export function monthIndexOf(number: DayNumber): number {
  const { year, month } = civilOf(number);
  return year * 12 + month - 1;
}

export function firstOfMonth(monthIndex: number): DayNumber {
  return daysFromCivil(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, 1);
}

const NAMES = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function weekdayName(weekday: number): string {
  return NAMES[weekday] ?? "";
}

/** Latest day on or before `number` that falls on `weekday`. */
export function lastWeekday(weekday: number, number: DayNumber): DayNumber {
  return number - ((weekdayOf(number) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK);
}

/** Earliest day on or after `number` that falls on `weekday`. */
export function nextWeekday(weekday: number, number: DayNumber): DayNumber {
  return number + ((weekday - weekdayOf(number) + DAYS_A_WEEK) % DAYS_A_WEEK);
}

export function mondayOf(number: DayNumber): DayNumber {
  return number - weekdayOf(number) + 1;
}
