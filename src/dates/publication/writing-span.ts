import type { DayNumber } from "../day-number.ts";

/** Days, `until` excluded; it may be `Infinity`. */
export interface Stretch {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** When a text may have been written, as its content tells; `why` in words ("when X, Y held office"). */
export interface WritingSpan {
  readonly stretches: readonly Stretch[];
  readonly why: string;
  /** Nothing told bounds it towards our own day. */
  readonly isOpen: boolean;
}

export function isWithin({ stretches }: WritingSpan, day: DayNumber): boolean {
  return stretches.some(({ from, until }) => from <= day && day < until);
}
