import type { Day } from "./date-interval.ts";

/** A stretch of the calendar by its name: `week:2024-03-25` (its Monday), `month:2024-03`, `year:2024`, `decade:2020`, or `ever`. */
export type Stretch = "ever" | `${"week" | "month" | "year" | "decade"}:${string}`;

const DAYS_OF_WEEK = 7;
const MILLISECONDS_OF_DAY = 86_400_000;
/** Before this year the calendar's arithmetic is not to be relied on (date-interval.ts). */
const FIRST_YEAR = "0100";

/** The smallest stretch that holds all days from `from` to `to`, both in: each interval has exactly one. */
export function stretchHolding({ from, to }: { readonly from: Day; readonly to: Day }): Stretch {
  const monday = mondayBefore(numberOf(from));
  if (numberOf(to) < monday + DAYS_OF_WEEK) return `week:${dayOf(monday)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `month:${from.slice(0, 7)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `year:${from.slice(0, 4)}`;
  if (from.slice(0, 3) === to.slice(0, 3)) return `decade:${from.slice(0, 3)}0`;
  return "ever";
}

/**
 * The stretches that hold whatever touches a period, both ends in, so that an interval touches it only if its own stretch is one of them.
 * Empty where they would be more than `most`.
 */
export function stretchesTouching({ from, to }: { readonly from: Day; readonly to: Day }, most: number): readonly Stretch[] {
  const monday = mondayBefore(numberOf(from));
  const weeks = Math.floor((numberOf(to) - monday) / DAYS_OF_WEEK) + 1;
  if (from < FIRST_YEAR || weeks > most) return [];
  const stretches = [
    ...Array.from({ length: weeks }, (_, at): Stretch => `week:${dayOf(monday + at * DAYS_OF_WEEK)}`),
    ...monthsOf(from, to).map((month): Stretch => `month:${month}`),
    ...yearsOf(from, to).map((year): Stretch => `year:${year}`),
    ...new Set(yearsOf(from, to).map((year): Stretch => `decade:${year.slice(0, 3)}0`)),
    "ever" as const,
  ];
  return stretches.length > most ? [] : stretches;
}

// Whole numbers instead of a calendar object: each question and each event that is written counts weeks.

/** Days since 1970-01-01, a Thursday. */
function numberOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MILLISECONDS_OF_DAY;
}

function dayOf(number: number): Day {
  return new Date(number * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

function mondayBefore(number: number): number {
  const sinceMonday = (((number + 3) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return number - sinceMonday;
}

function yearsOf(from: Day, to: Day): readonly string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at).padStart(4, "0"));
}

function monthsOf(from: Day, to: Day): readonly string[] {
  const months = yearsOf(from, to).flatMap((year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`));
  return months.filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
}
