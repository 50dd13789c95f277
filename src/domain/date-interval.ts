import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

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

/** True for an existing calendar day written `YYYY-MM-DD` (31 February is none). */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text, "YYYY-MM-DD", true).isValid();
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
