import type { GivenDate } from "../domain/document.ts";
import { isDay, parseEdtf } from "../domain/date-interval.ts";

/** The publication as a header, meta data or a caller gives it, null where there is none, "impossible" where it names a day that does not exist. */
export type ReadDate = GivenDate | null | "impossible";

/** `YYYY-MM-DD` or `YYYY-MM`, exactly. */
export function readEdtfDate(edtf: string, from: GivenDate["from"]): ReadDate {
  const interval = parseEdtf(edtf);
  if (interval === null || interval.precision === "year") return "impossible";
  return { edtf, precision: interval.precision, from };
}

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
/** RFC 822, as feeds write it: "Tue, 26 Mar 2024 23:50:00 GMT". */
const RFC_822 = /^\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?[\s-]+(\d{4})(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/;

/**
 * The day (or month) that meta data name: ISO 8601 with or without a time, RFC 822, or `YYYYMMDD`.
 * The calendar day is taken as written, never shifted to another time zone. Null where the words are none of these; "impossible" for 31 February.
 */
export function readMetadataDate(words: string, from: GivenDate["from"] = "metadata"): ReadDate {
  const iso = ISO.exec(words) ?? COMPACT.exec(words);
  if (iso !== null) return readEdtfDate([iso[1], iso[2], iso[3]].filter((part) => part !== undefined).join("-"), from);
  const rfc = RFC_822.exec(words);
  if (rfc === null) return null;
  const month = MONTHS.indexOf((rfc[2] ?? "").toLowerCase()) + 1;
  if (month === 0) return null;
  const day = `${rfc[3] ?? ""}-${String(month).padStart(2, "0")}-${(rfc[1] ?? "").padStart(2, "0")}`;
  return isDay(day) ? { edtf: day, precision: "day", from } : "impossible";
}
