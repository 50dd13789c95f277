import { monthInterval, yearInterval, type DateInterval, type Day } from "../domain/date-interval.ts";
import type { PublicationDay } from "../domain/extraction.ts";
import type { DateExpression, DateReading } from "./date-expression.ts";
import { dayOf, numberOfDay } from "./day-number.ts";
import { placeOne } from "./placing/place-range.ts";
import { stepsOf, type Placement } from "./placing/placement.ts";

/** What the text around an expression says. */
export interface DateContext {
  /** True: the event is planned or told in the future tense; false: told as happened; null: not known. */
  readonly planned: boolean | null;
  /** The day told before it in the text, from which "la veille" and "two days later" count. */
  readonly told: Day | null;
  /** True where dates follow each other in the order of time: one without its year is then of the year told before. Absent: false. */
  readonly chronicle?: boolean;
  /** `YYYY-MM` of the header, where a bare weekday leaves several months. */
  readonly headerMonth: string | null;
}

const NOWHERE: DateReading = { interval: null, candidateDays: [], steps: [], repaired: false };

/** Publication days spread over more months than this leave no month to choose. */
const MOST_MONTHS = 3;

interface Group { readonly placement: Placement; votes: number }

function intervalOf(placement: Placement): DateInterval {
  return { from: dayOf(placement.from), to: dayOf(placement.to), precision: placement.precision };
}

function readingOf(placement: Placement, steps: readonly string[]): DateReading {
  return { interval: intervalOf(placement), candidateDays: [], steps: [...steps, ...stepsOf(placement)], repaired: placement.repaired };
}

/** The placements over all publication days, most frequent first, the later first among equals. */
function groupPlacements(placements: readonly Placement[]): readonly Group[] {
  const groups: Group[] = [];
  for (const placement of placements) {
    const known = groups.find((group) => group.placement.from === placement.from && group.placement.to === placement.to && group.placement.precision === placement.precision);
    if (known === undefined) groups.push({ placement, votes: 1 });
    else known.votes += 1;
  }
  return groups.sort((a, b) => b.votes - a.votes || b.placement.from - a.placement.from);
}

function monthOf(group: Group): string {
  return dayOf(group.placement.from).slice(0, 7);
}

/** Several days are left: the month, the header's if it is among theirs, with the days that it leaves. */
function readingOfMonth(groups: readonly Group[], context: DateContext, steps: readonly string[]): DateReading {
  const votes = new Map<string, number>();
  for (const group of groups) votes.set(monthOf(group), (votes.get(monthOf(group)) ?? 0) + group.votes);
  const [likeliest] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([month]) => month);
  if (votes.size > MOST_MONTHS && context.headerMonth === null) {
    const year = [...votes].sort((a, b) => (a[0] < b[0] ? 1 : -1)).map(([name]) => name.slice(0, 4))[0] ?? "";
    return { interval: yearInterval(year), candidateDays: [], steps: [...steps, `no month fits better: the year ${year}`], repaired: false };
  }
  const month = context.headerMonth !== null && votes.has(context.headerMonth) ? context.headerMonth : likeliest;
  if (month === undefined) return NOWHERE;
  const days = groups.filter((group) => monthOf(group) === month && group.placement.from === group.placement.to).map((group) => dayOf(group.placement.from)).sort();
  return { interval: monthInterval(month), candidateDays: days, steps: [...steps, `${days.length} days of ${month} fit: the month`], repaired: false };
}

function dependsOnPublication(expression: DateExpression): boolean {
  if (expression.ends !== null) return expression.ends.some(dependsOnPublication);
  return expression.year === null || expression.kind === "relative";
}

/**
 * Where `expression` lies on the calendar, tried for every day on which the text may have been published.
 * One result: that; several for a date with its day and month: the one most publication days give; several for a weekday alone: the month, with the
 * candidate days. Days are calendar days as told, both ends in, no time zone. The steps name the publication day where the reading leans on it.
 */
export function resolveDate(expression: DateExpression, publication: PublicationDay, context: DateContext): DateReading {
  const placing = { planned: context.planned, told: context.told === null ? null : numberOfDay(context.told), chronicle: context.chronicle ?? false };
  const days = publication.days.length === 0 ? [null] : publication.days.map(numberOfDay);
  const placements = days.map((day) => placeOne(expression, day, placing)).filter((placement) => placement !== null);
  const groups = groupPlacements(placements);
  const [first] = groups;
  if (first === undefined) return NOWHERE;
  const steps = dependsOnPublication(expression) ? publication.steps : [];
  if (groups.length === 1 || expression.day !== null || expression.kind === "period" || first.placement.precision !== "day") return readingOf(first.placement, steps);
  if (expression.ends?.every((end) => end.day !== null) === true) return readingOf(first.placement, steps);
  return readingOfMonth(groups, context, steps);
}
