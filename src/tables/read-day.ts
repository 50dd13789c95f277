import { isDay, parseEdtf } from "../domain/date-interval.ts";
import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
/** Years 1 to 9999 in milliseconds since 1970; four digits alone are a year. */
const EPOCH_MS = /^(-\d{1,15}|\d{5,15})$/;

/**
 * The day that a `from` or `to` means, both inclusive: a year or month begins at its first and ends at its last day;
 * RFC 3339 times and milliseconds since 1970 (what Grafana sends) mean their day in UTC.
 * @throws BadUserInput showing the forms.
 */
export function readDay(text: string, end: "from" | "to"): Day {
  const interval = parseEdtf(text);
  if (interval !== null) return interval[end];
  const day = EPOCH_MS.test(text) ? dayOfInstant(Number(text)) : dayOfRfc3339(text);
  if (day !== null) return day;
  throw new BadUserInput(
    `"${text.slice(0, 60)}" is no date: write a year (2024), a month (2024-03), a day (2024-03-26), RFC 3339 (2024-03-26T00:00:00Z) or milliseconds since 1970.`,
    "bad-date",
  );
}

function dayOfRfc3339(text: string): Day | null {
  const match = RFC_3339.exec(text);
  if (match?.[1] === undefined || !isDay(match[1])) return null;
  return dayOfInstant(Date.parse(text.replace(" ", "T")));
}

function dayOfInstant(milliseconds: number): Day | null {
  const instant = new Date(milliseconds);
  if (Number.isNaN(instant.getTime())) return null;
  const day = instant.toISOString().slice(0, 10);
  return isDay(day) ? day : null;
}

/**
 * The period, as GraphQL's `during` writes it, that `from` and `to` of a table address mean together; null without either.
 * @throws BadUserInput where `from` is after `to`.
 */
export function periodOf(from: string | undefined, to: string | undefined): string | null {
  const first = from === undefined ? null : readDay(from, "from");
  const last = to === undefined ? null : readDay(to, "to");
  if (first === null && last === null) return null;
  if (first !== null && last !== null && first > last) {
    throw new BadUserInput(`\`from\` (${first}) is after \`to\` (${last}): swap them; both are inclusive.`, "reversed-period");
  }
  return `${first ?? ".."}/${last ?? ".."}`;
}
