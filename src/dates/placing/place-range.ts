import type { Precision } from "../../domain/date-interval.ts";
import type { DateExpression } from "../date-expression.ts";
import { DAYS_A_WEEK, nextWeekday, type DayNumber } from "../day-number.ts";
import { placeCalendar } from "./place-calendar.ts";
import { placeRelative, placeWeekday } from "./place-relative.ts";
import type { Placement, PlacingContext } from "./placement.ts";

const COARSENESS: Readonly<Record<Precision, number>> = { day: 0, month: 1, year: 2 };
const DAYS_A_YEAR = 366;

function joined(start: Placement, end: Placement): Placement {
  const precision = COARSENESS[start.precision] >= COARSENESS[end.precision] ? start.precision : end.precision;
  return { from: start.from, to: end.to, precision, why: [...start.why, ...end.why], repaired: start.repaired || end.repaired };
}

/** The end of "from Monday to Wednesday" is the first Wednesday after that Monday, whatever the publication. */
function endOfWeekdays(start: Placement, end: DateExpression): Placement | null {
  if (end.weekday === null || end.day !== null || end.shift !== null) return null;
  const day = nextWeekday(end.weekday, start.from + 1);
  return { ...start, from: day, to: day, why: [`"${end.words}": the first after the start`] };
}

/** An end before its start: the year turned in between ("28 December to 3 January"), or a week did. Null: no such range. */
function settleOrder(start: Placement, end: Placement, expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  if (start.from <= end.to) return joined(start, end);
  const [first] = expression.ends ?? [];
  if (first === undefined || first.year !== null) return null;
  const earlier = placeOne({ ...first, direction: "past" }, end.from, { ...context, planned: false });
  const isNear = earlier !== null && earlier.from <= end.to && end.to - earlier.from <= DAYS_A_YEAR;
  return isNear && publication !== null ? joined(earlier, end) : null;
}

function placeRange(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  if (expression.ends === null) return null;
  const [first, second] = expression.ends;
  const start = placeOne(first, publication, context);
  if (start === null) return null;
  const end = (first.weekday !== null ? endOfWeekdays(start, second) : null) ?? placeOne(second, publication, { ...context, told: start.from });
  if (end === null) return null;
  const placed = settleOrder(start, end, expression, publication, context);
  // "du 28 au 3": a range of days without months never spans more than one.
  return placed !== null && first.month === null && first.year === null && placed.to - placed.from > 5 * DAYS_A_WEEK ? null : placed;
}

/** Where `expression` lies if the text was published on `publication`; null where that cannot be told. */
export function placeOne(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  switch (expression.kind) {
    case "range": return placeRange(expression, publication, context);
    case "calendar": return placeCalendar(expression, publication, context);
    case "period": return placeCalendar(expression, publication, context);
    case "weekday": return expression.weekday === null || publication === null ? null : placeWeekday(expression, expression.weekday, publication, context);
    case "relative": return placeRelative(expression, publication, context);
  }
}
