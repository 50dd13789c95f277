import { EVENT_KIND_NAMES, FAMILIES, STATUSES } from "../../../domain/event-kinds.ts";
import { TOPICS } from "../../../domain/topics.ts";
import { BUCKETS } from "../../../tables/table-source.ts";

/** One query parameter of a table: read by `readArguments` and described in the OpenAPI document from the same lines. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly example?: string;
  /** May be given several times, or with commas. */
  readonly many?: boolean;
  readonly required?: boolean;
  /** The words allowed, in lower case; upper case is understood too. */
  readonly words?: readonly string[];
  readonly range?: readonly [least: number, most: number];
  readonly fallback?: string;
}

export const MAX_LIMIT = 10_000;

const DATE_FORMS = "a year, month, day, RFC 3339 time or milliseconds since 1970; inclusive";
const from: Parameter = { name: "from", description: `First day of the period: ${DATE_FORMS}`, example: "2024-03" };
const to: Parameter = { name: "to", description: `Last day of the period: ${DATE_FORMS}`, example: "2024-03-31" };
const during: Parameter = { name: "during", description: "The period in one word, instead of `from` and `to`: 2024, 2024-03, 2024-03-26, a/b, a/.. or ../b" };
const kinds: Parameter = { name: "kinds", description: "Kinds of event", many: true, words: EVENT_KIND_NAMES };
const families: Parameter = { name: "families", description: "Families of kinds", many: true, words: FAMILIES };
const status: Parameter = { name: "status", description: "Status of the events", many: true, words: STATUSES };
const asOf: Parameter = { name: "asOf", description: "Only what reports published by the end of that day tell", example: "2024-06-30" };
const language: Parameter = { name: "lang", description: "Language of names and words", words: ["en", "fr"], fallback: "en" };
const limit: Parameter = { name: "limit", description: "Rows on a page", range: [1, MAX_LIMIT], fallback: "1000" };
const after: Parameter = { name: "after", description: "Cursor of the page before, as its `Link` header gives it" };

export const EVENT_PARAMETERS: readonly Parameter[] = [
  { name: "parties", description: "Any of these takes part: country, person, organisation or region, by name or id", many: true, example: "Niger" },
  { name: "allParties", description: "Every one of these takes part", many: true, example: "Niger,France" },
  kinds, families, status,
  { name: "topics", description: "Any of these topics", many: true, words: TOPICS },
  { name: "initiators", description: "Any of these called, asked, wrote, invited or sent", many: true, example: "Putin" },
  { name: "places", description: "Took place in any of these countries or cities", many: true, example: "Moscow" },
  { name: "languages", description: "Told by a document in any of these languages (ISO 639-1)", many: true, example: "fr" },
  { name: "contradicted", description: "true: the reports disagree on some field; false: they do not", words: ["true", "false"] },
  { name: "text", description: "Words in names, quotes, places and topics, without regard to case and accents", example: "ambassadeur" },
  during, from, to, asOf,
  { name: "orderBy", description: "Order of rows", words: ["date_asc", "date_desc"], fallback: "date_asc" },
  limit, after,
];

export const CONTACT_PARAMETERS: readonly Parameter[] = [
  { name: "of", description: "Whose leaders: a country, region, organisation or person", required: true, example: "Sahel" },
  { name: "with", description: "In contact with whom", required: true, example: "Moscow" },
  during, from, to, kinds, families, status, asOf, limit, after,
];

export const TIMELINE_PARAMETERS: readonly Parameter[] = [
  { name: "with", description: "Count only events in which this party takes part too", example: "Russia" },
  during, from, to,
  { name: "bucket", description: "Length of a bucket", words: BUCKETS, fallback: "month" },
  { name: "shape", description: "long: a row per bucket and family; wide: a row per bucket", words: ["long", "wide"], fallback: "long" },
  { name: "by", description: "Count by family or by kind (long shape only)", words: ["family", "kind"], fallback: "family" },
  asOf,
];

export const CHART_PARAMETERS: readonly Parameter[] = [
  ...TIMELINE_PARAMETERS.filter(({ name }) => name !== "shape" && name !== "by"), language,
  { name: "theme", description: "Colours of the picture", words: ["light", "dark"], fallback: "light" },
  { name: "width", description: "Width in CSS pixels", range: [320, 2_400], fallback: "960" },
  { name: "height", description: "Height in CSS pixels", range: [200, 1_600], fallback: "420" },
];

export const ANNOTATION_PARAMETERS: readonly Parameter[] = [during, from, to, language];
export const ALLIANCES_PARAMETERS: readonly Parameter[] = [language];
