import { daysBetween, monthInterval, parseEdtf, yearInterval } from "../../domain/date-interval.ts";
import type { DateInterval, Day } from "../../domain/date-interval.ts";
import type { DateExpression } from "../../dates/date-expression.ts";
import { resolveDate } from "../../dates/resolve-date.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import { frameOf } from "../participants/party-features.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";

/** A day or period that an event might have, where the text says it, and how it stands to the trigger. */
export interface DateOption {
  readonly interval: DateInterval;
  readonly candidateDays: readonly Day[];
  /** Null for the publication itself. */
  readonly expression: DateExpression | null;
  readonly steps: readonly string[];
  readonly features: readonly string[];
}

/** How many sentences back a date may stand. */
const REACH = 3;
/** Sentences before are counted no further than this. */
const FAR = 12;
/** Shown where the words are looked for in the sentences before. */
const READ_ZONES = new Set(["title", "body", "dateline"]);

/** Every time that the sentence, those before it, and the publication offer to the event of a trigger. */
export function dateOptions(document: ReadDocument, index: number, cluster: TriggerCluster, isPlanned: boolean | null): readonly DateOption[] {
  const read = document.sentences[index];
  if (read === undefined) return [];
  const own = read.dates.flatMap((_, at) => ownOption(document, read, cluster, at, isPlanned));
  const hasOwn = own.some(({ expression }) => expression !== null && expression.bound === null && expression.writing === null && expression.zone !== "caption");
  return [...own, ...earlierOptions(document, index, cluster, isPlanned, hasOwn), ...publicationOptions(document, index, cluster, isPlanned, hasOwn)];
}

/** Where a time lies on the calendar, as the document tells times up to it; null where it cannot be placed. */
export function placeDate(document: ReadDocument, expression: DateExpression, isPlanned: boolean | null): Omit<DateOption, "features"> | null {
  const before = document.told.get(expression);
  const given = document.document.given?.edtf ?? null;
  // Without a publication day an old date told before would draw months and days of the news to itself.
  const counts = document.publication.days.length > 0 || expression.shift?.anchor === "told" || before?.chronicle === true;
  const context = { planned: isPlanned, told: counts ? before?.told ?? publicationDay(document) : null, chronicle: before?.chronicle ?? false, headerMonth: given === null ? null : given.slice(0, 7) };
  const reading = resolveDate(expression, document.publication, context);
  if (reading.interval === null) return null;
  const year = publicationInterval(document);
  const loose = year?.precision === "year" && expression.year === null && expression.month === null && expression.ends === null && expression.shift?.anchor !== "told";
  return { interval: loose ? year : reading.interval, candidateDays: loose ? [] : reading.candidateDays, expression, steps: [`"${expression.words}" (${expression.rule})`, ...reading.steps] };
}

function publicationDay({ publication }: ReadDocument): Day | null {
  return publication.days.length === 1 ? publication.days[0] ?? null : null;
}

function ownOption(document: ReadDocument, read: ReadSentence, cluster: TriggerCluster, at: number, isPlanned: boolean | null): readonly DateOption[] {
  const date = read.dates[at];
  if (date === undefined) return [];
  const placed = placeDate(document, date.expression, isPlanned);
  if (placed === null) return [];
  const item = date.item < 0 ? itemAt(read, date.expression.first) : date.item;
  return [{ ...placed, features: ownFeatures(read, cluster, date.expression, item) }];
}

function itemAt(read: ReadSentence, token: number): number {
  return Math.max(0, read.items.findIndex(({ firstToken, lastToken }) => token >= firstToken && token <= lastToken));
}

function ownFeatures(read: ReadSentence, cluster: TriggerCluster, expression: DateExpression, item: number): readonly string[] {
  const side = item < cluster.anchor ? "before" : "after";
  const clauses = read.shape.clauses.slice(cluster.first, cluster.last + 1);
  const clause = clauses.includes(read.shape.clauses[item] ?? -1) ? "same" : "other";
  const others = read.dates.filter((other) => other.item !== item && isBetween(other.item, item, cluster.anchor)).length;
  const triggers = read.clusters.filter((other) => other.anchor !== cluster.anchor && isBetween(other.anchor, item, cluster.anchor)).length;
  return [
    "own", `own|${side}|${clause}`, `own|dates-between${Math.min(others, 2)}`, `own|triggers-between${Math.min(triggers, 2)}|${clause}`, `own|${distance(item, cluster)}`,
    `own|${precisionOf(expression)}`, ...(item <= 2 ? ["own|front"] : []), ...(item >= cluster.first && item <= cluster.last ? ["own|inside"] : []),
    ...(read.dates.length === 1 ? ["own|only"] : []), ...expressionFeatures(expression),
  ];
}

function isBetween(place: number, a: number, b: number): boolean {
  return place > Math.min(a, b) && place < Math.max(a, b);
}

function distance(item: number, cluster: TriggerCluster): string {
  const away = item < cluster.first ? cluster.first - item : Math.max(0, item - cluster.last);
  return away <= 2 ? "near" : away <= 6 ? "six" : away <= 12 ? "twelve" : "far";
}

function precisionOf(expression: DateExpression): string {
  if (expression.kind === "range") return "range";
  if (expression.day !== null || expression.kind === "weekday") return "day";
  if (expression.kind === "relative") return `relative-${expression.shift?.unit ?? "none"}`;
  return expression.month !== null ? "month" : "year";
}

function expressionFeatures(expression: DateExpression): readonly string[] {
  return [
    `kind:${expression.kind}`, ...(expression.bound === null ? [] : [`bound:${expression.bound}`, "bound"]), ...(expression.writing === null ? [] : ["writing", `writing:${expression.writing}`]),
    ...(expression.vague ? ["vague"] : []), ...(expression.quoted ? ["quoted"] : []), ...(expression.within ? ["within"] : []), `zone:${expression.zone}`,
  ];
}

/** Times of the sentences before, for a sentence that goes on with the same event. */
function earlierOptions(document: ReadDocument, index: number, cluster: TriggerCluster, isPlanned: boolean | null, hasOwn: boolean): readonly DateOption[] {
  const options: DateOption[] = [];
  for (let back = index - 1; back >= 0 && back >= index - REACH; back -= 1) {
    const read = document.sentences[back];
    if (read === undefined || !READ_ZONES.has(read.sentence.zone)) continue;
    for (const [at, { expression }] of read.dates.entries()) {
      const placed = placeDate(document, expression, isPlanned);
      if (placed === null) continue;
      const features = [
        "earlier", `earlier|${hasOwn ? "own" : "none"}`, `earlier|back${index - back}`, `earlier|${frameOf(cluster)}`, `earlier|${precisionOf(expression)}`,
        `earlier|${at === read.dates.length - 1 ? "last" : "not-last"}`, `earlier|${read.clusters.some(({ group }) => group === cluster.group) ? "same-group" : "other-group"}`,
        `earlier|${document.sentences[index]?.sentence.paragraph === read.sentence.paragraph ? "same-paragraph" : "other-paragraph"}|${hasOwn ? "own" : "none"}`,
        ...(isPlanned === true ? ["earlier|planned", `earlier|planned|${precisionOf(expression)}`] : []),
        ...expressionFeatures(expression),
      ];
      options.push({ ...placed, features });
    }
  }
  return options;
}

/** Sentences before are told apart up to here; fewer where only the year of the publication is known. */
const FURTHEST = 4;
const FURTHEST_IN_YEAR = 3;

/** The publication's own day, month or year. */
function publicationOptions(document: ReadDocument, index: number, cluster: TriggerCluster, isPlanned: boolean | null, hasOwn: boolean): readonly DateOption[] {
  const { days, steps } = document.publication;
  const interval = publicationInterval(document);
  if (interval === null) return [];
  const read = document.sentences[index];
  const at = document.sentences.slice(Math.max(0, index - FAR), index).filter(({ sentence }) => sentence.zone === "body").length;
  // A whole year holds what the text tells more surely than its day would: it is weighed as a day, and further down.
  const isYear = interval.precision === "year";
  const finest = isYear ? "day" : interval.precision;
  const order = Math.min(at, isYear ? FURTHEST_IN_YEAR : FURTHEST);
  const features = [
    "publication", `publication|${hasOwn ? "own" : "none"}`, `publication|${finest}|${hasOwn ? "own" : "none"}`, `publication|${read?.sentence.zone ?? "body"}`,
    `publication|sentence${order}`, `publication|${frameOf(cluster)}`, `publication|${cluster.group}|${hasOwn ? "own" : "none"}`,
    ...(isPlanned === true ? ["publication|planned", `publication|planned|${hasOwn ? "own" : "none"}`] : []),
  ];
  return [{ interval, candidateDays: days.length > 1 && days.length < 32 ? days : [], expression: null, steps: ["the publication itself", ...steps], features }];
}

export function publicationInterval(document: ReadDocument): DateInterval | null {
  const { days } = document.publication;
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return document.document.given === null ? null : parseEdtf(document.document.given.edtf);
  if (days.length === 1) return { from: first, to: first, precision: "day" };
  if (first.slice(0, 7) === last.slice(0, 7)) return monthInterval(first.slice(0, 7));
  if (first.slice(0, 4) === last.slice(0, 4) && isWholeYear(document)) return yearInterval(first.slice(0, 4));
  // A stretch as long as a month, over its end: no finer than a month, and no whole one.
  return daysBetween(first, last) <= LONGEST_STRETCH ? { from: first, to: last, precision: "month" } : null;
}

/** Days from the first to the last day of a stretch that counts as one month. */
const LONGEST_STRETCH = 31;

/** Only the year of the publication is known: its possible days reach over most of it. */
const MANY_DAYS = 200;

function isWholeYear({ publication }: ReadDocument): boolean {
  const [first] = publication.days;
  const last = publication.days[publication.days.length - 1];
  return first !== undefined && last !== undefined && daysBetween(first, last) > MANY_DAYS;
}
