import type { Precision } from "../../domain/date-interval.ts";
import { dayOf, firstOfMonth, numberOfCivil, type DayNumber } from "../day-number.ts";

/** Where an expression lies for one publication day. */
export interface Placement {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly precision: Precision;
  readonly steps: readonly string[];
  readonly repaired: boolean;
}

/** What the sentence around an expression says: whether its event is still to come, which day was told before. */
export interface PlacingContext {
  /** True: planned or in the future tense. False: told as happened. Null: not known. */
  readonly planned: boolean | null;
  readonly told: DayNumber | null;
}

export function placeDay(day: DayNumber, step: string, repaired = false): Placement {
  return { from: day, to: day, precision: "day", steps: [`${step} -> ${dayOf(day)}`], repaired };
}

export function placeMonth(monthIndex: number, step: string): Placement {
  const from = firstOfMonth(monthIndex);
  return { from, to: firstOfMonth(monthIndex + 1) - 1, precision: "month", steps: [`${step} -> ${dayOf(from).slice(0, 7)}`], repaired: false };
}

export function placeYear(year: number, step: string): Placement {
  return { from: numberOfCivil(year, 1, 1) ?? 0, to: numberOfCivil(year, 12, 31) ?? 0, precision: "year", steps: [`${step} -> ${year}`], repaired: false };
}

export function placeDays(from: DayNumber, to: DayNumber, step: string): Placement {
  return { from, to, precision: "day", steps: [`${step} -> ${dayOf(from)}/${dayOf(to)}`], repaired: false };
}
