import type { Day } from "./date-interval.ts";

/** A half-open stretch of days: `from` is in, `until` is out; null is open at that end. */
export interface Term {
  readonly from: Day | null;
  readonly until: Day | null;
}

export function coversDay(term: Term, day: Day): boolean {
  return (term.from === null || term.from <= day) && (term.until === null || day < term.until);
}

/** `from` in, `to` in, as intervals of events are. */
export function coversAnyDay(term: Term, from: Day, to: Day): boolean {
  return (term.from === null || term.from <= to) && (term.until === null || from < term.until);
}
