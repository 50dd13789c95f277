import type { DateInterval, Day } from "../domain/date-interval.ts";
import type { Contradiction } from "../domain/event.ts";
import type { Report } from "../domain/report.ts";
import { type Backed, backedValues, contradictionOf } from "./claims.ts";
import { isCoarse } from "./compare-days.ts";

export interface SettledDays {
  readonly days: DateInterval;
  readonly candidateDays: readonly Day[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The days an event is shown on. Reports told to the day win over months and years; among them those whose weekday and date agree; then the most
 * reports. A claim whose days hold, or lie in, the days shown does not contradict them: it says the same more or less finely.
 */
export function settleDays(reports: readonly Report[]): SettledDays {
  const precise = reports.filter((report) => !isCoarse(report));
  const basis = precise.length > 0 ? precise : finest(reports);
  const sound = basis.filter((report) => !wasRepaired(report));
  const repaired = basis.filter(wasRepaired);
  const claims = [...backedDays(sound), ...backedDays(repaired).filter(({ key }) => !backedDays(sound).some((other) => other.key === key))];
  const [shown] = claims;
  if (shown === undefined) throw new RangeError("an event has at least one report");
  const disputed = claims.filter((claim) => claim === shown || !nested(claim.value, shown.value));
  const why = sound.length > 0 && disputed[1] !== undefined && repaired.some((report) => disputed[1]?.reports.includes(report) === true)
    ? "its weekday and date agree; the other's did not and were repaired" : undefined;
  return {
    days: shown.value,
    candidateDays: isCoarse({ days: shown.value, candidateDays: [] }) ? commonCandidates(reports) : [],
    contradictions: why === undefined ? contradictionOf("date", disputed) : contradictionOf("date", disputed, why),
  };
}

function backedDays(reports: readonly Report[]): readonly Backed<DateInterval>[] {
  return backedValues(reports, ({ days }) => days, describeDays);
}

/** As contradictions show it: `2026-02-12`, `2025-06-22/2025-06-26`, `2023-07`, `2023`. */
export function describeDays({ from, to, precision }: DateInterval): string {
  if (from === to) return from;
  if (precision === "month" && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  if (precision === "year" && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return `${from}/${to}`;
}

function finest(reports: readonly Report[]): readonly Report[] {
  const months = reports.filter(({ days }) => days.precision !== "year");
  return months.length > 0 ? months : reports;
}

/** The date rules say so in their steps when a weekday contradicted its date. */
function wasRepaired(report: Report): boolean {
  return report.evidence.some(({ field, steps }) => field === "date" && steps.some((step) => step.includes("repaired")));
}

function nested(a: DateInterval, b: DateInterval): boolean {
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
}

/** Days that every report naming weekdays allows; where they share none, all that any allows. */
function commonCandidates(reports: readonly Report[]): readonly Day[] {
  const lists = reports.map(({ candidateDays }) => candidateDays).filter((list) => list.length > 0);
  const [first = [], ...others] = lists;
  const common = first.filter((day) => others.every((list) => list.includes(day)));
  return [...new Set(common.length > 0 ? common : lists.flat())].sort();
}
