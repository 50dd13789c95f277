import type { DayNumber } from "../day-number.ts";

/** A day on which a text may have been written. */
export interface PossibleDay {
  readonly number: DayNumber;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Months since year 0. */
  readonly monthIndex: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

/** What one thing that a text tells says of the day on which it was written. */
export interface TimeHint {
  readonly words: string;
  /** How likely a text of that day tells it, above 0; only how the days stand to each other counts. */
  readonly chance: (day: PossibleDay) => number;
}
