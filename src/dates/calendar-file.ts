import { DataError } from "../domain/errors.ts";
import type { CalendarUnit, WritingMark } from "./date-expression.ts";

/** What a pattern makes of the words it matched; what its slots say comes on top. */
export interface PatternSpec {
  /** Readable and unique within the file; `fr.dates.` is put before it. */
  readonly id: string;
  /** Words, `{sets}`, `<slots>`, `[optional]`, `(one|other)`. Slots ending in 1 and 2 are the two ends of a range. */
  readonly match: string;
  /** `list`: "les 5 et 6 mars" is a range where the days follow each other, else two expressions. `nothing`: the words are no date. */
  readonly as?: "range" | "list" | "nothing";
  /** `back`: "il y a <number> <unit>", `ahead`: "dans <number> <unit>". */
  readonly shift?: "back" | "ahead";
  readonly anchor?: "publication" | "told";
  readonly unit?: CalendarUnit;
  readonly count?: number;
  readonly direction?: "past" | "future" | "this";
  readonly bound?: "since" | "until" | "before" | "after";
  readonly vague?: boolean;
  readonly within?: boolean;
  readonly writing?: WritingMark;
  /** The words around are evidence enough for a month or weekday that is also another word ("in May"). */
  readonly trusts?: boolean;
}

export interface RelativeSpec {
  readonly words: readonly string[];
  readonly unit: CalendarUnit;
  readonly count: number;
  readonly from: "publication" | "told";
}

/** `languages/<code>/calendar.json`: how a language words time. Data only; the algorithm is the same for all. */
export interface CalendarFile {
  /** "1" January … "12" December: every form, as written. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** "1" Monday … "7" Sunday. */
  readonly weekdays: Readonly<Record<string, readonly string[]>>;
  /** Forms of months and weekdays that are other words too: read only beside a day, a year, or in a pattern that trusts them. */
  readonly ambiguous: readonly string[];
  /** Forms that count only with their accents ("março", but not the name Marco). */
  readonly spelled: readonly string[];
  /** True where months and weekdays are always written with a capital. */
  readonly capitalized: boolean;
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** Days of a month told in words: "premier", "первое"; read in the slot <dayword>. */
  readonly days: Readonly<Record<string, readonly string[]>>;
  readonly units: Readonly<Record<CalendarUnit | "hour", readonly string[]>>;
  readonly directions: Readonly<Record<"past" | "future" | "this", readonly string[]>>;
  readonly relative: readonly RelativeSpec[];
  /** Word sets that the patterns name. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Words before or after an expression that make it a bound; `gap` may stand between. */
  readonly bounds: {
    readonly before: Readonly<Record<"since" | "until" | "before" | "after", readonly string[]>>;
    readonly after: Readonly<Record<"since" | "until" | "before" | "after", readonly string[]>>;
    readonly gap: readonly string[];
    /** "of" words: "after the coup *of* July". */
    readonly link: readonly string[];
  };
  /** Words right before a date that make it the day of writing: "publié le", "last updated". */
  readonly writing: Readonly<Record<"published" | "updated", readonly string[]>>;
  /** Endings of figures ("er", "-го", "'te") and of names and units ("'s", "'da", "da"): with apostrophe or hyphen where set off, else glued. */
  readonly suffixes: { readonly figures: readonly string[]; readonly words: readonly string[] };
  /** Beginnings glued to words and figures (Arabic و ب ل). */
  readonly prefixes: readonly string[];
  readonly patterns: readonly PatternSpec[];
}

const FILE_KEYS = ["months", "weekdays", "ambiguous", "spelled", "capitalized", "numbers", "days", "units", "directions", "relative", "sets", "bounds", "writing",
  "suffixes", "prefixes", "patterns"] as const;
const PATTERN_KEYS = ["id", "match", "as", "shift", "anchor", "unit", "count", "direction", "bound", "vague", "within", "writing", "trusts"] as const;
const RELATIVE_KEYS = ["words", "unit", "count", "from"] as const;

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkKeys(bag: Bag, known: readonly string[], where: string): void {
  const stray = Object.keys(bag).find((key) => !known.includes(key));
  if (stray !== undefined) throw new DataError(`${where}: unknown key "${stray}"; known are ${known.join(", ")}.`);
}

function checkWords(value: unknown, where: string): void {
  if (!Array.isArray(value) || value.some((word) => typeof word !== "string" || word.trim() === "")) throw new DataError(`${where}: expected a list of words.`);
}

function checkTable(value: unknown, where: string, keys: (key: string) => boolean): void {
  if (!isBag(value)) throw new DataError(`${where}: expected an object of word lists.`);
  for (const [key, words] of Object.entries(value)) {
    if (!keys(key)) throw new DataError(`${where}: "${key}" is no key of this table.`);
    checkWords(words, `${where}.${key}`);
  }
}

function numberUpTo(most: number): (key: string) => boolean {
  return (key) => /^\d+$/.test(key) && Number(key) <= most;
}

function oneOf(...keys: string[]): (key: string) => boolean {
  return (key) => keys.includes(key);
}

function checkTables(file: Bag, where: string): void {
  checkTable(file["months"], `${where}: months`, numberUpTo(12));
  checkTable(file["weekdays"], `${where}: weekdays`, numberUpTo(7));
  checkTable(file["numbers"], `${where}: numbers`, numberUpTo(999));
  checkTable(file["days"], `${where}: days`, numberUpTo(31));
  checkTable(file["units"], `${where}: units`, oneOf("hour", "day", "week", "weekend", "month", "year"));
  checkTable(file["directions"], `${where}: directions`, oneOf("past", "future", "this"));
  checkTable(file["sets"], `${where}: sets`, (key) => /^[a-z-]+$/.test(key));
  checkTable(file["writing"], `${where}: writing`, oneOf("published", "updated"));
  checkTable(file["suffixes"], `${where}: suffixes`, oneOf("figures", "words"));
  for (const list of ["ambiguous", "spelled", "prefixes"]) checkWords(file[list], `${where}: ${list}`);
  const bounds = file["bounds"];
  if (!isBag(bounds)) throw new DataError(`${where}: bounds: expected before, after, gap, link.`);
  checkKeys(bounds, ["before", "after", "gap", "link"], `${where}: bounds`);
  for (const side of ["before", "after"]) checkTable(bounds[side], `${where}: bounds.${side}`, oneOf("since", "until", "before", "after"));
  for (const list of ["gap", "link"]) checkWords(bounds[list], `${where}: bounds.${list}`);
}

function checkEntries(value: unknown, known: readonly string[], needed: readonly string[], where: string): void {
  if (!Array.isArray(value)) throw new DataError(`${where}: expected a list.`);
  value.forEach((entry: unknown, index) => {
    if (!isBag(entry)) throw new DataError(`${where}[${index}]: expected an object.`);
    checkKeys(entry, known, `${where}[${index}]`);
    const missing = needed.find((key) => entry[key] === undefined);
    if (missing !== undefined) throw new DataError(`${where}[${index}]: "${missing}" is missing.`);
  });
}

/** `json` as a calendar. @throws DataError that names the place and what was expected. */
export function parseCalendar(json: unknown, where: string): CalendarFile {
  if (!isBag(json)) throw new DataError(`${where}: expected an object.`);
  checkKeys(json, FILE_KEYS, where);
  checkTables(json, where);
  checkEntries(json["relative"], RELATIVE_KEYS, RELATIVE_KEYS, `${where}: relative`);
  checkEntries(json["patterns"], PATTERN_KEYS, ["id", "match"], `${where}: patterns`);
  return json as unknown as CalendarFile;
}
