import type { Precision } from "../../domain/date-interval.ts";
import { dayOf, firstOfMonth, numberOfCivil, type DayNumber } from "../day-number.ts";

/** Where an expression lies for one publication day. */
export interface Placement {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly precision: Precision;
  /** Why, in words; the day itself is put behind when the reading is told. */
  readonly why: readonly string[];
  readonly repaired: boolean;
}

/** What the sentence around an expression says: whether its event is still to come, which day was told before. */
export interface PlacingContext {
  /** True: planned or in the future tense. False: told as happened. Null: not known. */
  readonly planned: boolean | null;
  readonly told: DayNumber | null;
  readonly chronicle: boolean;
}

export function placeDay(day: DayNumber, why: string, repaired = false): Placement {
  return { from: day, to: day, precision: "day", why: [why], repaired };
}

export function placeMonth(monthIndex: number, why: string): Placement {
  return { from: firstOfMonth(monthIndex), to: firstOfMonth(monthIndex + 1) - 1, precision: "month", why: [why], repaired: false };
}

export function placeYear(year: number, why: string): Placement {
  return { from: numberOfCivil(year, 1, 1) ?? 0, to: numberOfCivil(year, 12, 31) ?? 0, precision: "year", why: [why], repaired: false };
}

export function placeDays(from: DayNumber, to: DayNumber, why: string): Placement {
  return { from, to, precision: "day", why: [why], repaired: false };
}

/** The derivation with what it led to: `"mardi": last Tue up to P -> 2024-03-26`. */
export function stepsOf({ from, to, precision, why }: Placement): readonly string[] {
  const days = from === to ? dayOf(from) : precision === "month" && to - from < 31 ? dayOf(from).slice(0, 7) : precision === "year" && to - from < 366 ? dayOf(from).slice(0, 4) : `${dayOf(from)}/${dayOf(to)}`;
  return why.map((step, index) => (index === why.length - 1 ? `${step} -> ${days}` : step));
}
