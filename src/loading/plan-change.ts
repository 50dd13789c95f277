import { type Correction, type CorrectionId } from "../domain/correction.ts";
import { type Day, parseEdtf } from "../domain/date-interval.ts";
import type { Document } from "../domain/document.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { DocumentId, EventId, ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import { linksOf } from "../merging/apply-corrections.ts";
import type { Links } from "../merging/cluster.ts";
import { mergeReports } from "../merging/merge-reports.ts";
import { neighbourhoodOf } from "../merging/neighbourhood.ts";
import type { JournalRecord, Quarantined } from "../store/journal.ts";
import type { Ledger } from "./ledger.ts";

export interface PlannedEvent {
  readonly event: DiplomaticEvent;
  readonly reports: readonly Report[];
  /** Earliest of its reports' documents; null where none says. */
  readonly knownOn: Day | null;
  /** The graph has nothing of it yet. */
  readonly isNew: boolean;
}

/** What some records change in the graph, worked out in full before anything is written. */
export interface PlannedChange {
  /** Leave with their reports. */
  readonly removedDocuments: readonly DocumentId[];
  /** Of documents that stay and were read anew. */
  readonly removedReports: readonly ReportId[];
  readonly removedEvents: readonly EventId[];
  readonly documents: readonly Extraction[];
  /** New events, and those whose content changed, with all their reports. */
  readonly events: readonly PlannedEvent[];
  /** Whether some of them were in the graph before. */
  readonly changesEvents: boolean;
  readonly corrections: readonly Correction[];
  readonly quarantined: readonly Quarantined[];
  /** Names of documents that were put aside before and are now in. */
  readonly lifted: readonly string[];
}

/** The last day on which a document can have been published, as it says itself. Null: it does not say. */
export function knownOnOf({ given }: Document): Day | null {
  return given === null ? null : (parseEdtf(given.edtf)?.to ?? null);
}

/**
 * Works out what journal records change: which documents stay in the end, which reports come and go, and all events that may depend on these,
 * merged anew from their whole neighbourhood, so that the graph is the same whatever the order in which records came.
 */
export async function planChange(ledger: Ledger, records: readonly JournalRecord[]): Promise<PlannedChange> {
  const known = await ledger.corrections();
  const fresh = records.flatMap((record) => (record.kind === "correction" && !known.some(({ id }) => id === record.correction.id) ? [record.correction] : []));
  const corrections = [...known, ...fresh];
  const { accepted, gone } = finalDocuments(records);
  const before = await ledger.reportsOf([...gone, ...accepted.keys()]);
  const added = [...accepted.values()].flatMap(({ reports }) => reports);
  const addedIds = new Set(added.map(({ id }) => id));
  const leaving = before.map(({ report }) => report).filter(({ id }) => !addedIds.has(id));
  const named = await ledger.reports(reportsNamedBy(fresh, corrections));
  const publications = new Map<DocumentId, Day | null>([...accepted.values()].map(({ document }) => [document.id, knownOnOf(document)]));
  for (const { report, knownOn } of [...before, ...named]) if (!publications.has(report.document)) publications.set(report.document, knownOn);
  const seeds = distinct([...leaving, ...named.map(({ report }) => report), ...added]);
  const around = await neighbourhoodOf(seeds, allLinks(corrections), async (edge, ids) => {
    const stored = [...(await ledger.reportsAround(edge)), ...(await ledger.reports(ids))];
    for (const { report, knownOn } of stored) if (!publications.has(report.document)) publications.set(report.document, knownOn);
    return [...stored.map(({ report }) => report), ...added];
  });
  const left = new Set(leaving.map(({ id }) => id));
  const events = mergeReports(around.filter(({ id }) => !left.has(id)), publications, corrections);
  const stored = await ledger.eventsOf(around.map(({ id }) => id));
  const now = new Map(events.map((event) => [event.id, event]));
  const changed = events.filter((event) => event.reports.some((id) => addedIds.has(id)) || JSON.stringify(stored.get(event.id)) !== JSON.stringify(event));
  const byId = new Map(around.map((report) => [report.id, report]));
  return {
    removedDocuments: gone,
    removedReports: leaving.filter(({ document }) => accepted.has(document)).map(({ id }) => id),
    removedEvents: [...stored.keys()].filter((id) => !now.has(id)).sort(),
    documents: [...accepted.values()],
    events: changed.map((event) => ({ ...plannedEvent(event, byId, publications), isNew: !stored.has(event.id) })),
    changesEvents: changed.some(({ id }) => stored.has(id)),
    corrections: fresh,
    quarantined: lastByName(records),
    lifted: [...accepted.values()].map(({ document }) => document.name),
  };
}

function plannedEvent(event: DiplomaticEvent, byId: ReadonlyMap<ReportId, Report>, publications: ReadonlyMap<DocumentId, Day | null>): Omit<PlannedEvent, "isNew"> {
  const reports = event.reports.flatMap((id) => byId.get(id) ?? []);
  const days = reports.flatMap(({ document }) => publications.get(document) ?? []).sort();
  return { event, reports, knownOn: days[0] ?? null };
}

/** Which documents the records leave in, and which out: of several records about one document the last counts. */
function finalDocuments(records: readonly JournalRecord[]): { accepted: ReadonlyMap<DocumentId, Extraction>; gone: readonly DocumentId[] } {
  const accepted = new Map<DocumentId, Extraction>();
  const gone = new Set<DocumentId>();
  for (const record of records) {
    if (record.kind === "document") {
      accepted.set(record.extraction.document.id, record.extraction);
      gone.delete(record.extraction.document.id);
    } else if (record.kind === "correction" && (record.correction.change.type === "retract_document" || record.correction.change.type === "supersede_document")) {
      accepted.delete(record.correction.change.document);
      gone.add(record.correction.change.document);
    }
  }
  return { accepted, gone: [...gone].sort() };
}

/** Reports whose events the new corrections, or those they replace, are about. */
function reportsNamedBy(fresh: readonly Correction[], all: readonly Correction[]): readonly ReportId[] {
  const replaced = new Set<CorrectionId | null>(fresh.map(({ replaces }) => replaces));
  return [...new Set([...fresh, ...all.filter(({ id }) => replaced.has(id))].flatMap(({ change }): readonly ReportId[] => {
    switch (change.type) {
      case "correct_event": return [change.report];
      case "reject_event": return [change.report, ...change.members];
      case "merge_events": return change.reports;
      case "split_event": return [...change.apart, ...change.rest];
      default: return [];
    }
  }))];
}

/** Also of corrections that no longer hold: what they tied must be looked at again when they are replaced. */
function allLinks(corrections: readonly Correction[]): Links {
  const parts = corrections.map((correction) => linksOf([correction]));
  return { together: parts.flatMap(({ together }) => together), apart: parts.flatMap(({ apart }) => apart) };
}

/** Of reports with one id the last stands. */
function distinct(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.id, report])).values()];
}

function lastByName(records: readonly JournalRecord[]): readonly Quarantined[] {
  const byId = new Map<string, Quarantined>();
  for (const record of records) if (record.kind === "quarantined") byId.set(record.quarantined.id, record.quarantined);
  return [...byId.values()];
}
