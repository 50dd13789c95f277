import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);

/** A calendar day as told, `YYYY-MM-DD`; never shifted by a time zone. */
export type Day = string;

export const PRECISIONS = ["day", "month", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Days from `from` to `to`, both in. `precision` says how finely the text told them. */
export interface DateInterval {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** `Date` and all that is built on it take smaller years for those of the twentieth century. */
const FIRST_YEAR = 100;

/** True for an existing calendar day written `YYYY-MM-DD` (31 February is none), from the year 100 on. Counted without a calendar object: every day of every answer is checked. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= FIRST_YEAR && day >= 1 && day <= (month === 2 && leap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0));
}

export function addDays(day: Day, count: number): Day {
  return dayjs.utc(day).add(count, "day").format("YYYY-MM-DD");
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayjs.utc(b).diff(dayjs.utc(a), "day");
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function isoWeekday(day: Day): number {
  return ((dayjs.utc(day).day() + 6) % 7) + 1;
}

export function dayInterval(day: Day): DateInterval {
  return { from: day, to: day, precision: "day" };
}

/** `month` is `YYYY-MM`. */
export function monthInterval(month: string): DateInterval {
  const first = dayjs.utc(`${month}-01`);
  return { from: first.format("YYYY-MM-DD"), to: first.endOf("month").format("YYYY-MM-DD"), precision: "month" };
}

/** `year` is `YYYY`. */
export function yearInterval(year: string): DateInterval {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" };
}

/** The days an EDTF level-0 date (`2024`, `2024-03`, `2024-03-26`) spans, or null where it is none. */
export function parseEdtf(text: string): DateInterval | null {
  if (isDay(text)) return dayInterval(text);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return monthInterval(text);
  if (/^\d{4}$/.test(text)) return yearInterval(text);
  return null;
}

export function overlaps(a: { from: Day; to: Day }, b: { from: Day; to: Day }): boolean {
  return a.from <= b.to && a.to >= b.from;
}
