import type { Correction } from "../../domain/correction.ts";
import type { Day } from "../../domain/date-interval.ts";
import type { DiplomaticEvent } from "../../domain/event.ts";
import type { Extraction } from "../../domain/extraction.ts";
import type { DocumentId, EventId, Iso3, ReportId } from "../../domain/ids.ts";
import type { Report, Role } from "../../domain/report.ts";
import type { CypherValue, Statement } from "../graph-store.ts";
import type { Quarantined } from "../journal.ts";
import { documentStatements } from "./document-statements.ts";
import { eventStatements } from "./event-statements.ts";
import { partyStatements } from "./party-statements.ts";
import { nodeRow } from "./properties.ts";
import { loosenStatements, sweepStatements } from "./sweep-statements.ts";
import { inBatches, writeStatement } from "./write-statement.ts";

/** How a person took part, with what the tables say of the event's days. */
export interface Participation {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Title on a day of the event. */
  readonly office: string | null;
  /** The country represented. */
  readonly country: Iso3 | null;
  /** The country whose state or government the person heads on a day of the event. */
  readonly leads: Iso3 | null;
  /** Whether that term is contested. */
  readonly contested: boolean;
}

export interface StoredDocument {
  readonly extraction: Extraction;
  /** The last day on which it can have been published, as it says itself. */
  readonly knownOn: Day | null;
  /** As for events. */
  readonly isNew?: boolean;
}

export interface StoredEvent {
  readonly event: DiplomaticEvent;
  readonly participations: readonly Participation[];
  /** All its reports, also those written earlier: what is searched in are their quotes. */
  readonly reports: readonly Report[];
  /** Earliest of its reports' documents; null where none says. */
  readonly knownOn: Day | null;
  /** True where the caller has seen that the graph has nothing of it yet: then nothing is looked for to be replaced, which is half of the work. Default false. */
  readonly isNew?: boolean;
}

/** What one transaction changes. Ids that the graph does not have may be removed; nothing happens then. */
export interface GraphChange {
  /** With all their reports: a report of such a document that is not among them must be named in `removedReports`. */
  readonly documents: readonly StoredDocument[];
  /** New ones, and those that changed: everything about them is replaced. */
  readonly events: readonly StoredEvent[];
  /** With all their reports. */
  readonly removedDocuments: readonly DocumentId[];
  readonly removedReports: readonly ReportId[];
  readonly removedEvents: readonly EventId[];
  readonly corrections: readonly Correction[];
  readonly quarantined: readonly Quarantined[];
  /** Names of documents that were put aside before and are now in. */
  readonly lifted: readonly string[];
  /** Whether an event that was there before changes: it may leave people or places that nothing else names. */
  readonly changesEvents?: boolean;
  /** Of the node `Meta`; keys not named stay. */
  readonly meta: Readonly<Record<string, string | number | boolean | null>>;
}

export const NO_CHANGE: GraphChange = Object.freeze({
  documents: [], events: [], removedDocuments: [], removedReports: [], removedEvents: [], corrections: [], quarantined: [], lifted: [], meta: {},
});

/** The change as statements of one transaction, in an order in which every relationship finds both its ends. Rows are sorted by id, so that two writers lock alike. */
export function statementsOf(change: GraphChange): readonly Statement[] {
  const loosen = loosenStatements(change);
  return [
    ...loosen,
    ...removals(change),
    ...partyStatements(change.documents, change.events),
    ...documentStatements(change.documents),
    ...eventStatements(change.events),
    ...(loosen.length > 0 ? sweepStatements() : []),
    ...inBatches("upsert-corrections", "rows", byId(change.corrections, (correction) => ({
      sequence: correction.sequence, type: correction.change.type, at: correction.at, author: correction.author, json: JSON.stringify(correction),
    }))),
    ...inBatches("lift-quarantined", "names", [...change.lifted].sort()),
    ...inBatches("upsert-quarantined", "rows", byId(change.quarantined, ({ name, reason, detail }) => ({ name, reason, detail }))),
    ...(Object.keys(change.meta).length === 0 ? [] : [writeStatement("set-meta", { values: change.meta })]),
  ];
}

function removals({ removedDocuments, removedReports, removedEvents }: GraphChange): readonly Statement[] {
  return [
    ...inBatches("remove-events", "ids", [...removedEvents].sort()),
    ...inBatches("remove-reports", "ids", [...removedReports].sort()),
    ...inBatches("remove-reports-of-documents", "ids", [...removedDocuments].sort()),
    ...inBatches("remove-documents", "ids", [...removedDocuments].sort()),
  ];
}

function byId<T extends { readonly id: string }>(items: readonly T[], valuesOf: (item: T) => Readonly<Record<string, CypherValue>>): readonly CypherValue[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1)).map((item) => nodeRow(item.id, valuesOf(item)));
}
