import type { Contradiction } from "../domain/event.ts";
import type { Report } from "../domain/report.ts";
import { backedValues, contradictionOf } from "./claims.ts";

/** Smaller numbers are mostly days of a month. */
const SMALLEST = 32;
/** A number, not part of a longer one, and the word it counts. */
const FIGURE = /(?<![\p{N}.,:/-])(\p{Nd}{2,})(?![\p{N}.,:/-]*\p{N})[\s\u00a0]+(\p{L}[\p{L}\p{M}]*)/gu;

/**
 * Numbers on which the quotes disagree: each report counts the same thing once, and they differ (48 hours against 72). Only numbers written in figures,
 * with the same word after them; years are none.
 */
export function settleFigures(reports: readonly Report[]): readonly Contradiction[] {
  const counted = new Map(reports.map((report) => [report.id, figuresOf(report.quote)]));
  const things = new Set([...counted.values()].flatMap((figures) => [...figures.keys()]));
  return [...things].sort().flatMap((thing) => {
    const claims = backedValues(reports, ({ id }) => counted.get(id)?.get(thing) ?? null, (figure) => figure);
    return contradictionOf("figure", claims);
  });
}

/** What a quote counts once: the word in small letters, and the number with it. */
function figuresOf(quote: string): ReadonlyMap<string, string> {
  const figures = new Map<string, string | null>();
  for (const [, number = "", thing = ""] of quote.matchAll(FIGURE)) {
    const value = Number(number);
    if (value < SMALLEST || (value >= 1900 && value < 2100)) continue;
    const key = thing.toLowerCase();
    figures.set(key, figures.has(key) ? null : `${number} ${key}`);
  }
  return new Map([...figures].flatMap(([key, figure]) => (figure === null ? [] : [[key, figure] as const])));
}
