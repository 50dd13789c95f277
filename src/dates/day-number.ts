import type { Day } from "../domain/date-interval.ts";

/** Days since 1970-01-01, so that a whole month of possible publication days is tried in microseconds (dayjs: 130,000 operations a second). */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;
export const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday: with this, day 0 counts as ISO weekday 4. */
const THURSDAY = 3;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function numberOfDay(day: Day): DayNumber {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS;
}

export function civilOf(number: DayNumber): CivilDay {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function dayOf(number: DayNumber): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** Null where the month has no such day: 31 February never becomes a day of March. */
export function numberOfCivil(year: number, month: number, day: number): DayNumber | null {
  const number = Date.UTC(year, month - 1, day) / MILLISECONDS;
  const civil = civilOf(number);
  return civil.month === month && civil.day === day ? number : null;
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
  return Date.UTC(Math.floor(monthIndex / 12), monthIndex % 12, 1) / MILLISECONDS;
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
