import type { DateExpression } from "../date-expression.ts";
import type { DayNumber } from "../day-number.ts";

/** Nobody tells without its year what is further ahead than this. */
const LONG_AHEAD = 270;
/** How much nearer a past day feels than a coming one where nothing says which is meant. */
const FUTURE_WEIGHT = 4;

function latest(days: readonly DayNumber[]): DayNumber | null {
  return days.length === 0 ? null : Math.max(...days);
}

function earliest(days: readonly DayNumber[]): DayNumber | null {
  return days.length === 0 ? null : Math.min(...days);
}

function nearest(days: readonly DayNumber[], publication: DayNumber, futureWeight: number): DayNumber | null {
  const distance = (day: DayNumber): number => (day <= publication ? publication - day : (day - publication) * futureWeight);
  return days.reduce<DayNumber | null>((best, day) => (best === null || distance(day) < distance(best) ? day : best), null);
}

/**
 * Which of `days` a text of day `publication` means. "last": before it; "next": after it; planned: the nearest on or after; happened: the nearest on or
 * before.
 */
export function chooseNear(days: readonly DayNumber[], publication: DayNumber, direction: DateExpression["direction"], planned: boolean | null): DayNumber | null {
  const past = latest(days.filter((day) => day <= publication));
  const coming = earliest(days.filter((day) => day >= publication));
  if (direction === "past") return latest(days.filter((day) => day < publication)) ?? coming;
  if (direction === "future") return earliest(days.filter((day) => day > publication)) ?? past;
  if (direction === "this") return nearest(days, publication, 1);
  if (planned === null) return nearest(days, publication, FUTURE_WEIGHT);
  if (planned) return coming !== null && (past === null || coming - publication < LONG_AHEAD) ? coming : past;
  return past ?? coming;
}
