/**
 * How far from the day of writing texts tell their times, as shares of all times told. Source: 711 dated pages (the gold pages and lessons of this
 * project and of real news) and 1,575 more at a weight of .15, their own dates taken away, October 2026; rounded by hand.
 */

/** Shares of dates so many days away, up to the next column's. */
interface Distances {
  readonly past: readonly number[];
  readonly ahead: readonly number[];
}

const DAYS_UP_TO = [0, 1, 3, 8, 15, 31, 62, 93, 186, 279];
/** In the first sentences, and further down. */
const LEAD: Distances = {
  past: [0.17, 0.1, 0.09, 0.07, 0.03, 0.04, 0.02, 0.01, 0.015, 0.005],
  ahead: [0, 0.06, 0.1, 0.1, 0.03, 0.04, 0.02, 0.01, 0.01, 0.005],
};
const LATER: Distances = {
  past: [0.03, 0.04, 0.06, 0.11, 0.1, 0.12, 0.08, 0.05, 0.08, 0.02],
  ahead: [0, 0.03, 0.05, 0.12, 0.05, 0.05, 0.05, 0.02, 0.03, 0.01],
};
/** Of any one day further away: hardly told without its year. */
const FAR = 1e-5;
/** Full dates may be of the background: in such a share of them, the less likely the longer ago. */
const BACKGROUND = { lead: 0.1, later: 0.62 };
const BACKGROUND_DAYS = 1500;
const NEWS = { lead: 0.9, later: 0.3 };

/** The share of one day `ahead` days after the writing (negative: before it) among dates told without their year. */
export function shareOfDate(ahead: number, isLead: boolean): number {
  const away = Math.abs(ahead);
  const column = DAYS_UP_TO.findIndex((limit) => away <= limit);
  if (column < 0) return FAR;
  const { past, ahead: coming } = isLead ? LEAD : LATER;
  const width = (DAYS_UP_TO[column] ?? 0) - (DAYS_UP_TO[column - 1] ?? -1);
  return Math.max(FAR, ((ahead > 0 ? coming : past)[column] ?? 0) / width);
}

/** The same for dates told in full. */
export function shareOfFullDate(ahead: number, isLead: boolean): number {
  const part = isLead ? "lead" : "later";
  const isOld = -ahead > (DAYS_UP_TO.at(-1) ?? 0);
  return shareOfDate(ahead, isLead) * NEWS[part] + (isOld ? BACKGROUND[part] / (BACKGROUND_DAYS - ahead) : FAR / 10);
}

/** Where the page says when it was written, or puts "yesterday" beside the date: on that day, the one after, or near. */
export function shareOfWriting(ahead: number): number {
  if (ahead === 0) return 0.6;
  if (ahead === -1) return 0.12;
  return Math.abs(ahead) <= 3 ? 0.03 : Math.abs(ahead) <= 10 ? 0.004 : FAR * 2;
}

/** Shares of months told without their year, 0 to 11 months before that of the writing. */
const MONTHS: Readonly<Record<"past" | "this" | "future" | "none", readonly number[]>> = {
  none: [0.07, 0.23, 0.19, 0.09, 0.05, 0.05, 0.04, 0.05, 0.05, 0.03, 0.07, 0.09],
  past: [0.005, 0.17, 0.27, 0.16, 0.07, 0.12, 0.04, 0.06, 0.03, 0.05, 0.02, 0.02],
  this: [0.7, 0.1, 0.03, 0.02, 0.03, 0.02, 0.02, 0.02, 0.02, 0.01, 0.01, 0.02],
  future: [0.03, 0.02, 0.02, 0.02, 0.03, 0.03, 0.05, 0.03, 0.08, 0.13, 0.4, 0.16],
};

export function shareOfMonth(monthsBefore: number, direction: "past" | "this" | "future" | null): number {
  return MONTHS[direction ?? "none"][((monthsBefore % 12) + 12) % 12] ?? FAR;
}

/** Of a month told with its year, so many months before the writing (negative: after it). */
export function shareOfMonthOfYear(monthsBefore: number): number {
  if (monthsBefore < 0) return monthsBefore < -3 ? 0.001 : 0.015;
  if (monthsBefore === 0) return 0.08;
  if (monthsBefore <= 12) return 0.02;
  if (monthsBefore <= 24) return 0.0175;
  return monthsBefore <= 48 ? 0.008 : 0.35 / Math.max(100, monthsBefore * 2);
}

const YEARS = [0.09, 0.14, 0.09, 0.06, 0.06, 0.02, 0.02];

/** Of a year told alone, so many years before that of the writing (negative: after it). */
export function shareOfYear(yearsBefore: number): number {
  if (yearsBefore < 0) return yearsBefore < -3 ? 0.004 : yearsBefore < -1 ? 0.015 : 0.06;
  return YEARS[yearsBefore] ?? 0.42 / Math.max(20, yearsBefore * 1.5);
}

/** Of a war, movement, accord or summit named so many months after it began or was first spoken of (negative: before). */
export function shareOfTurningPoint(monthsAfter: number): number {
  return monthsAfter < 0 ? 0.0005 : 0.035 * Math.exp(-monthsAfter / 20) + 0.003;
}

/** Shares of weekdays told alone, 0 to 6 days before the writing. */
const WEEKDAYS = [0.26, 0.24, 0.14, 0.1, 0.08, 0.08, 0.1];

export function shareOfWeekday(daysBefore: number): number {
  return WEEKDAYS[daysBefore] ?? FAR;
}
