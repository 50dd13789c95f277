import { civilOf, dayOf, numberOfCivil, weekdayName, weekdayOf, type DayNumber } from "../day-number.ts";
import { placeDay, type Placement } from "./placement.ts";

/** A repair must bring the date this near to the publication, else the slip is elsewhere. */
const NEAR = 31;

function isNearer(moved: DayNumber, day: DayNumber, publication: DayNumber): boolean {
  const distance = Math.abs(moved - publication);
  return distance <= NEAR && distance < Math.abs(day - publication);
}

function shifted(day: DayNumber, months: number, years: number): DayNumber | null {
  const civil = civilOf(day);
  const index = civil.month - 1 + months;
  return numberOfCivil(civil.year + years + Math.floor(index / 12), ((index % 12) + 12) % 12 + 1, civil.day);
}

/**
 * A date whose weekday is another ("mercredi 2 octobre" in a text about a Wednesday 2 November): the neighbouring month, then the neighbouring year,
 * if exactly one of them has that weekday and lies near the publication, nearer than the date itself; otherwise the date stands and the weekday was the slip.
 */
export function repairWeekday(day: DayNumber, weekday: number, publication: DayNumber | null, words: string): Placement {
  const conflict = `"${words}": ${dayOf(day)} is a ${weekdayName(weekdayOf(day))}, not a ${weekdayName(weekday)}`;
  if (publication !== null) {
    for (const [name, moves] of [["month", [[-1, 0], [1, 0]]], ["year", [[0, -1], [0, 1]]]] as const) {
      const found = moves.map(([months, years]) => shifted(day, months, years))
        .filter((moved): moved is DayNumber => moved !== null && weekdayOf(moved) === weekday && isNearer(moved, day, publication));
      const [only] = found;
      if (only !== undefined && found.length === 1) return placeDay(only, `${conflict}; the neighbouring ${name} fits`, true);
    }
  }
  return placeDay(day, `${conflict}; the date is kept`);
}
