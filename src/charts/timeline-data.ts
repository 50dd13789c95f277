import { addDays, daysBetween } from "../domain/date-interval.ts";
import type { Day } from "../domain/date-interval.ts";
import type { Family } from "../domain/event-kinds.ts";
import type { Theme } from "./palette.ts";
import type { Tongue } from "../domain/words.ts";

/** Height in pixels of one row of rupture numbers; two rows stand above the bars. */
export const RUPTURE_ROW = 17;

export type BucketLength = "day" | "week" | "month" | "year";

export interface TimelineBar {
  /** First day of the bucket. */
  readonly date: Day;
  readonly events: Readonly<Record<Family, number>>;
  readonly net: number;
}

/** A stretch of days, `until` out; null is open. */
export interface LaneSpan { readonly from: Day | null; readonly until: Day | null }

/** Who belonged, above the bars. */
export interface Lane { readonly name: string; readonly spans: readonly LaneSpan[] }

/** A turning point, numbered in order of days. */
export interface Rupture { readonly date: Day; readonly label: string }

export interface TimelineData {
  readonly title: string;
  readonly bucket: BucketLength;
  readonly bars: readonly TimelineBar[];
  readonly lanes: readonly Lane[];
  readonly ruptures: readonly Rupture[];
}

/** Sizes in CSS pixels. */
export interface TimelineOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly tongue: Tongue;
  /** The list of ruptures inside the picture, for pictures that stand alone. */
  readonly listRuptures: boolean;
  /** Where a segment leads. */
  readonly link?: (date: Day, family: Family) => string;
}

/** The area of the bars, and how values become pixels in it. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  y(value: number): number;
}

/** The first day after a bucket. */
export function endOfBucket(date: Day, bucket: BucketLength): Day {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (bucket) {
    case "day": return addDays(date, 1);
    case "week": return addDays(date, 7);
    case "month": return month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`;
    case "year": return `${pad(year + 1, 4)}-01-01`;
  }
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

/** Position of a day on the axis in bars: 2.5 is the middle of the third bar; days outside are pushed to the ends. */
export function positionOf(day: Day, bars: readonly TimelineBar[], bucket: BucketLength): number {
  const index = bars.findLastIndex(({ date }) => date <= day);
  const bar = bars[index];
  if (bar === undefined) return 0;
  const length = daysBetween(bar.date, endOfBucket(bar.date, bucket));
  return index + Math.min(1, daysBetween(bar.date, day) / length);
}
