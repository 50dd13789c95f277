import type { DateExpression } from "../date-expression.ts";
import { civilOf, firstOfMonth, lastWeekday, monthIndexOf, numberOfCivil, weekdayOf, type DayNumber } from "../day-number.ts";
import { chooseNear } from "./choose-near.ts";
import { placeDay, placeMonth, placeYear, type Placement, type PlacingContext } from "./placement.ts";
import { repairWeekday } from "./repair-weekday.ts";

/** How far back or ahead "mardi 26", without its month, is looked for. */
const MONTHS_AROUND = 12;
/** Days. */
const LIKELY_AHEAD = 100;

function isNumber(day: DayNumber | null): day is DayNumber {
  return day !== null;
}

function anchorOf(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): DayNumber | null {
  return expression.shift?.anchor === "told" ? (context.told ?? publication) : (publication ?? context.told);
}

/** The year that a shift names ("en juillet de l'année dernière"), or null where there is none to count from. */
function toldYear(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): number | null {
  const anchor = anchorOf(expression, publication, context);
  return anchor === null || expression.shift?.unit !== "year" ? null : civilOf(anchor).year + expression.shift.count;
}

/** A date with its weekday and no year is of these months; one a year ahead whose weekday happens to fit is a slip in the weekday instead. */
function isLikely(ahead: number, expression: DateExpression, context: PlacingContext): boolean {
  return expression.weekday === null || context.planned === true || expression.direction === "future" || ahead <= LIKELY_AHEAD;
}

function weekdayFits(day: DayNumber, expression: DateExpression): boolean {
  return expression.weekday === null || weekdayOf(day) === expression.weekday;
}

function checked(day: DayNumber, expression: DateExpression, publication: DayNumber | null, step: string): Placement {
  if (expression.weekday === null || weekdayOf(day) === expression.weekday) return placeDay(day, `"${expression.words}": ${step}`);
  return repairWeekday(day, expression.weekday, publication, expression.words);
}

/** In a chronicle the first such date from the day told before on; elsewhere the told year counts where only it fits the weekday. */
function placeInToldYear(month: number, day: number, expression: DateExpression, publication: DayNumber, context: PlacingContext): Placement | null {
  if (context.told === null || expression.direction !== null) return null;
  const { year } = civilOf(context.told);
  const from = context.chronicle ? firstOfMonth(monthIndexOf(context.told)) : -Infinity;
  const days = [year, year + 1].map((toldYear) => numberOfCivil(toldYear, month, day)).filter(isNumber).filter((found) => found >= from && found <= publication);
  const chosen = context.chronicle ? days[0] : days.find((found) => expression.weekday !== null && weekdayFits(found, expression));
  return chosen === undefined ? null : checked(chosen, expression, publication, "year of the day told before");
}

function placeWithoutYear(month: number, day: number, expression: DateExpression, publication: DayNumber, context: PlacingContext): Placement | null {
  const { year } = civilOf(publication);
  const days = [-1, 0, 1].map((offset) => numberOfCivil(year + offset, month, day)).filter(isNumber);
  const isFixed = expression.weekday !== null && days.some((found) => weekdayFits(found, expression));
  const inToldYear = isFixed ? null : placeInToldYear(month, day, expression, publication, context);
  if (inToldYear !== null) return inToldYear;
  const fitting = days.filter((found) => weekdayFits(found, expression) && isLikely(found - publication, expression, context));
  const chosen = chooseNear(fitting.length > 0 ? fitting : days, publication, expression.direction, context.planned);
  // 29 February in years that have none: the nearest one that has.
  if (chosen === null) return null;
  return checked(chosen, expression, publication, fitting.length > 0 && expression.weekday !== null ? "year whose weekday fits, nearest to P" : "year nearest to P");
}

/** "le 5", "on the 27th": the first such day from the day told before on; not later than `latest` (null: no limit), else the last before it. */
function placeByTold(day: number, expression: DateExpression, told: DayNumber, latest: DayNumber | null): Placement | null {
  const index = monthIndexOf(told);
  const found = [-1, 0, 1, 2].map((offset) => civilOf(firstOfMonth(index + offset))).map(({ year, month }) => numberOfCivil(year, month, day)).filter(isNumber);
  const allowed = found.filter((candidate) => latest === null || candidate <= latest);
  const chosen = allowed.find((candidate) => candidate >= told) ?? allowed[allowed.length - 1];
  return chosen === undefined ? null : placeDay(chosen, `"${expression.words}": beside the day told before`);
}

function placeWithoutMonth(day: number, expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  const anchor = expression.shift === null ? (publication ?? context.told) : anchorOf(expression, publication, context);
  if (anchor === null) return null;
  const index = monthIndexOf(anchor);
  const inMonth = (offset: number): DayNumber | null => {
    const first = civilOf(firstOfMonth(index + offset));
    return numberOfCivil(first.year, first.month, day);
  };
  if (expression.shift?.unit === "month") {
    const only = inMonth(expression.shift.count);
    return only === null ? null : checked(only, expression, publication, "day of the month told");
  }
  if (expression.shift === null && expression.weekday === null && expression.direction === null && context.told !== null) {
    return placeByTold(day, expression, context.told, context.planned === true ? null : publication);
  }
  const days = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, offset) => inMonth(offset - MONTHS_AROUND)).filter(isNumber);
  const fitting = days.filter((found) => weekdayFits(found, expression));
  const chosen = chooseNear(fitting, anchor, expression.direction, context.planned);
  if (chosen !== null) return placeDay(chosen, `"${expression.words}": month nearest to P${expression.weekday === null ? "" : " whose weekday fits"}`);
  return expression.weekday === null ? null : placeDay(lastWeekday(expression.weekday, anchor), `"${expression.words}": no such day near; the weekday alone`);
}

/** An expression with a day of the month. Null: no such day exists, or nothing tells its month or year. */
export function placeCalendar(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  const { month, day } = expression;
  if (day === null) return placePeriod(expression, publication, context);
  if (month === null) return placeWithoutMonth(day, expression, publication, context);
  const year = expression.year ?? toldYear(expression, publication, context);
  if (year !== null) {
    const exact = numberOfCivil(year, month, day);
    return exact === null ? null : checked(exact, expression, publication, expression.year === null ? "year counted from P" : "told in full");
  }
  const anchor = publication ?? context.told;
  return anchor === null ? null : placeWithoutYear(month, day, expression, anchor, context);
}

/** "mars", "août dernier", "fin 2023": the month or the year. */
export function placePeriod(expression: DateExpression, publication: DayNumber | null, context: PlacingContext): Placement | null {
  const { month, words } = expression;
  const year = expression.year ?? toldYear(expression, publication, context);
  if (month === null) return year === null ? null : placeYear(year, `"${words}"`);
  if (year !== null) return placeMonth(year * 12 + month - 1, `"${words}"`);
  const anchor = publication ?? context.told;
  if (anchor === null) return null;
  const current = monthIndexOf(anchor);
  const base = Math.floor(current / 12) * 12 + month - 1;
  // Months are weighed by their first days, the current month standing for the publication.
  const months = [base - 12, base, base + 12];
  const chosen = chooseNear(months.map(firstOfMonth), firstOfMonth(current), expression.direction, context.planned);
  return chosen === null ? null : placeMonth(monthIndexOf(chosen), `"${words}": year nearest to P`);
}
