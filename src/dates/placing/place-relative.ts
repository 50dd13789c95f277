import type { DateExpression, Shift } from "../date-expression.ts";
import { civilOf, DAYS_A_WEEK, firstOfMonth, lastWeekday, mondayOf, monthIndexOf, nextWeekday, weekdayName, weekdayOf, type DayNumber } from "../day-number.ts";
import { placeDay, placeDays, placeMonth, placeYear, type Placement, type PlacingContext } from "./placement.ts";

const SATURDAY = 6;
const WEDNESDAY = 3;
const FRIDAY = 5;

/** A weekday alone: the last one up to the publication; the next one where the event is still to come; "last" and "next" leave the day itself out. */
export function placeWeekday(expression: DateExpression, weekday: number, publication: DayNumber, context: PlacingContext): Placement {
  const name = weekdayName(weekday);
  if (expression.direction === "past") return placeDay(lastWeekday(weekday, publication - 1), `"${expression.words}": last ${name} before P`);
  if (expression.direction === "future") return placeDay(nextWeekday(weekday, publication + 1), `"${expression.words}": next ${name} after P`);
  if (context.planned === true) return placeDay(nextWeekday(weekday, publication), `"${expression.words}": next ${name} from P on`);
  return placeDay(lastWeekday(weekday, publication), `"${expression.words}": last ${name} up to P`);
}

/** "ce week-end": the coming one where planned or said on a Wednesday to Friday, else the last that has begun, as "over the weekend" means. */
function placeWeekend(shift: Shift, anchor: DayNumber, isThis: boolean, context: PlacingContext, words: string): Placement {
  const begun = lastWeekday(SATURDAY, anchor);
  const weekday = weekdayOf(anchor);
  const isOver = begun + 1 < anchor;
  const isComing = context.planned ?? (isThis && weekday >= WEDNESDAY && weekday <= FRIDAY);
  const current = isComing && isOver ? begun + DAYS_A_WEEK : begun;
  if (shift.count === 0) return placeDays(current, current + 1, `"${words}"`);
  const saturday = shift.count < 0 ? (isOver ? begun : begun - DAYS_A_WEEK) + (shift.count + 1) * DAYS_A_WEEK : begun + shift.count * DAYS_A_WEEK;
  return placeDays(saturday, saturday + 1, `"${words}"`);
}

function placeShift(shift: Shift, anchor: DayNumber, { words, direction }: DateExpression, context: PlacingContext): Placement {
  const from = shift.anchor === "told" && context.told !== null ? "the day told before" : "P";
  const step = `"${words}": ${from}${shift.count < 0 ? "" : "+"}${shift.count} ${shift.unit}`;
  switch (shift.unit) {
    case "day": return placeDay(anchor + shift.count, step);
    case "week": {
      const monday = mondayOf(anchor) + shift.count * DAYS_A_WEEK;
      return placeDays(monday, monday + DAYS_A_WEEK - 1, step);
    }
    case "weekend": return placeWeekend(shift, anchor, direction === "this", context, words);
    case "month": return placeMonth(monthIndexOf(anchor) + shift.count, step);
    case "year": return placeYear(civilOf(anchor).year + shift.count, step);
  }
}

/** "within two months": from the publication to the end of the shift. */
function placeWithin(shift: Shift, publication: DayNumber, words: string): Placement {
  const months = shift.unit === "month" ? shift.count : shift.unit === "year" ? shift.count * 12 : 0;
  const { day } = civilOf(publication);
  const end = months > 0
    ? Math.min(firstOfMonth(monthIndexOf(publication) + months) + day - 1, firstOfMonth(monthIndexOf(publication) + months + 1) - 1)
    : publication + shift.count * (shift.unit === "day" ? 1 : DAYS_A_WEEK);
  return placeDays(publication, end, `"${words}": from P on`);
}

/** "a few days ago", "in the coming weeks": the month in which that was, or the current one. */
function placeVague({ shift, words }: DateExpression, publication: DayNumber | null): Placement | null {
  if (publication === null) return null;
  const days = shift === null || shift.count > 0 ? 0 : shift.count * (shift.unit === "week" ? DAYS_A_WEEK : 1);
  return placeMonth(monthIndexOf(publication + days), `"${words}": no nearer than the month`);
}

/** "in five years" may also say how long something took: a distance ahead is read only where the event is to come. */
function isSpanOfTime(expression: DateExpression, shift: Shift): boolean {
  return shift.anchor === "publication" && shift.count > 0 && expression.direction === null && shift.unit !== "day";
}

/** "hier", "la semaine dernière", "two days later", "a few days ago". Null: nothing to count from, or ahead where the event is told as past. */
export function placeRelative(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  const { shift, words, weekday } = expression;
  if (expression.vague) return placeVague(expression, publication);
  if (shift === null) return null;
  const anchor = shift.anchor === "told" ? (context.told ?? publication) : publication;
  if (anchor === null) return null;
  if (expression.within) return placeWithin(shift, anchor, words);
  if (isSpanOfTime(expression, shift) && context.planned !== true) return null;
  if (weekday !== null && shift.unit === "week") {
    return placeDay(mondayOf(anchor) + shift.count * DAYS_A_WEEK + weekday - 1, `"${words}": ${weekdayName(weekday)} of that week`);
  }
  const placed = placeShift(shift, anchor, expression, context);
  if (weekday === null || weekdayOf(placed.from) === weekday) return placed;
  return { ...placed, why: [...placed.why, `no ${weekdayName(weekday)}, as the words say`] };
}
