import { createHash } from "node:crypto";
import type { Stretch } from "./calendar-stretch.ts";

/** Global ids are `<type>:<local>`; every recipe is in this file, so that an id means the same in all rooms. */
export type Iso3 = string;
export type DocumentId = `document:${string}`;
export type ReportId = `report:${string}`;
export type EventId = `event:${string}`;
export type PersonId = `person:${string}`;
export type CountryId = `country:${string}`;
export type OrganizationId = `organization:${string}`;
export type RegionId = `region:${string}`;
export type PlaceId = `place:${string}`;
export type TopicId = `topic:${string}`;

/** The first `length` hex digits of the SHA-256 of `text` in UTF-8. */
export function hashOf(text: string, length = 16): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, length);
}

/** By content alone: line ends and outer white space do not count, so a file saved again is the same document. */
export function documentId(text: string): DocumentId {
  return `document:${hashOf(text.replace(/\r\n?/g, "\n").trim())}`;
}

/** From what the report says and where: the same words of the same document always give the same id. */
export function reportId(document: DocumentId, kind: string, from: string, to: string, countries: readonly string[], start: number): ReportId {
  return `report:${hashOf([document, kind, from, to, [...countries].sort().join("+"), start].join("|"))}`;
}

/** An event is named by its first report in canonical order (publication day, document id, offset). */
export function eventId(first: ReportId): EventId {
  return `event:${first.slice("report:".length)}`;
}

/** A leaf of a party's agenda: the events of one stretch of the calendar. `party` is a global id. */
export function agendaId(party: string, stretch: Stretch): `agenda:${string}` {
  return `agenda:${party}/${stretch}`;
}

export function personId(local: string): PersonId {
  return `person:${local}`;
}

/** Kebab-case ASCII of a Latin name: "Assimi Goïta" → "assimi-goita". Other scripts keep their letters. */
export function kebab(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/ı/g, "i").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
}
