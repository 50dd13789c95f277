import type { Day } from "../domain/date-interval.ts";
import type { PublicationDay } from "../domain/extraction.ts";
import type { DateExpression } from "./date-expression.ts";
import { resolveDate, type DateContext } from "./resolve-date.ts";

/** What the text has told of time up to an expression. */
export interface ToldBefore {
  /** First day of the time told last by words that stand by themselves; null where there is none. */
  readonly told: Day | null;
  /** True in a chronicle: a text whose sentences open with one date after the other. */
  readonly chronicle: boolean;
}

/** So many sentences must open with a date, and so large a part of them in order of time, to make a chronicle. */
const FEWEST_ENTRIES = 4;
const IN_ORDER = 0.7;
/** Tokens before a date that still opens its sentence: "Le", "On", a bullet. */
const OPENING = 2;

function opensSentence(expression: DateExpression): boolean {
  return expression.first <= OPENING && expression.zone === "body" && expression.month !== null && expression.writing === null && expression.bound === null;
}

function isChronicle(expressions: readonly DateExpression[]): boolean {
  const entries = expressions.map((expression) => expression.ends?.[0] ?? expression).filter((expression) => opensSentence(expression));
  if (entries.length < FEWEST_ENTRIES) return false;
  const order = entries.map(({ month, day }) => (month ?? 0) * 31 + (day ?? 0));
  const ascending = order.filter((place, index) => index > 0 && place >= (order[index - 1] ?? 0)).length;
  return ascending / (order.length - 1) >= IN_ORDER;
}

function standsAlone(expression: DateExpression): boolean {
  return expression.shift?.anchor !== "told" && expression.writing === null && expression.zone !== "caption" && expression.zone !== "boilerplate" && !expression.vague;
}

/** "In the evening", "the day before" count from a day, never from the first of a month told in passing. */
function countsDays({ shift }: DateExpression): boolean {
  return shift?.anchor === "told" && shift.unit === "day";
}

/**
 * For every expression of a document, in order, the day told before it, from which "la veille", "two days later" and "le 5" count. Each is placed once;
 * years tell no day. `headerMonth`: `YYYY-MM` of the header, or null.
 */
export function toldBefore(expressions: readonly DateExpression[], publication: PublicationDay, headerMonth: string | null): ReadonlyMap<DateExpression, ToldBefore> {
  const chronicle = isChronicle(expressions);
  const before = new Map<DateExpression, ToldBefore>();
  let told: Day | null = null;
  let toldDay: Day | null = null;
  for (const expression of expressions) {
    const anchor = countsDays(expression) ? toldDay : told;
    before.set(expression, { told: anchor, chronicle });
    const context: DateContext = { planned: null, told: anchor, headerMonth, chronicle };
    const { interval } = resolveDate(expression, publication, context);
    if (interval === null || interval.precision === "year") continue;
    if (standsAlone(expression) || interval.precision === "day") told = interval.from;
    if (interval.precision === "day") toldDay = interval.from;
  }
  return before;
}
