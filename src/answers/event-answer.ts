import type { Day } from "../domain/date-interval.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { DocumentId, ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import type { DocumentRow, EventRow, ReportRow } from "../store/queries/event-parts.ts";

/** A document as answers tell of it. */
export interface DocumentAnswer {
  readonly id: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly basedOn: string | null;
  readonly language: string;
  /** EDTF as given. */
  readonly published: string | null;
  /** Only where it is given to the day. */
  readonly publishedOn: Day | null;
  readonly knownOn: Day | null;
  /** Null where it was not asked for. */
  readonly text: string | null;
}

export interface ReportAnswer {
  readonly report: Report;
  readonly document: DocumentAnswer;
}

export interface EventAnswer {
  readonly event: DiplomaticEvent;
  /** Last day of the earliest publication that tells of it. */
  readonly knownOn: Day | null;
  /** In canonical order; null where they were not asked for. */
  readonly reports: readonly ReportAnswer[] | null;
  /** What this planned event became; null where it became nothing, or was not asked for. */
  readonly became: EventAnswer | null;
  /** Events that may be this one, where they were settled along with it; else they are read by id. */
  readonly possibly?: readonly EventAnswer[];
}

export function eventAnswerOf(row: EventRow): EventAnswer {
  const event = JSON.parse(row.json) as DiplomaticEvent;
  const [became] = row.became ?? [];
  return {
    event, knownOn: row.knownOn,
    reports: row.reports === undefined ? null : inOrderOf(event.reports, row.reports.map(reportAnswerOf)),
    became: became === undefined ? null : outcomeOf(became, row.becameReports),
  };
}

function outcomeOf(row: { readonly json: string; readonly knownOn: string | null }, reports: readonly ReportRow[] | undefined): EventAnswer {
  const event = JSON.parse(row.json) as DiplomaticEvent;
  return { event, knownOn: row.knownOn, reports: reports === undefined ? null : inOrderOf(event.reports, reports.map(reportAnswerOf)), became: null };
}

export function reportAnswerOf(row: ReportRow): ReportAnswer {
  return { report: JSON.parse(row.json) as Report, document: documentAnswerOf(row) };
}

export function documentAnswerOf(row: DocumentRow): DocumentAnswer {
  return {
    id: row.id as DocumentId, name: row.name, title: row.title, url: row.url, basedOn: row.basedOn, language: row.language,
    published: row.published, publishedOn: row.publishedOn, knownOn: row.knownOn, text: row.text ?? null,
  };
}

/** The event's own order is the canonical one; rows come in any. */
function inOrderOf(ids: readonly ReportId[], reports: readonly ReportAnswer[]): readonly ReportAnswer[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...reports].sort((a, b) => (place.get(a.report.id) ?? 0) - (place.get(b.report.id) ?? 0));
}
