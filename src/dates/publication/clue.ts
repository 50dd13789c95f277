import type { DateExpression, WritingMark } from "../date-expression.ts";
import { dayOf, lastWeekday, weekdayName, weekdayOf, type DayNumber } from "../day-number.ts";
import { placeOne } from "../placing/place-range.ts";

/** One reason to prefer some publication days: points for a day (higher is better), and the reason in words. */
export interface Clue {
  readonly words: string;
  readonly points: (publication: DayNumber) => number;
}

/** Whether an event told by an expression is still to come; null where that is not known. */
export type IsPlanned = (expression: DateExpression) => boolean | null;

/** What reading an expression as a clue needs to know of the page. */
export interface ClueContext {
  readonly isPlanned: IsPlanned;
  readonly hasHeader: boolean;
}

const HEADER_DAY = 1;
const YESTERDAY_WEEKDAY = 3;
const WRITTEN: Readonly<Record<WritingMark, number>> = { published: 4, dateline: 4, signature: 2, updated: 1 };
/** "ce 26 mars" told so many days later; "ce mardi" likewise. */
const THIS_DATE = [3, 2.5, 1.5, 1, 0.5, 0.5, 0.5];
const THIS_DATE_AHEAD = [3, 1, 0.5];
const THIS_WEEKDAY = [2, 1, 0.5];
/** Any past date: news follow what they tell by hours or a day. */
const PAST_DATE = [1, 1, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const FUTURE_TOLD_AS_PAST = -1;
/**
 * How surely a date belongs to the news of the day: named with its weekday; without a year; with one. Under a header the last two may as well be
 * background and only bar earlier days; without a header they are all there is.
 */
const WITH_WEEKDAY = 1;
const WITHOUT_YEAR = 0.6;
const WITH_YEAR = 0.4;
const BARE_WEEKDAY = 0.6;

export function headerClue(day: DayNumber, from: string): Clue {
  return { words: `${from} ${dayOf(day)}`, points: (publication) => (publication === day ? HEADER_DAY : 0) };
}

function daysOfExpression(expression: DateExpression, publication: DayNumber, planned: boolean | null): DayNumber | null {
  const placed = placeOne(expression, publication, { planned, told: null, chronicle: false });
  return placed !== null && placed.precision === "day" && !placed.repaired ? placed.from : null;
}

/** "hier mercredi": weekday(P-1)=Wed. */
function weekdayClue(expression: DateExpression, weekday: number, count: number): Clue {
  const day = count === 0 ? "P" : `P${count > 0 ? "+" : ""}${count}`;
  return {
    words: `weekday(${day})=${weekdayName(weekday)} ("${expression.words}")`,
    points: (publication) => (weekdayOf(publication + count) === weekday ? YESTERDAY_WEEKDAY : -YESTERDAY_WEEKDAY),
  };
}

function thisWeekdayClue(expression: DateExpression, weekday: number): Clue {
  return {
    words: `"${expression.words}": P that ${weekdayName(weekday)} or just after`,
    points: (publication) => THIS_WEEKDAY[publication - lastWeekday(weekday, publication)] ?? 0,
  };
}

function writtenClue(expression: DateExpression, mark: WritingMark): Clue {
  return {
    words: `${mark} "${expression.words}"`,
    points: (publication) => {
      const day = daysOfExpression(expression, publication, null);
      if (day === null) return 0;
      if (day === publication) return WRITTEN[mark];
      return publication === day + 1 ? WRITTEN[mark] / 2 : 0;
    },
  };
}

function thisDateClue(expression: DateExpression): Clue {
  return {
    words: `"${expression.words}": P near`,
    points: (publication) => {
      const day = daysOfExpression(expression, publication, null);
      if (day === null) return 0;
      return (day <= publication ? THIS_DATE[publication - day] : THIS_DATE_AHEAD[day - publication]) ?? 0;
    },
  };
}

/** "hier, 26 mars": P is the day after. */
function relativeDateClue(expression: DateExpression, count: number): Clue {
  const bare = { ...expression, shift: null };
  return {
    words: `"${expression.words}": P${count > 0 ? "+" : ""}${count} is that date`,
    points: (publication) => (daysOfExpression(bare, publication, null) === publication + count ? WRITTEN.dateline : 0),
  };
}

function pastDateClue(expression: DateExpression, { isPlanned, hasHeader }: ClueContext): Clue {
  const planned = isPlanned(expression);
  const alone = hasHeader ? 0 : expression.year === null ? WITHOUT_YEAR : WITH_YEAR;
  const weight = (expression.weekday !== null ? WITH_WEEKDAY : alone) / (expression.bound === null ? 1 : 2);
  return {
    words: `"${expression.words}" told by then`,
    points: (publication) => {
      const day = daysOfExpression(expression, publication, planned);
      if (day === null || planned === true) return 0;
      if (day > publication) return planned === false ? FUTURE_TOLD_AS_PAST : 0;
      return (PAST_DATE[publication - day] ?? 0) * weight;
    },
  };
}

/** "lundi" alone: news tell of the last days, so P lies soon after one. */
function bareWeekdayClue(expression: DateExpression, weekday: number, { isPlanned }: ClueContext): Clue {
  return {
    words: `"${expression.words}" told soon after`,
    points: (publication) => (isPlanned(expression) === true ? 0 : (PAST_DATE[publication - lastWeekday(weekday, publication)] ?? 0) * BARE_WEEKDAY),
  };
}

function clueOfDate(expression: DateExpression, context: ClueContext): Clue {
  if (expression.writing !== null) return writtenClue(expression, expression.writing);
  if (expression.shift?.unit === "day" && expression.shift.anchor === "publication") return relativeDateClue(expression, expression.shift.count);
  return expression.direction === "this" && !expression.quoted ? thisDateClue(expression) : pastDateClue(expression, context);
}

/** What one expression says of the publication day; null where it says nothing. */
export function clueOf(expression: DateExpression, context: ClueContext): Clue | null {
  if (expression.zone === "caption" || expression.zone === "boilerplate") return expression.writing === null ? null : clueOfDate(expression, context);
  if (expression.kind === "range") return expression.ends === null ? null : clueOf(expression.ends[0], context);
  if (expression.kind === "calendar") return expression.day === null || (expression.month === null && expression.weekday === null) ? null : clueOfDate(expression, context);
  if (expression.quoted || expression.weekday === null) return null;
  if (expression.shift?.unit === "day" && expression.shift.anchor === "publication") return weekdayClue(expression, expression.weekday, expression.shift.count);
  if (expression.kind !== "weekday" || expression.bound !== null) return null;
  if (expression.direction === "this") return thisWeekdayClue(expression, expression.weekday);
  return expression.direction === null ? bareWeekdayClue(expression, expression.weekday, context) : null;
}
