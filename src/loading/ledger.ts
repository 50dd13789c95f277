import type { Correction } from "../domain/correction.ts";
import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { Extraction } from "../domain/extraction.ts";
import { EVENT_KIND_NAMES, EVENT_KINDS } from "../domain/event-kinds.ts";
import type { DocumentId, EventId, ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import type { GraphStore, Query } from "../store/graph-store.ts";
import type { AgendaEntry } from "../store/writes/agenda-statements.ts";
import type { Quarantined } from "../store/journal.ts";
import { searchText } from "../store/search-text.ts";
import { extractionOf } from "../store/stored-document.ts";
import { groupOf } from "../merging/features.ts";
import { shiftDay } from "../merging/block-keys.ts";
import { DAY_TOLERANCE } from "../merging/compare-days.ts";
import * as queries from "./ledger-queries.ts";

/** A report as it lies in the graph, with the last day its document can have been published (null: not told). */
export interface StoredReport { readonly report: Report; readonly knownOn: Day | null }

export interface MetaState {
  readonly version: string | null;
  /** Hash of the tables that the facts in the graph come from. */
  readonly factsHash: string | null;
  /** Hash of the seeds that were loaded last. */
  readonly seedsHash: string | null;
  /** How many journal records the graph contains. */
  readonly journalLength: number;
  /** Of the ids of all documents, whatever their order. */
  readonly digest: string | null;
  /** Which agendas it has (write-agendas.ts); null for none. */
  readonly agendas: number | null;
}

type JsonRow = { readonly json: string; readonly knownOn: string | null };

/** What the loader reads of the graph: everything by id or from a party's node, nothing by scanning. */
export class Ledger {
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async knownDocuments(ids: readonly DocumentId[]): Promise<ReadonlySet<string>> {
    return new Set((await this.#store.read(queries.documentsById, { ids })).map(({ id }) => id));
  }

  /** Ids of documents by their address. */
  async documentsAt(urls: readonly string[]): Promise<ReadonlyMap<string, DocumentId>> {
    if (urls.length === 0) return new Map();
    return new Map((await this.#store.read(queries.documentsByUrl, { urls })).map(({ url, id }) => [url, id as DocumentId]));
  }

  /** By id (bare or global) or by file name. @throws BadUserInput where two documents have that name */
  async findDocument(idOrName: string): Promise<{ readonly id: DocumentId; readonly name: string } | null> {
    const global = idOrName.startsWith("document:") ? idOrName : `document:${idOrName}`;
    const [byId] = await this.#store.read(queries.documentNames, { ids: [global] });
    if (byId !== undefined) return { id: byId.id as DocumentId, name: byId.name };
    const named = await this.#store.read(queries.documentsByName, { name: idOrName });
    if (named.length > 1) throw new BadUserInput(`Several documents are called "${idOrName}": give the id of one, such as ${named[0]?.id ?? ""}.`, "ambiguous-document");
    return named[0] === undefined ? null : { id: named[0].id as DocumentId, name: named[0].name };
  }

  /** All documents in the order of their ids, as they were read. */
  async *extractions(pageSize: number): AsyncIterable<Extraction> {
    for await (const ids of this.#pages(queries.documentIds, { limit: pageSize })) yield* await this.#extractionsOf(ids);
  }

  /** Documents that hold these words, ignoring case and accents, page by page. */
  async *extractionsWith(words: string, pageSize: number): AsyncIterable<readonly Extraction[]> {
    const folded = searchText([words]);
    if (folded === "") return;
    for await (const ids of this.#pages(queries.documentsWithWords, { words: folded, limit: pageSize })) yield await this.#extractionsOf(ids);
  }

  async #extractionsOf(ids: readonly string[]): Promise<readonly Extraction[]> {
    const reports = await this.reportsOf(ids as readonly DocumentId[]);
    const nodes = await this.#store.read(queries.documentNodes, { ids });
    return nodes.map(({ id, json, text }) =>
      extractionOf({ json, text }, reports.flatMap(({ report }) => (report.document === id ? [report] : [])).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))));
  }

  /** All events in the order of their ids, page by page. */
  async *events(pageSize: number): AsyncIterable<readonly DiplomaticEvent[]> {
    for await (const ids of this.#pages(queries.eventIds, { limit: pageSize })) {
      yield [...eventMap(await this.#store.read(queries.eventsById, { ids })).values()];
    }
  }

  /** Who took part in which event when, in the order of the events' ids, page by page; as the graph's relationships say. */
  async *agendaEntries(pageSize: number): AsyncIterable<readonly AgendaEntry[]> {
    for await (const ids of this.#pages(queries.eventIds, { limit: pageSize })) {
      const byEvent = groupBy(await this.#store.read(queries.partiesOfEvents, { ids }), ({ event }) => event);
      yield [...byEvent].map(([event, rows]) => ({ event, from: rows[0]?.from ?? "", to: rows[0]?.to ?? "", parties: rows.map(({ party }) => party) }));
    }
  }

  async quarantined(): Promise<readonly Quarantined[]> {
    return (await this.#store.read(queries.allQuarantined, {})) as readonly Quarantined[];
  }

  async *#pages<P extends { readonly limit: number }>(page: Query<P & { readonly after: string }, { id: string }>, parameters: P): AsyncIterable<readonly string[]> {
    for (let after = ""; ;) {
      const ids = (await this.#store.read(page, { ...parameters, after })).map(({ id }) => id);
      if (ids.length > 0) yield ids;
      if (ids.length < parameters.limit) return;
      after = ids.at(-1) ?? after;
    }
  }

  async reportsOf(documents: readonly DocumentId[]): Promise<readonly StoredReport[]> {
    if (documents.length === 0) return [];
    return (await this.#store.read(queries.reportsOfDocuments, { ids: documents })).map(storedReport);
  }

  async reports(ids: readonly ReportId[]): Promise<readonly StoredReport[]> {
    if (ids.length === 0) return [];
    return (await this.#store.read(queries.reportsById, { ids })).map(storedReport);
  }

  /** Reports of the same group of kinds that name a party of one of these and whose days come near its: a superset of its neighbours. */
  async reportsAround(reports: readonly Report[]): Promise<readonly StoredReport[]> {
    const found = new Map<string, StoredReport>();
    for (const [group, members] of groupBy(reports, groupOf)) {
      const kinds = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].scoreGroup === group);
      const countries = windowsOf(members, ({ countries: named }) => named.map((iso3) => `country:${iso3}`));
      const organizations = windowsOf(members, ({ organizations: named }) => named.map((id) => `organization:${id}`));
      const rows = [
        ...(countries.length === 0 ? [] : await this.#store.read(queries.reportsAround, { windows: countries, kinds })),
        ...(organizations.length === 0 ? [] : await this.#store.read(queries.reportsAroundOrganizations, { windows: organizations, kinds })),
      ];
      for (const row of rows) if (!found.has(row.id)) found.set(row.id, storedReport(row));
    }
    return [...found.values()];
  }

  async eventsOf(reports: readonly ReportId[]): Promise<ReadonlyMap<EventId, DiplomaticEvent>> {
    if (reports.length === 0) return new Map();
    return eventMap(await this.#store.read(queries.eventsOfReports, { ids: reports }));
  }

  async corrections(): Promise<readonly Correction[]> {
    const rows = await this.#store.read(queries.allCorrections, {});
    return rows.map(({ json }) => JSON.parse(json) as Correction).sort((a, b) => a.sequence - b.sequence);
  }

  async meta(): Promise<MetaState> {
    const [row] = await this.#store.read(queries.metaState, {});
    return {
      version: row?.version ?? null, factsHash: row?.factsHash ?? null, seedsHash: row?.seedsHash ?? null,
      journalLength: row?.journalLength ?? 0, digest: row?.digest ?? null, agendas: row?.agendas ?? null,
    };
  }
}

function storedReport({ json, knownOn }: JsonRow): StoredReport {
  return { report: JSON.parse(json) as Report, knownOn };
}

function eventMap(rows: readonly { readonly id: string; readonly json: string }[]): ReadonlyMap<EventId, DiplomaticEvent> {
  return new Map(rows.map(({ id, json }) => [id as EventId, JSON.parse(json) as DiplomaticEvent]));
}

interface Window { readonly party: string; readonly from: Day; readonly to: Day }

/** One window a party where its reports' days touch or come near, so that a hub is walked once and not once a report. */
function windowsOf(reports: readonly Report[], partiesOf: (report: Report) => readonly string[]): readonly (Window & Record<string, string>)[] {
  const byParty = groupBy(reports.flatMap((report) => partiesOf(report).map((party) => ({ party, from: shiftDay(report.days.from, -DAY_TOLERANCE), to: shiftDay(report.days.to, DAY_TOLERANCE) }))), ({ party }) => party);
  return [...byParty.values()].flatMap((windows) => {
    const merged: { party: string; from: Day; to: Day }[] = [];
    for (const window of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const last = merged.at(-1);
      if (last !== undefined && window.from <= last.to) last.to = window.to > last.to ? window.to : last.to;
      else merged.push({ ...window });
    }
    return merged;
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
