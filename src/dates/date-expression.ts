import type { DateInterval, Day } from "../domain/date-interval.ts";
import type { Zone } from "../domain/document.ts";
import type { TokenSpan } from "../domain/sentence.ts";

/** Weekend: Saturday and Sunday; week: Monday to Sunday. */
export type CalendarUnit = "day" | "week" | "weekend" | "month" | "year";

/** A distance in time from the publication, or from the day told before ("la veille", "two days later"). */
export interface Shift {
  readonly unit: CalendarUnit;
  /** Negative: back. */
  readonly count: number;
  readonly anchor: "publication" | "told";
}

/** Where the page itself says when it was written: its dateline, "Publié le", "Mis à jour", the signature of a post. Never the day of an act. */
export type WritingMark = "dateline" | "published" | "updated" | "signature";

/** A stretch of text that tells a time, before it is placed on the calendar. Fields absent in the text are null. */
export interface DateExpression extends TokenSpan {
  readonly kind: "calendar" | "weekday" | "relative" | "range" | "period";
  /** The words, for the derivation. */
  readonly words: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number | null;
  /** Days, weeks, months or years from the publication (or, for "la veille", from the day told before). */
  readonly shift: Shift | null;
  /** "last", "next", "this" where the words say so. */
  readonly direction: "past" | "future" | "this" | null;
  /** For ranges ("du 3 au 5 mars"): both ends, each an expression of its own. */
  readonly ends: readonly [DateExpression, DateExpression] | null;
  /** Stands under "depuis", "since", "avant le", "after the coup of": a bound, not the day of an act. */
  readonly bound: "since" | "until" | "before" | "after" | null;
  /** "a few days ago", "in the coming weeks": no more than the month can be told. */
  readonly vague: boolean;
  /** The stretch from the publication to the end of the shift: "within two months". */
  readonly within: boolean;
  readonly writing: WritingMark | null;
  /** Captions keep names but never dates: told by their zone, left to the reader of the expression. */
  readonly zone: Zone;
  /** Stands between quotation marks. */
  readonly quoted: boolean;
  /** The pattern that read it: `fr.dates.weekday-day-month`. */
  readonly rule: string;
}

/** A placed expression. Null interval: the words cannot be placed. */
export interface DateReading {
  readonly interval: DateInterval | null;
  /** Where a weekday alone leaves several days of a month. */
  readonly candidateDays: readonly Day[];
  /** The derivation in words, e.g. `weekday(P-1)=Wed -> P=2024-03-28`. */
  readonly steps: readonly string[];
  /** True where a contradiction (weekday against date) was repaired. */
  readonly repaired: boolean;
}
