import type { LanguagePack } from "../languages/pack.ts";
import { readPackFile } from "../languages/load-packs.ts";
import type { TypeOf } from "../languages/schema.ts";
import { flag, integer, list, nullable, object, oneOf, optional, table, words } from "../languages/schema.ts";

const unit = oneOf(["day", "week", "weekend", "month", "year"]);
const direction = oneOf(["past", "future", "this"]);
const anchor = oneOf(["publication", "told"]);
const wordsByBound = object({ since: list(words()), until: list(words()), before: list(words()), after: list(words()) });

const patternSchema = object({
  /** Readable and unique within the file; `<code>.dates.` is put before it. */
  id: words(),
  /** Words, `{sets}`, `<slots>`, `[optional]`, `(one|other)`. Slots ending in 1 and 2 are the two ends of a range. */
  match: words(),
  /** `list`: "les 5 et 6 mars" is a range where the days follow each other, else two expressions. `nothing`: the words are no date. */
  as: nullable(oneOf(["range", "list", "nothing"])),
  /** `back`: "il y a <number> <unit>", `ahead`: "dans <number> <unit>". */
  shift: nullable(oneOf(["back", "ahead"])),
  anchor: nullable(anchor),
  unit: nullable(unit),
  count: nullable(integer()),
  direction: nullable(direction),
  bound: nullable(oneOf(["since", "until", "before", "after"])),
  /** "a few days ago": no more than the month. */
  vague: optional(flag(), false),
  /** "within two months": from the publication on. */
  within: optional(flag(), false),
  /** The words around are evidence enough for a month or weekday that is also another word ("in May"). */
  trusts: optional(flag(), false),
});
/** What a pattern makes of the words it matched; what its slots say comes on top. */
export type PatternSpec = TypeOf<typeof patternSchema>;

const relativeSchema = object({ words: list(words()), unit, count: integer(), from: anchor });
/** Words that are a fixed distance away: "hier", "the following week". */
export type RelativeSpec = TypeOf<typeof relativeSchema>;

/** `languages/<code>/calendar.json`: how a language words time. Data only; the algorithm is the same for all. */
const calendarSchema = object({
  /** "1" January … "12" December: every form, as written. */
  months: table(list(words())),
  /** "1" Monday … "7" Sunday. */
  weekdays: table(list(words())),
  /** Forms of months and weekdays that are other words too: read only beside a day, a year, or in a pattern that trusts them. */
  ambiguous: list(words()),
  /** Forms that count only with their accents ("março", but not the name Marco). */
  spelled: list(words()),
  /** True where months and weekdays are always written with a capital. */
  capitalized: flag(),
  numbers: table(list(words())),
  /** Days of a month told in words: "premier", "первое"; read in the slot <dayword>. */
  days: table(list(words())),
  units: object({ hour: list(words()), day: list(words()), week: list(words()), weekend: list(words()), month: list(words()), year: list(words()) }),
  directions: object({ past: list(words()), future: list(words()), this: list(words()) }),
  relative: list(relativeSchema),
  /** Word sets that the patterns name. */
  sets: table(list(words())),
  /**
   * Words before or after an expression that make it a bound. `gap` words may stand between; `link` words tie a date to a noun that is the bound
   * ("after the coup *of* July").
   */
  bounds: object({ before: wordsByBound, after: wordsByBound, gap: list(words()), link: list(words()) }),
  /** Words right before a date that make it the day of writing: "publié le", "last updated". */
  writing: object({ published: list(words()), updated: list(words()) }),
  /**
   * How long visits and talks last: `nouns` for what lasts ("visite", "sommet"); `ends`: words by which a date is its last day ("bouclé", "ended");
   * `spans`: lengths in one word, by days ("2": "двухдневный").
   */
  stays: object({ nouns: list(words()), ends: list(words()), spans: table(list(words())) }),
  /** Endings of figures ("er", "-го", "'te") and of names and units ("'s", "'da", "da"): with apostrophe or hyphen where set off, else glued. */
  suffixes: object({ figures: list(words()), words: list(words()) }),
  /** Beginnings glued to words and figures (Arabic و ب ل). */
  prefixes: list(words()),
  patterns: list(patternSchema),
});
export type CalendarFile = TypeOf<typeof calendarSchema>;

/** @throws DataError with file and line where the calendar is missing or breaks its schema. */
export function readCalendarFile(pack: Pick<LanguagePack, "folder">): CalendarFile {
  return readPackFile(pack, "calendar.json", calendarSchema);
}
