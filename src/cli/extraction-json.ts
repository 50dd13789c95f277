import type { Extraction } from "../domain/extraction.ts";
import type { Report } from "../domain/report.ts";
import { eventJsonOf } from "../evaluation/event-json.ts";

/** What `entente extract` prints of one document: the shape of the annotation guide, with fields of our own after its. */
export function extractionJson({ document, publication, reports, rejected }: Extraction): Readonly<Record<string, unknown>> {
  return {
    doc: document.name,
    language: document.language,
    published: document.given?.edtf ?? null,
    publishedPrecision: document.given?.precision ?? "none",
    events: reports.map(reportJson),
    rejected: rejected.map(({ kind, reason, start, end, rules, note }) => ({ kind, reason, text: document.text.slice(start, end), start, end, rules, note })),
    publication: { days: publication.days, steps: publication.steps },
    id: document.id,
    title: document.title,
    url: document.url,
    basedOn: document.basedOn,
    given: document.given?.from ?? null,
    paragraphs: document.paragraphs,
    text: document.text,
  };
}

/** An event of the guide, and all that makes it the same report again when it is loaded with `entente load --reports`. */
function reportJson(report: Report): Readonly<Record<string, unknown>> {
  const json = eventJsonOf(report);
  return {
    kind: json.kind, status: json.status, from: json.from, to: json.to, precision: report.days.precision,
    people: report.participants.map(({ person, name, country, role, office }) => ({ name, country, role, office, id: person })),
    countries: json.countries, organizations: json.organizations, place: json.place, topics: json.topics, evidence: json.evidence,
    id: report.id, start: report.start, end: report.end, candidateDays: report.candidateDays, placeId: report.place?.id ?? null,
    confidence: report.confidence, pack: report.pack,
    rules: report.evidence.filter(({ field }) => field === "kind").flatMap(({ rules }) => rules),
    fields: report.evidence,
  };
}
