import type { Report } from "../domain/report.ts";
import { DAY_TOLERANCE } from "./compare-days.ts";
import { groupOf } from "./features.ts";

/** A period longer than this (it tells next to nothing) is compared within its first months only. */
const LONGEST_PERIOD_MONTHS = 60;

/**
 * Two reports that share no key are never compared: different group of kinds, no country (or organisation) in common, or no month in common.
 * A key is `group|party|YYYY-MM`.
 */
export function blockKeysOf(report: Report): readonly string[] {
  const months = monthsOf(report);
  const parties = [...report.countries, ...report.organizations.map((organization) => `organization:${organization}`)];
  return parties.flatMap((party) => months.map((month) => `${groupOf(report)}|${party}|${month}`));
}

/** Months that the report's days touch, widened by the tolerance at both ends. */
function monthsOf(report: Report): readonly string[] {
  const first = shiftDay(report.days.from, -DAY_TOLERANCE).slice(0, 7);
  const last = shiftDay(report.days.to, DAY_TOLERANCE).slice(0, 7);
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months.slice(0, LONGEST_PERIOD_MONTHS);
}

export function shiftDay(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Pairs of reports that share a block, each once, as indices `i < j`. */
export function pairsInBlocks(reports: readonly Report[]): Iterable<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  reports.forEach((report, index) => {
    for (const key of blockKeysOf(report)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  return distinctPairs(blocks);
}

function* distinctPairs(blocks: ReadonlyMap<string, readonly number[]>): Generator<readonly [number, number]> {
  const seen = new Map<number, Set<number>>();
  for (const block of blocks.values()) {
    for (const [at, i] of block.entries()) {
      const met = seen.get(i) ?? new Set();
      seen.set(i, met);
      for (const j of block.slice(at + 1)) {
        if (met.has(j)) continue;
        met.add(j);
        yield [i, j];
      }
    }
  }
}
