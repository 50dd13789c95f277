import { overlaps } from "../domain/date-interval.ts";
import type { Report } from "../domain/report.ts";

type Dated = Pick<Report, "days" | "candidateDays">;

/** Days of two reports that are told to the day may differ by as much: time zones, and "hier" told after midnight. */
export const DAY_TOLERANCE = 1;

/** An interval told to the day but longer than this ("by 15 September", "within two months") holds days as a month does. */
const LONGEST_STAY_DAYS = 21;

export type DaysRelation = "equal" | "overlapping" | "a day apart" | "named by weekday" | "inside" | "same period" | "apart";

/** True where the report says no more than a month, a year or a long period. */
export function isCoarse({ days }: Dated): boolean {
  return days.precision !== "day" || daysFrom(days.from, days.to) > LONGEST_STAY_DAYS;
}

/** How the days of two reports stand to each other. Symmetric. */
export function relateDays(a: Dated, b: Dated): DaysRelation {
  if (isCoarse(a) && isCoarse(b)) return relatePeriods(a, b);
  if (isCoarse(a)) return relateDayToPeriod(b, a);
  if (isCoarse(b)) return relateDayToPeriod(a, b);
  if (a.days.from === b.days.from && a.days.to === b.days.to) return "equal";
  if (overlaps(a.days, b.days)) return "overlapping";
  return gapBetween(a, b) <= DAY_TOLERANCE ? "a day apart" : "apart";
}

function relatePeriods(a: Dated, b: Dated): DaysRelation {
  if (!overlaps(a.days, b.days)) return "apart";
  if (a.candidateDays.length > 0 && b.candidateDays.length > 0 && !a.candidateDays.some((day) => isNearOneOf(day, b.candidateDays))) return "apart";
  if (a.days.from === b.days.from && a.days.to === b.days.to) return "same period";
  return holds(a, b) || holds(b, a) ? "inside" : "apart";
}

function relateDayToPeriod(day: Dated, period: Dated): DaysRelation {
  if (!holds(period, day)) return "apart";
  if (period.candidateDays.length === 0) return "inside";
  const near = period.candidateDays.some((candidate) => daysFrom(candidate, day.days.from) <= DAY_TOLERANCE && daysFrom(day.days.to, candidate) <= DAY_TOLERANCE);
  return near ? "named by weekday" : "apart";
}

function holds(period: Dated, inner: Dated): boolean {
  return period.days.from <= inner.days.from && inner.days.to <= period.days.to;
}

function gapBetween(a: Dated, b: Dated): number {
  return Math.max(daysFrom(a.days.to, b.days.from), daysFrom(b.days.to, a.days.from));
}

function isNearOneOf(day: string, others: readonly string[]): boolean {
  return others.some((other) => Math.abs(daysFrom(day, other)) <= DAY_TOLERANCE);
}

const MILLISECONDS = 86_400_000;

/** Days from `a` to `b`, as domain's daysBetween, without making calendar objects: this runs once for every pair of neighbours. */
export function daysFrom(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / MILLISECONDS;
}
