import { type DateInterval, type Day, isDay, monthInterval, parseEdtf, type Precision, PRECISIONS, yearInterval } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import { isEventKind, type Status, STATUSES } from "../domain/event-kinds.ts";
import { type DocumentId, kebab, personId, reportId } from "../domain/ids.ts";
import type { EventPlace, FieldEvidence, Participant, Report } from "../domain/report.ts";
import { isTopic } from "../domain/topics.ts";

/** Finds the person a name means, e.g. by the tables; without it, or where it finds nobody, the id is made of the name. */
export type FindPerson = (name: string, country: string | null) => string | null;

export interface ReportsFromJson {
  readonly document: DocumentId;
  /** Names the document in messages: file and line. */
  readonly where: string;
  /** Where the quotes are looked up; null where only reports were handed over. */
  readonly text: string | null;
  readonly findPerson?: FindPerson;
}

/**
 * Reports from events in the shape of the annotation guide, as `entente extract` prints them and as gold files hold them. Extra fields that `extract`
 * adds (`id`, `start`, `end`, `confidence`, `candidateDays`, `pack`, `fields`) are taken over where present. @throws BadUserInput naming event and field.
 */
export function reportsFromJson(events: unknown, context: ReportsFromJson): readonly Report[] {
  if (!Array.isArray(events)) throw wrong(context, "events", "a list");
  return events.map((event: unknown, index) => reportFromJson(event, { ...context, where: `${context.where}, event ${index + 1}` }));
}

type Fields = Readonly<Record<string, unknown>>;

function reportFromJson(json: unknown, context: ReportsFromJson): Report {
  if (typeof json !== "object" || json === null) throw wrong(context, "event", "an object");
  const event = json as Fields;
  const kind = event["kind"];
  if (typeof kind !== "string" || !isEventKind(kind)) throw wrong(context, "kind", "one of the 17 kinds");
  const quote = textOf(event["evidence"]) ?? "";
  const start = countOf(event["start"]) ?? Math.max(0, context.text?.indexOf(quote) ?? 0);
  const days = daysOf(event, context);
  const countries = listOf(event, "countries", context).map((country) => country.toUpperCase());
  const id = textOf(event["id"]);
  return {
    id: id?.startsWith("report:") === true ? (id as Report["id"]) : reportId(context.document, kind, days.from, days.to, countries, start),
    document: context.document, kind, status: statusOf(event, context), days,
    candidateDays: listOf(event, "candidateDays", context).filter((day): day is Day => isDay(day)),
    participants: participantsOf(event, context), countries,
    organizations: listOf(event, "organizations", context).map((name) => name.replace(/ /g, "_").toUpperCase()),
    place: placeOf(event, context), topics: listOf(event, "topics", context).filter(isTopic),
    // In the order of a report that was read here, so that both make the same bytes.
    start, end: countOf(event["end"]) ?? start + quote.length, quote,
    evidence: Array.isArray(event["fields"]) ? (event["fields"] as readonly FieldEvidence[]) : [],
    confidence: typeof event["confidence"] === "number" ? event["confidence"] : 1,
    pack: textOf(event["pack"]) ?? "given",
  };
}

function statusOf(event: Fields, context: ReportsFromJson): Status {
  const status = event["status"] ?? "happened";
  const known = STATUSES.find((one) => one === status);
  if (known === undefined) throw wrong(context, "status", STATUSES.join(", "));
  return known;
}

function daysOf(event: Fields, context: ReportsFromJson): DateInterval {
  const first = parseEdtf(textOf(event["from"]) ?? "");
  const last = parseEdtf(textOf(event["to"]) ?? textOf(event["from"]) ?? "");
  if (first === null || last === null || first.from > last.to) throw wrong(context, "from and to", "days such as 2024-03-26, in order");
  return { from: first.from, to: last.to, precision: PRECISIONS.find((one) => one === event["precision"]) ?? precisionOf(first.from, last.to) };
}

function precisionOf(from: Day, to: Day): Precision {
  if (monthInterval(from.slice(0, 7)).from === from && monthInterval(to.slice(0, 7)).to === to) {
    return yearInterval(from.slice(0, 4)).from === from && yearInterval(to.slice(0, 4)).to === to ? "year" : "month";
  }
  return "day";
}

function participantsOf(event: Fields, context: ReportsFromJson): readonly Participant[] {
  const people: unknown = event["people"] ?? [];
  if (!Array.isArray(people)) throw wrong(context, "people", "a list");
  return people.map((entry: unknown): Participant => {
    const person = (typeof entry === "object" && entry !== null ? entry : {}) as Fields;
    const name = textOf(person["name"]);
    if (name === null) throw wrong(context, "people", "people with a name");
    const country = textOf(person["country"])?.toUpperCase() ?? null;
    return {
      person: textOf(person["id"]) ?? context.findPerson?.(name, country) ?? personId(kebab(name)),
      name, country, office: textOf(person["office"]), role: person["role"] === "initiator" ? "initiator" : "participant",
    };
  });
}

function placeOf(event: Fields, context: ReportsFromJson): EventPlace | null {
  const place = textOf(event["place"]);
  if (place === null) return null;
  const [country = "", city] = place.split("/", 2);
  if (!/^[A-Za-z]{3}$/.test(country)) throw wrong(context, "place", "ISO3/City, such as NER/Niamey");
  return { country: country.toUpperCase(), city: textOf(city), id: textOf(event["placeId"]) };
}

function listOf(event: Fields, field: string, context: ReportsFromJson): readonly string[] {
  const list: unknown = event[field] ?? [];
  if (!Array.isArray(list) || !list.every((one): one is string => typeof one === "string")) throw wrong(context, field, "a list of words");
  return list;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function countOf(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

function wrong({ where }: ReportsFromJson, field: string, expected: string): BadUserInput {
  return new BadUserInput(`${where}: "${field}" must be ${expected}. The shape is that of \`entente extract\`.`, "bad-report");
}
