import type { Correction } from "../../domain/correction.ts";
import type { DiplomaticEvent } from "../../domain/event.ts";
import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import type { Extraction } from "../../domain/extraction.ts";
import type { Report } from "../../domain/report.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Quarantined } from "../../store/journal.ts";

/** Prefixes of the terms below; `ent` is our own, for what schema.org has no word for. */
export const PREFIXES = {
  schema: "https://schema.org/", ent: "urn:entente:vocabulary#", wd: "http://www.wikidata.org/entity/", xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A value of a property: another thing by its id, or a literal with its type (`xsd:date` …) or language. */
export type Value = { readonly id: string } | { readonly text: string; readonly type?: string; readonly language?: string };

/** One thing and what is said of it; `graph` names who says so: the document for what it reports, null for what is settled. */
export interface Thing {
  readonly id: string;
  readonly types: readonly string[];
  readonly graph: string | null;
  readonly properties: readonly (readonly [string, Value])[];
}

/** Our global ids as IRIs: `event:1a2b` → `urn:entente:event:1a2b`. */
export function iri(id: string): string {
  return `urn:entente:${id}`;
}

/** schema.org: https://schema.org/Event, https://schema.org/NewsArticle; statuses as https://schema.org/EventStatusType has them. */
export function describeEvent(event: DiplomaticEvent): Thing {
  const { plover, cameo } = EVENT_KINDS[event.kind];
  return {
    id: iri(event.id), types: ["schema:Event"], graph: null,
    properties: [
      ["schema:name", literal(`${event.kind.replaceAll("_", " ")}: ${[...event.participants.map(({ name }) => name), ...event.countries, ...event.organizations].join(", ")}`)],
      ["schema:startDate", date(event.days.from)], ["schema:endDate", date(event.days.to)],
      ["schema:eventStatus", { id: event.status === "cancelled" ? "schema:EventCancelled" : "schema:EventScheduled" }],
      ...event.participants.map(({ person, role }) => [role === "initiator" ? "schema:organizer" : "schema:attendee", { id: iri(person) }] as const),
      ...event.countries.map((iso3) => ["ent:party", { id: iri(`country:${iso3}`) }] as const),
      ...event.organizations.map((id) => ["ent:party", { id: iri(`organization:${id}`) }] as const),
      ...(event.place === null ? [] : [["schema:location", { id: iri(`country:${event.place.country}`) }] as const, ...(event.place.city === null ? [] : [["ent:city", literal(event.place.city)] as const])]),
      ...event.topics.map((topic) => ["schema:about", { id: iri(`topic:${topic}`) }] as const),
      ...event.reports.map((report) => ["schema:subjectOf", { id: iri(report) }] as const),
      ...(event.becameOf === null ? [] : [["ent:became", { id: iri(event.becameOf) }] as const]),
      ["ent:kind", literal(event.kind)], ["ent:family", literal(event.family)], ["ent:status", literal(event.status)], ["ent:precision", literal(event.days.precision)],
      ["ent:plover", literal(plover)], ["ent:cameo", literal(cameo)], ["ent:confidence", { text: String(event.confidence), type: "xsd:decimal" }],
    ],
  };
}

/** The document, its reports, and under `ent:record` all that makes it the same document again when it is read back. */
export function describeExtraction(extraction: Extraction): readonly Thing[] {
  const { document } = extraction;
  return [{
    id: iri(document.id), types: ["schema:NewsArticle"], graph: null,
    properties: [
      ["schema:name", literal(document.name)], ["schema:inLanguage", literal(document.language)],
      ...(document.title === null ? [] : [["schema:headline", literal(document.title)] as const]),
      ...(document.url === null ? [] : [["schema:url", literal(document.url)] as const]),
      ...(document.basedOn === null ? [] : [["schema:isBasedOn", literal(document.basedOn)] as const]),
      ...(document.given === null ? [] : [["schema:datePublished", document.given.precision === "day" ? date(document.given.edtf) : { text: document.given.edtf, type: "xsd:gYearMonth" }] as const]),
      ...extraction.reports.map((report) => ["schema:hasPart", { id: iri(report.id) }] as const),
      ["ent:record", literal(JSON.stringify(extraction))],
    ],
  }, ...extraction.reports.map(describeReport)];
}

function describeReport(report: Report): Thing {
  return {
    id: iri(report.id), types: ["schema:Quotation"], graph: iri(report.document),
    properties: [
      ["schema:text", literal(report.quote)], ["schema:isPartOf", { id: iri(report.document) }], ["ent:kind", literal(report.kind)], ["ent:status", literal(report.status)],
      ["schema:startDate", date(report.days.from)], ["schema:endDate", date(report.days.to)], ["ent:precision", literal(report.days.precision)],
      ["ent:start", integer(report.start)], ["ent:end", integer(report.end)], ["ent:confidence", { text: String(report.confidence), type: "xsd:decimal" }],
      ...report.participants.map(({ person }) => ["schema:mentions", { id: iri(person) }] as const),
      ...report.countries.map((iso3) => ["schema:mentions", { id: iri(`country:${iso3}`) }] as const),
    ],
  };
}

/** People, countries and organisations as the tables know them, with their Wikidata ids. */
export function* describeFacts(knowledge: Knowledge): Generator<Thing> {
  for (const { id, name, wikidata, terms } of knowledge.people.values()) {
    yield thing(id, "schema:Person", [["schema:name", literal(name)], ...same(wikidata), ...terms.map(({ title }) => ["schema:jobTitle", literal(title)] as const)]);
  }
  for (const { iso3, names, wikidata } of knowledge.countries.values()) yield thing(`country:${iso3}`, "schema:Country", [["schema:identifier", literal(iso3)], ...inLanguages(names), ...same(wikidata)]);
  for (const { id, names } of knowledge.organizations.values()) yield thing(`organization:${id}`, "schema:Organization", [["schema:identifier", literal(id)], ...inLanguages(names)]);
}

export function describeCorrection(correction: Correction): Thing {
  return thing(correction.id, "ent:Correction", [["ent:record", literal(JSON.stringify(correction))]]);
}

export function describeQuarantined(quarantined: Quarantined): Thing {
  return thing(quarantined.id, "ent:Quarantined", [["ent:record", literal(JSON.stringify(quarantined))]]);
}

function thing(id: string, type: string, properties: Thing["properties"]): Thing {
  const seen = new Set<string>();
  return { id: iri(id), types: [type], graph: null, properties: properties.filter((property) => !seen.has(JSON.stringify(property)) && seen.add(JSON.stringify(property))) };
}

function literal(text: string): Value {
  return { text };
}

function date(day: string): Value {
  return { text: day, type: "xsd:date" };
}

function integer(value: number): Value {
  return { text: String(value), type: "xsd:integer" };
}

function same(wikidata: string | null): Thing["properties"] {
  return wikidata === null ? [] : [["schema:sameAs", { id: `wd:${wikidata}` }]];
}

function inLanguages(names: Readonly<Record<string, string>>): Thing["properties"] {
  return Object.entries(names).map(([language, text]) => ["schema:name", { text, language }]);
}
