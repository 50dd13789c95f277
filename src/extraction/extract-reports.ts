import type { Document } from "../domain/document.ts";
import type { Extraction, RejectedCandidate } from "../domain/extraction.ts";
import type { Report } from "../domain/report.ts";
import { readDocument } from "./stages.ts";
import { candidatesOf } from "./settling/candidates-of.ts";
import type { Candidate } from "./settling/candidate.ts";
import { buildReport, clusterSpan } from "./settling/build-report.ts";
import { sidesOf } from "./settling/sides-of.ts";
import { settleEvents } from "./settling/settle-events.ts";
import { topicsOfDocument } from "./topics/topic-features.ts";
import type { SettledEvent } from "./settling/settle-events.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { completePlace } from "./place/complete-place.ts";
import type { ReadDocument } from "./reading.ts";
import type { ReadingTools } from "./reading-tools.ts";

/**
 * All that a document tells: its reports in order of place, its publication day, and what looked like an event and is none, with the reason.
 * Pure: the same document and tools always give the same extraction. A document in a language without tools gives no report.
 */
export function extractReports(document: Document, tools: ReadingTools): Extraction {
  const language = tools.languages.get(document.language);
  if (language === undefined) return { document, publication: { days: [], steps: [] }, reports: [], rejected: [] };
  const read = readDocument(document, language, tools.knowledge);
  const candidates = candidatesOf(read, tools);
  const accepted = candidates.filter(({ reason }) => reason === null);
  const events = settleEvents(accepted, tools.models).map((event) => placed(read, event, tools.knowledge));
  const topics = topicsOfDocument(read, language.topics);
  const reports = events.map((event) => buildReport(read, event, topics, tools.models, language.pack.version)).filter((report): report is Report => report !== null);
  const rejected = [
    ...candidates.filter(({ reason }) => reason !== null).map((candidate) => rejectionOf(read, candidate, candidate.note)),
    ...events.flatMap(({ chosen, restated }) => restated.map((candidate) => rejectionOf(read, { ...candidate, reason: "restated" }, `tells again what sentence ${chosen.sentence + 1} reports`))),
  ];
  return { document, publication: read.publication, reports, rejected: rejected.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1)) };
}

function placed(read: ReadDocument, { chosen, restated }: SettledEvent, knowledge: Knowledge): SettledEvent {
  const place = completePlace(read, { ...chosen, countries: sidesOf(chosen.parties).countries }, knowledge);
  return { chosen: { ...chosen, place }, restated };
}

function rejectionOf(read: ReadDocument, candidate: Candidate, note: string): RejectedCandidate {
  return { ...clusterSpan(read, candidate), kind: candidate.kind, reason: candidate.reason ?? "unsure", rules: [...new Set(candidate.cluster.triggers.map(({ value }) => value.id))], note };
}
