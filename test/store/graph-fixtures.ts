import type { DiplomaticEvent } from "../../src/domain/event.ts";
import { familyOf } from "../../src/domain/event-kinds.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { dayInterval } from "../../src/domain/date-interval.ts";
import { documentId, eventId, reportId } from "../../src/domain/ids.ts";
import type { Report } from "../../src/domain/report.ts";
import { type GraphChange, NO_CHANGE, type StoredDocument, type StoredEvent } from "../../src/store/writes/graph-change.ts";

const TIANI = { person: "person:abdourahamane-tiani", name: "Abdourahamane Tiani", country: "NER", office: "President", role: "initiator" } as const;
const PUTIN = { person: "person:vladimir-putin", name: "Vladimir Putin", country: "RUS", office: "President", role: "participant" } as const;

/** One short document that tells one call, made up of its text alone. */
export function exampleDocument(text = "Le général Tiani a appelé Vladimir Poutine le 26 mars 2024."): StoredDocument {
  const id = documentId(text);
  const report: Report = {
    id: reportId(id, "phone_call", "2024-03-26", "2024-03-26", ["NER", "RUS"], 0), document: id, kind: "phone_call", status: "happened", days: dayInterval("2024-03-26"),
    candidateDays: [], participants: [TIANI, PUTIN], countries: ["NER", "RUS"], organizations: [], place: { country: "NER", city: "Niamey", id: null }, topics: ["security"],
    quote: text, start: 0, end: text.length, evidence: [], confidence: 0.9, pack: "fr@test",
  };
  const extraction: Extraction = {
    document: { id, name: "example.txt", text, title: "Appel à Moscou", url: "https://example.org/1", basedOn: null, language: "fr", given: { edtf: "2024-03", precision: "month", from: "header" }, paragraphs: [{ start: 0, end: text.length, zone: "body" }] },
    publication: { days: ["2024-03-28"], steps: ["header 2024-03"] }, reports: [report], rejected: [],
  };
  return { extraction, knownOn: "2024-03-31" };
}

/** The event that the reports of these documents tell together. */
export function exampleEvent(documents: readonly StoredDocument[], changed: Partial<DiplomaticEvent> = {}): StoredEvent {
  const reports = documents.flatMap(({ extraction }) => extraction.reports);
  const [first] = reports;
  if (first === undefined) throw new RangeError("an example event needs a report");
  const event: DiplomaticEvent = {
    id: eventId(first.id), kind: first.kind, family: familyOf(first.kind), status: first.status, days: first.days, candidateDays: [], participants: first.participants,
    countries: first.countries, organizations: first.organizations, place: first.place, topics: first.topics, reports: reports.map(({ id }) => id), confidence: 0.9,
    contradictions: [], becameOf: null, ...changed,
  };
  const participations = event.participants.map(({ person, name, role, office, country }) => ({ person, name, role, office, country, leads: country, contested: false }));
  return { event, participations, reports, knownOn: "2024-03-31" };
}

export function changeOf(change: Partial<GraphChange>): GraphChange {
  return { ...NO_CHANGE, ...change };
}
