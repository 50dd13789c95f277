import { civilOf, dayOf, numberOfCivil, weekdayOf, type DayNumber } from "../day-number.ts";
import { NO_DAYS, type DayDomain } from "./domain-of-days.ts";
import type { PossibleDay, TimeHint } from "./time-hint.ts";

/** Nothing older is read. */
const FIRST_YEAR = 1990;
/** Before these years fewer pages were written that are still read: so much for one of later years. */
const RARER: readonly (readonly [number, number])[] = [[2000, 0.1], [2010, 0.4]];
/** Days that count as one month, wherever it begins. */
const STRETCH = 31;
/** So sure must a stretch of a month be, or a year, to be believed. Counted on 711 dated pages without their dates: right in 84 and 88 of 100. */
const SURE_OF_STRETCH = 0.5;
const SURE_OF_YEAR = 0.6;
/** Days of the stretch this much less likely than its likeliest are left out. */
const TOO_UNLIKELY = 0.35;
/** A hint decided where it makes the days chosen so much likelier than days at large. */
const DECISIVE = 2;
/** Days at large are sampled: every so many days. */
const SAMPLED = 23;

/** Every day on which a page may have been written, up to the first on which it cannot: the same for all pages, so worked out once. */
export function possibleDays(until: DayNumber): readonly PossibleDay[] {
  const first = numberOfCivil(FIRST_YEAR, 1, 1) ?? 0;
  return Array.from({ length: Math.max(0, until - first) }, (_, offset) => {
    const number = first + offset;
    const { year, month } = civilOf(number);
    return { number, year, month, monthIndex: year * 12 + month - 1, weekday: weekdayOf(number) };
  });
}

function chanceBefore(year: number): number {
  return RARER.find(([before]) => year < before)?.[1] ?? 1;
}

/** The chance of each day given all hints, which are taken for independent (naive Bayes). They sum to 1. */
function chancesOf(days: readonly PossibleDay[], hints: readonly TimeHint[]): readonly number[] {
  const logs = days.map((day) => hints.reduce((sum, { chance }) => sum + Math.log(chance(day)), Math.log(chanceBefore(day.year))));
  const highest = logs.reduce((best, log) => Math.max(best, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

interface Likeliest { readonly first: number; readonly chance: number }

/** The likeliest stretch of a month, by the place of its first day. */
function likeliestStretch(chances: readonly number[]): Likeliest {
  let sum = 0;
  let best: Likeliest = { first: 0, chance: 0 };
  for (const [at, chance] of chances.entries()) {
    sum += chance - (chances[at - STRETCH] ?? 0);
    if (sum > best.chance) best = { first: Math.max(0, at - STRETCH + 1), chance: sum };
  }
  return best;
}

function likeliestYear(days: readonly PossibleDay[], chances: readonly number[]): Likeliest {
  const sums = new Map<number, number>();
  for (const [at, { year }] of days.entries()) sums.set(year, (sums.get(year) ?? 0) + (chances[at] ?? 0));
  const [first, chance] = [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return { first, chance };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function decisive(hints: readonly TimeHint[], days: readonly PossibleDay[], chosen: readonly PossibleDay[]): string {
  const sample = days.filter((_, at) => at % SAMPLED === 0);
  const words = hints.filter(({ chance }) => mean(chosen.map(chance)) > DECISIVE * mean(sample.map(chance))).map((hint) => hint.words);
  return words.length === 0 ? "" : `, by ${words.join(", ")}`;
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`;
}

/**
 * When a page without any date of its own was written, by what it tells: a stretch of at most a month, else a year, else nothing. Method: naive Bayes over
 * days, with the distances of `told-distance.ts`.
 * @param days those on which it may have been written (`possibleDays`), in order
 */
export function likelyDays(hints: readonly TimeHint[], days: readonly PossibleDay[]): DayDomain {
  if (hints.length === 0 || days.length === 0) return NO_DAYS;
  const chances = chancesOf(days, hints);
  const stretch = likeliestStretch(chances);
  if (stretch.chance >= SURE_OF_STRETCH) {
    const within = days.slice(stretch.first, stretch.first + STRETCH).map((day, at) => ({ day, chance: chances[stretch.first + at] ?? 0 }));
    const highest = within.reduce((best, { chance }) => Math.max(best, chance), 0);
    const chosen = within.filter(({ chance }) => chance >= highest * TOO_UNLIKELY).map(({ day }) => day);
    return { days: chosen.map(({ number }) => number), step: `no header: P about ${dayOf(chosen[0]?.number ?? 0)} (${percent(stretch.chance)})${decisive(hints, days, chosen)}` };
  }
  const year = likeliestYear(days, chances);
  if (year.chance < SURE_OF_YEAR) return NO_DAYS;
  const chosen = days.filter((day) => day.year === year.first);
  return { days: chosen.map(({ number }) => number), step: `no header: P in ${year.first} (${percent(year.chance)})${decisive(hints, days, chosen)}` };
}
