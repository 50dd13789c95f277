import type { DateExpression } from "../../dates/date-expression.ts";
import { dayOf, numberOfDay, type DayNumber } from "../../dates/day-number.ts";
import type { TurningPoint } from "../../knowledge/knowledge.ts";
import type { PointNamed } from "./turning-points-named.ts";

/** Between which days a text may have been written, as the times and turning points it tells say. Null: open. */
export interface ToldBounds {
  readonly from: DayNumber | null;
  /** Not in. */
  readonly until: DayNumber | null;
  /** Months told as "last" ("en janvier dernier"), 1 to 12. */
  readonly lastMonths: readonly number[];
  readonly why: readonly string[];
}

/** Zones that tell of the news. */
const TELLING: ReadonlySet<string> = new Set(["title", "body", "dateline"]);
/** A war's first day is told without its year for about so long. */
const DAYS_WITHOUT_YEAR = 365;

/** Of a date told by day, month or year. */
export function firstDay(date: string): DayNumber {
  return numberOfDay(`${date}-01-01`.slice(0, 10));
}

/** The first day of a time told with its year; null where it may lie ahead: a bare year ("the 2026 World Cup"), or an end ("until 2030"). */
function toldDay({ year, month, day, bound, shift }: DateExpression): DayNumber | null {
  if (year === null || shift !== null || bound === "until" || bound === "before" || (month === null && bound !== "since")) return null;
  return firstDay([year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])].map((part) => String(part).padStart(2, "0")).join("-"));
}

/** The day of a turning point told without its year in the sentence that names it: the text is of the year after. */
function isToldWithoutYear({ point, sentence }: PointNamed, dates: readonly DateExpression[]): boolean {
  if (point.dayIsName || point.from.length < 10) return false;
  const [, month, day] = point.from.split("-").map(Number);
  return dates.some((date) => date.sentence === sentence && date.year === null && date.month === month && date.day === day);
}

function latest(points: readonly TurningPoint[]): TurningPoint | null {
  return points.reduce<TurningPoint | null>((best, point) => (best === null || point.from > best.from ? point : best), null);
}

export function toldBounds(dates: readonly DateExpression[], points: readonly PointNamed[]): ToldBounds {
  const single = dates.flatMap((date) => (date.ends === null ? [date] : [date.ends[0]])).filter(({ zone }) => TELLING.has(zone));
  const days = single.map(toldDay).filter((day): day is DayNumber => day !== null);
  const point = latest(points.map((named) => named.point));
  const from = Math.max(...days, point === null ? -Infinity : firstDay(point.from));
  const until = Math.min(...points.filter((named) => isToldWithoutYear(named, single)).map((named) => firstDay(named.point.from) + DAYS_WITHOUT_YEAR));
  return {
    from: from === -Infinity ? null : from,
    until: until === Infinity ? null : until,
    lastMonths: single.flatMap(({ direction, month, year, shift }) => (direction === "past" && month !== null && year === null && shift === null ? [month] : [])),
    why: [...(from === -Infinity ? [] : [`not before ${point !== null && firstDay(point.from) === from ? `${point.id} (${point.from})` : dayOf(from)}`]), ...(until === Infinity ? [] : [`before ${dayOf(until)}`])],
  };
}
