import { addDays, daysBetween, overlaps } from "../../domain/date-interval.ts";
import type { DateInterval } from "../../domain/date-interval.ts";
import type { Candidate } from "./candidate.ts";

/** What speaks for and against two candidates of one document telling one event. */
export function sameEventFeatures(a: Candidate, b: Candidate): readonly string[] {
  const parties = compareParties(a, b);
  const days = compareDays(a.days, b.days);
  const apart = Math.abs(a.sentence - b.sentence);
  return [
    `parties:${parties}`, `days:${days}`, `${days}|${parties}`, `${days}|${parties}|${a.cluster.group}`, `kind:${a.kind === b.kind ? "same" : [a.kind, b.kind].sort().join("+")}`,
    `status:${a.status === b.status ? "same" : "different"}`, `apart${Math.min(apart, 3)}`, `apart${Math.min(apart, 1)}|${days}|${parties}`, `people:${comparePeople(a, b)}`,
    `place:${a.place === null || b.place === null ? "unknown" : a.place.country === b.place.country && (a.place.city === b.place.city) ? "same" : "different"}`,
  ];
}

export type PartyComparison = "equal" | "subset" | "half" | "share" | "disjoint";

export function compareParties(a: Candidate, b: Candidate): PartyComparison {
  const left = new Set(a.parties.map(({ key }) => key));
  const right = new Set(b.parties.map(({ key }) => key));
  const common = [...left].filter((key) => right.has(key)).length;
  const all = left.size + right.size - common;
  if (common === 0) return "disjoint";
  if (common === all) return "equal";
  if (common === left.size || common === right.size) return "subset";
  return common / all >= 0.5 ? "half" : "share";
}

export type DayComparison = "equal" | "within" | "overlap" | "near" | "apart" | "unknown";

export function compareDays(a: DateInterval | null, b: DateInterval | null): DayComparison {
  if (a === null || b === null) return "unknown";
  if (a.from === b.from && a.to === b.to) return "equal";
  if ((a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)) return "within";
  if (overlaps(a, b)) return "overlap";
  return Math.min(Math.abs(daysBetween(a.to, b.from)), Math.abs(daysBetween(b.to, a.from))) <= 1 || addDays(a.to, 1) === b.from ? "near" : "apart";
}

function comparePeople(a: Candidate, b: Candidate): string {
  const left = new Set(a.people.map(({ person }) => person.id));
  const right = new Set(b.people.map(({ person }) => person.id));
  if (left.size === 0 || right.size === 0) return "unknown";
  const common = [...left].filter((id) => right.has(id)).length;
  return common === 0 ? "disjoint" : common === left.size && common === right.size ? "equal" : common === Math.min(left.size, right.size) ? "subset" : "share";
}
