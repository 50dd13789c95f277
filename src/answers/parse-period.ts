import { type Day, type DateInterval, parseEdtf } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";

/** Days from `from` to `to`, both in; null is open at that end. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const ALWAYS: Period = { from: null, to: null };

/** What an open end is compared as: before and after every day that a text can tell. */
export const FIRST_DAY: Day = "0000-01-01";
export const LAST_DAY: Day = "9999-12-31";

/**
 * `2024`, `2024-03`, `2024-03-26`, `a/b`, `a/..` or `../b`, both ends in; nothing given is all time.
 * @throws BadUserInput for all else, showing the forms.
 */
export function parsePeriod(text: string | null | undefined): Period {
  if (text === null || text === undefined) return ALWAYS;
  const parts = text.trim().split("/").map((part) => part.trim());
  const [first = "", second] = parts;
  if (parts.length > 2 || (first === ".." && (second === undefined || second === ".."))) throw wrongPeriod(text);
  if (second === undefined) return boundsOf(readPart(first, text));
  const from = first === ".." ? null : readPart(first, text).from;
  const to = second === ".." ? null : readPart(second, text).to;
  if (from !== null && to !== null && from > to) throw new BadUserInput(`The period "${text}" ends before it begins: write the earlier end first.`, "reversed-period");
  return { from, to };
}

function boundsOf({ from, to }: DateInterval): Period {
  return { from, to };
}

function readPart(part: string, whole: string): DateInterval {
  const interval = parseEdtf(part);
  if (interval === null) throw wrongPeriod(whole);
  return interval;
}

function wrongPeriod(text: string): BadUserInput {
  return new BadUserInput(`"${text}" is no period. Write a year (2024), a month (2024-03), a day (2024-03-26), or two of them: 2023/2024-03, 2024-03-26/.., ../2024.`, "impossible-period");
}

/**
 * Whether an event counts in a period: told to the day where it overlaps, told more coarsely only where it lies wholly inside.
 */
export function countsIn(period: Period, days: DateInterval): boolean {
  const from = period.from ?? FIRST_DAY;
  const to = period.to ?? LAST_DAY;
  if (days.precision === "day") return days.from <= to && days.to >= from;
  return days.from >= from && days.to <= to;
}
