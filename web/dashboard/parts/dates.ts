import type { Tongue } from "../../../src/domain/words.ts";

/** Day before month in both languages. */
const LOCALES: Readonly<Record<Tongue, string>> = { en: "en-GB", fr: "fr-FR" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone: "UTC" };

/** A day, month or year as people write it; what is none of them stays as given. Days have no time zone: they are read and written in UTC, so that none moves. */
export function sayDay(day: string, tongue: Tongue): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(day) ?? [];
  if (year === undefined || month === undefined) return day;
  const instant = new Date(`${year}-${month}-${date ?? "01"}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? day : ordinal(new Intl.DateTimeFormat(LOCALES[tongue], date === undefined ? MONTH : DAY).format(instant), tongue);
}

/** French says "1er janvier"; Intl says "1 janvier". */
function ordinal(date: string, tongue: Tongue): string {
  return tongue === "fr" ? date.replace(/(?<![\d])1(?=[\s\u00a0]\p{L}|[–-])/gu, "1er") : date;
}

/** A day in a narrow column: 24 Sept 2025. */
export function sayShortDay(day: string, tongue: Tongue): string {
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? day : ordinal(new Intl.DateTimeFormat(LOCALES[tongue], { ...DAY, month: "short" }).format(instant), tongue).replaceAll(" ", "\u00a0");
}

/** A period of the address as people write it: `2024-03-01/2024-03-31` is 1–31 March 2024; what is no period stays as given. */
export function sayStretch(period: string, tongue: Tongue): string {
  const [from = "", to = from] = period.split("/");
  return [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? sayDays({ from, to, precision: "day" }, tongue) : [...new Set([from, to])].map((day) => sayDay(day, tongue)).join(" – ");
}

/** The days of an event, as finely as they were told. */
export function sayDays({ from, to, precision }: { readonly from: string; readonly to: string; readonly precision: string }, tongue: Tongue): string {
  const fine = precision.toLowerCase();
  if (fine === "year") return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`;
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(`${to}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return `${from} – ${to}`;
  const format = new Intl.DateTimeFormat(LOCALES[tongue], fine === "month" ? MONTH : DAY);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return from === to || (fine === "month" && sameMonth) ? ordinal(format.format(start), tongue) : ordinal(format.formatRange(start, end), tongue);
}
