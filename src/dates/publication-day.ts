import type { Document } from "../domain/document.ts";
import type { PublicationDay } from "../domain/extraction.ts";
import type { DateExpression } from "./date-expression.ts";
import { dayOf, numberOfDay, type DayNumber } from "./day-number.ts";
import { clueOf, headerClue, type Clue, type ClueContext, type IsPlanned } from "./publication/clue.ts";
import { dateHints } from "./publication/date-hints.ts";
import { domainOfDays } from "./publication/domain-of-days.ts";
import { likelyDays } from "./publication/likely-days.ts";
import type { PossibleDay, TimeHint } from "./publication/time-hint.ts";

/** What tells the time of a page without a date of its own, beside the times it tells. */
export interface UntoldPage {
  /** People named in office, wars and summits named. */
  readonly hints: readonly TimeHint[];
  /** The days on which it may have been written. */
  readonly days: readonly PossibleDay[];
}

export interface SolvingOptions {
  /** Absent: a page without a date of its own stays without. */
  readonly untold?: UntoldPage;
  /** Whether the event of an expression is still to come; null (the default) where not known. */
  readonly planned?: IsPlanned;
}

const SAME = 1e-9;

function keyOf(expression: DateExpression): string {
  const { year, month, day, weekday, direction, writing, shift } = expression.ends?.[0] ?? expression;
  return [year, month, day, weekday, direction, writing, shift?.unit, shift?.count].join("|");
}

/** One clue for each thing said, however often it is said. */
function cluesOf(expressions: readonly DateExpression[], context: ClueContext): readonly Clue[] {
  const said = new Set<string>();
  const clues: Clue[] = [];
  for (const expression of expressions) {
    const clue = clueOf(expression, context);
    if (clue === null || said.has(keyOf(expression))) continue;
    said.add(keyOf(expression));
    clues.push(clue);
  }
  return clues;
}

function totalPoints(clues: readonly Clue[], day: DayNumber): number {
  return clues.reduce((sum, clue) => sum + clue.points(day), 0);
}

/** Clues that told the chosen days from others. */
function decisiveSteps(clues: readonly Clue[], days: readonly DayNumber[], chosen: readonly DayNumber[]): readonly string[] {
  const [first] = chosen;
  if (first === undefined) return [];
  return clues.filter((clue) => clue.points(first) > 0 && days.some((day) => clue.points(day) < clue.points(first))).map((clue) => clue.words);
}

function daysInWords(days: readonly DayNumber[]): string {
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return "";
  return days.length === 1 ? `P=${dayOf(first)}` : `P in ${days.length} days of ${dayOf(first)}/${dayOf(last)}`;
}

function solveUntold(expressions: readonly DateExpression[], { hints, days: possible }: UntoldPage): PublicationDay {
  const { days, step } = likelyDays([...dateHints(expressions), ...hints], possible);
  return { days: days.map(dayOf), steps: step === null ? [] : [step, `-> ${daysInWords(days)}`] };
}

/**
 * The publication day by constraint: every day that the page's own date allows is scored by what the text says of it ("hier mercredi", "ce 26 mars",
 * datelines, "Publié le", past dates), and all days that score best are kept. Without such a date, the days that all it tells makes likeliest.
 * Days are calendar days as told. Empty where nothing anchors the text. Method and points: constraint solving over one variable, set on our own gold.
 */
export function solvePublication(given: Document["given"], expressions: readonly DateExpression[], options: SolvingOptions = {}): PublicationDay {
  if (given === null) return options.untold === undefined ? { days: [], steps: [] } : solveUntold(expressions, options.untold);
  const domain = domainOfDays(given, expressions);
  const header = given.precision === "day" ? [headerClue(numberOfDay(given.edtf), given.from)] : [];
  const clues = [...header, ...cluesOf(expressions, { isPlanned: options.planned ?? (() => null), hasHeader: true })];
  const points = domain.days.map((day) => totalPoints(clues, day));
  const best = Math.max(...points);
  const chosen = domain.days.filter((_, index) => (points[index] ?? -Infinity) >= best - SAME);
  const steps = [...(domain.step === null ? [] : [domain.step]), ...decisiveSteps(clues, domain.days, chosen)];
  return { days: chosen.map(dayOf), steps: [...steps, `-> ${daysInWords(chosen)}`] };
}
