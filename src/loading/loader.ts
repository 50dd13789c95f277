import { type AddedPerson, type Change, type Correction, type FieldCorrection, standing } from "../domain/correction.ts";
import { BadUserInput, NotFound } from "../domain/errors.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { DocumentId, EventId, ReportId } from "../domain/ids.ts";
import { eventId } from "../domain/ids.ts";
import type { Reading } from "../documents/reading.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { JournalRecord } from "../store/journal.ts";
import { applyRecords } from "./apply-records.ts";
import { decideCorrection } from "./decide-corrections.ts";
import { type Decision, decideDocuments, type Signature } from "./decide-documents.ts";
import { addedRows } from "./extend-knowledge.ts";
import type { DocumentFate } from "./fates.ts";
import { Ledger } from "./ledger.ts";
import { loadFacts } from "./load-facts.ts";
import { type CorrectionResult, LOADER_SIGNATURE, type LoaderParts, type LoadOptions } from "./loader-parts.ts";
import type { Reader } from "./reader.ts";
import { newRecords } from "./new-records.ts";
import { rebuildGraph } from "./rebuild.ts";
import { writeAgendas } from "./write-agendas.ts";
import { anchorOf, asReportId, firstOf, reportsOf, sameReport } from "./subjects.ts";

/** Records applied in one transaction while catching up or rebuilding. */
const CATCH_UP_BATCH = 200;
/** Documents read again in one go. */
const DOCUMENTS_REREAD = 50;

export type { CorrectionResult, LoaderParts, LoadOptions } from "./loader-parts.ts";

/**
 * The only way into the graph: documents, reports made elsewhere, and people's decisions. One change at a time; each is flushed to the journal first
 * and then brought into the graph in one transaction, so that a crash at any moment loses nothing that was acknowledged.
 */
export class Loader {
  readonly #parts: LoaderParts;
  readonly #ledger: Ledger;
  #reader: Reader;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(parts: LoaderParts, ledger: Ledger, reader: Reader) {
    this.#parts = parts;
    this.#ledger = ledger;
    this.#reader = reader;
  }

  /** Opens the loader: brings the graph up to its journal and to the tables. @throws StoreUnavailable */
  static async open(parts: LoaderParts): Promise<Loader> {
    const ledger = new Ledger(parts.store);
    const loader = new Loader(parts, ledger, parts.openReader(addedRows(await ledger.corrections())));
    await loader.#inTurn(async () => {
      await writeAgendas({ store: parts.store, ledger, warn: parts.warn });
      await loader.#refreshFacts();
      await loader.#catchUp();
    });
    return loader;
  }

  /** The tables with what people added, as of now. */
  get knowledge(): Knowledge {
    return this.#reader.knowledge;
  }

  /** Reads, extracts and stores a batch; one fate a reading, in their order. */
  loadReadings(readings: readonly Reading[], { signature = LOADER_SIGNATURE, dryRun = false }: LoadOptions = {}): Promise<Decision> {
    return this.#inTurn(async () => {
      const decision = await decideDocuments(readings, {
        ledger: this.#ledger, extract: (documents) => this.#reader.extract(documents), corrections: await this.#ledger.corrections(), signature, at: this.#parts.now(),
      });
      if (!dryRun) await this.#accept(decision.records);
      return decision;
    });
  }

  /** Stores documents that were read elsewhere, with their reports. */
  loadExtractions(extractions: readonly Extract<JournalRecord, { kind: "document" }>["extraction"][], { signature = LOADER_SIGNATURE, dryRun = false }: LoadOptions = {}): Promise<readonly DocumentFate[]> {
    return this.#inTurn(async () => {
      const readings = extractions.map(({ document }) => ({ document }));
      const byId = new Map(extractions.map((extraction) => [extraction.document.id, extraction]));
      const { records, fates } = await decideDocuments(readings, {
        ledger: this.#ledger, extract: (documents) => Promise.resolve(documents.flatMap(({ id }) => byId.get(id) ?? [])),
        corrections: await this.#ledger.corrections(), signature, at: this.#parts.now(),
      });
      if (!dryRun) await this.#accept(records);
      return fates;
    });
  }

  /** Brings in records of another graph, such as an export: what is here already changes nothing. Resolves to how many were new. */
  loadRecords(records: readonly JournalRecord[]): Promise<number> {
    return this.#inTurn(async () => {
      const fresh = await newRecords(records, this.#ledger);
      await this.#accept(fresh);
      return fresh.length;
    });
  }

  /** Takes a document back, by id or name: its reports no longer count, also when it is loaded again. @throws NotFound */
  retractDocument(idOrName: string, signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => {
      const feed = await this.#ledger.corrections();
      const found = await this.#ledger.findDocument(idOrName);
      const earlier = standing(feed).find(({ change }) => change.type === "retract_document" && [change.document, change.name].includes(idOrName as DocumentId));
      if (found === null && earlier !== undefined) return { correction: earlier, changed: false, events: [] };
      if (found === null) throw new NotFound(`No document is called "${idOrName}": give an id (document:…) or a file name, as \`documents\` lists them.`);
      return this.#decide({ type: "retract_document", document: found.id, name: found.name }, signature, feed);
    });
  }

  /** Sets fields of an event by hand. `event`: its id or that of one of its reports. @throws NotFound, Conflict */
  correctEvent(event: string, fields: readonly FieldCorrection[], signature: Signature): Promise<readonly CorrectionResult[]> {
    return this.#inTurn(async () => {
      if (fields.length === 0) throw new BadUserInput("No field is given: say which one is to be corrected, and how.", "nothing-to-correct");
      const { reports } = await this.#event(event);
      const feed = await this.#ledger.corrections();
      const changes = fields.map((correction): Change => ({ type: "correct_event", report: anchorOf(reports, feed, correction.field), correction }));
      // All are decided before any is kept, so that one conflict leaves everything as it was.
      changes.forEach((change) => decideCorrection(change, signature, feed, this.#parts.now()));
      const results: CorrectionResult[] = [];
      for (const change of changes) results.push(await this.#decide(change, signature, await this.#ledger.corrections()));
      return results;
    });
  }

  /** Declares that what was read is no event. @throws NotFound, Conflict */
  rejectEvent(event: string, signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => {
      const feed = await this.#ledger.corrections();
      const earlier = standing(feed).find(({ change }) => change.type === "reject_event" && change.members.some((report) => sameReport(report, event)));
      if (earlier !== undefined) return { correction: earlier, changed: false, events: [] };
      const { reports } = await this.#event(event);
      return this.#decide({ type: "reject_event", report: firstOf(reports), members: reports }, signature, feed);
    });
  }

  /** Declares that events are one. @throws NotFound, Conflict, BadUserInput where fewer than two are given */
  mergeEvents(events: readonly string[], signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => {
      if (new Set(events).size < 2) throw new BadUserInput("Give at least two events: one alone has nothing to be merged with.", "too-few-events");
      const found = await Promise.all(events.map((event) => this.#event(event)));
      const [one, ...others] = [...new Map(found.map((event) => [event.id, event])).values()];
      // All their reports are tied: those of one event may fit the other's no better than people say.
      const reports = [...new Set(found.flatMap((event) => event.reports))].sort();
      const feed = await this.#ledger.corrections();
      const earlier = standing(feed).find(({ change }) => change.type === "merge_events" && found.every((event) => event.reports.some((report) => change.reports.includes(report))));
      if (earlier !== undefined && one !== undefined && others.length === 0) return { correction: earlier, changed: false, events: [one.id] };
      if (others.length === 0) throw new BadUserInput("These are ids of one and the same event already.", "too-few-events");
      return this.#decide({ type: "merge_events", reports }, signature, feed);
    });
  }

  /** Declares that some reports of an event tell another one. @throws NotFound, Conflict, BadUserInput where the reports are none or all of it */
  splitEvent(event: string, reports: readonly string[], signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => {
      const feed = await this.#ledger.corrections();
      const wanted = reports.map(asReportId).sort();
      const earlier = standing(feed).find(({ change }) => change.type === "split_event" && JSON.stringify(change.apart) === JSON.stringify(wanted));
      if (earlier !== undefined) return { correction: earlier, changed: false, events: await this.#eventsOf(wanted) };
      const found = await this.#event(event);
      const foreign = wanted.find((report) => !found.reports.includes(report));
      if (foreign !== undefined) throw new BadUserInput(`${foreign} is no report of ${found.id}: it has ${found.reports.join(", ")}.`, "foreign-report");
      const rest = found.reports.filter((report) => !wanted.includes(report)).sort();
      if (wanted.length === 0 || rest.length === 0) throw new BadUserInput("Give some of the event's reports, and not all: both parts must keep one.", "empty-part");
      return this.#decide({ type: "split_event", apart: wanted, rest }, signature, feed);
    });
  }

  /** Adds a person to the tables; stored documents that hold the name are read again. @throws Conflict, BadUserInput */
  addPerson(added: AddedPerson, signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => this.#extend({ type: "add_person", added }, signature));
  }

  /** Adds a form of a known person's name; stored documents that hold it are read again. @throws NotFound, Conflict, BadUserInput */
  addAlias(person: string, alias: string, language: string, signature: Signature): Promise<CorrectionResult> {
    return this.#inTurn(async () => {
      const id = person.startsWith("person:") ? person : `person:${person}`;
      if (!this.knowledge.people.has(id)) throw new NotFound(`Nobody in the tables has the id ${id}: add the person first.`);
      const taken = this.knowledge.meaningsOf(alias).find(({ type }) => type !== "person");
      if (taken !== undefined) throw new BadUserInput(`"${alias}" is the ${taken.type} ${taken.name} (${taken.id}) already: a person cannot be called so.`, "name-taken");
      return this.#extend({ type: "add_alias", person: id, alias, language }, signature);
    });
  }

  /** Makes the graph anew from the journal (or, in a store without one, from its own documents and decisions). `reread`: extracts every document again. */
  rebuild(options: { readonly reread?: boolean; readonly onProgress?: (records: number) => void } = {}): Promise<void> {
    return this.#inTurn(async () => {
      await rebuildGraph({ ...this.#parts, ledger: this.#ledger, reader: this.#reader }, options);
    });
  }

  /** Takes over what people added to the tables elsewhere (an import, another process). */
  refreshKnowledge(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#reader;
      this.#reader = this.#parts.openReader(addedRows(await this.#ledger.corrections()));
      await before.close();
      await this.#refreshFacts();
    });
  }

  /** Waits for the change under way. The store stays open: whoever opened it closes it. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#reader.close());
  }

  async #decide(change: Change, signature: Signature, feed: readonly Correction[]): Promise<CorrectionResult> {
    const decided = decideCorrection(change, signature, feed, this.#parts.now());
    const touched = decided.changed ? await this.#accept([{ kind: "correction", correction: decided.correction }]) : await this.#eventsOf(reportsOf(change));
    return { ...decided, events: touched };
  }

  async #extend(change: Extract<Change, { type: "add_person" | "add_alias" }>, signature: Signature): Promise<CorrectionResult> {
    const feed = await this.#ledger.corrections();
    const decided = decideCorrection(change, signature, feed, this.#parts.now());
    if (!decided.changed) return { ...decided, events: [] };
    const next = this.#parts.openReader(addedRows([...feed, decided.correction]));
    const before = this.#reader;
    this.#reader = next;
    try {
      await this.#accept([{ kind: "correction", correction: decided.correction }]);
    } catch (error) {
      this.#reader = before;
      await next.close();
      throw error;
    }
    await before.close();
    await this.#refreshFacts();
    return { ...decided, events: await this.#readAgain(change.type === "add_person" ? change.added.name : change.alias) };
  }

  /** Documents that hold a name which the tables have only now: their reports may name that person. Resolves to the events that changed. */
  async #readAgain(name: string): Promise<readonly EventId[]> {
    const changed: EventId[] = [];
    for await (const stored of this.#ledger.extractionsWith(name, DOCUMENTS_REREAD)) {
      const read = await this.#reader.extract(stored.map(({ document }) => document));
      const differing = read.filter((extraction, at) => JSON.stringify(extraction) !== JSON.stringify(stored[at]));
      changed.push(...await this.#accept(differing.map((extraction) => ({ kind: "document", extraction }))));
    }
    return [...new Set(changed)].sort();
  }

  /** Journal first, then graph. */
  async #accept(records: readonly JournalRecord[]): Promise<readonly EventId[]> {
    if (records.length === 0) return [];
    await this.#catchUp();
    await this.#parts.journal.append(records);
    const change = await this.#apply(records, this.#parts.journal.length);
    await this.#parts.store.checkpoint();
    return change.events.map(({ event }) => event.id);
  }

  #apply(records: readonly JournalRecord[], journalLength: number): ReturnType<typeof applyRecords> {
    return applyRecords(records, journalLength, { store: this.#parts.store, ledger: this.#ledger, knowledge: this.knowledge });
  }

  /** Brings in what a crash, or a failed write, left in the journal alone. */
  async #catchUp(): Promise<void> {
    const { journalLength } = await this.#ledger.meta();
    if (journalLength >= this.#parts.journal.length) return;
    let done = journalLength;
    let batch: JournalRecord[] = [];
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      done += batch.length;
      await this.#apply(batch, done);
      batch = [];
    };
    for await (const record of this.#parts.journal.records(journalLength)) {
      batch.push(record);
      if (batch.length === CATCH_UP_BATCH) await flush();
    }
    await flush();
    await this.#parts.store.checkpoint();
  }

  async #refreshFacts(): Promise<void> {
    await loadFacts({ store: this.#parts.store, ledger: this.#ledger, knowledge: this.knowledge });
  }

  /** One that was rejected has its reports still: who rejected it may decide anew, and others are told. */
  async #event(idOrReport: string): Promise<Pick<DiplomaticEvent, "id" | "reports">> {
    const [event] = (await this.#ledger.eventsOf([asReportId(idOrReport)])).values();
    if (event !== undefined) return event;
    const rejections = standing(await this.#ledger.corrections()).flatMap(({ change }) => (change.type === "reject_event" ? [change] : []));
    const rejected = rejections.find(({ members }) => members.some((report) => sameReport(report, idOrReport)));
    if (rejected !== undefined) return { id: eventId(rejected.report), reports: rejected.members };
    throw new NotFound(`No event has the id ${idOrReport}: give the id of an event (event:…) or of one of its reports (report:…).`);
  }

  async #eventsOf(reports: readonly ReportId[]): Promise<readonly EventId[]> {
    return [...(await this.#ledger.eventsOf(reports)).keys()].sort();
  }

  /** One change after another: what a second one reads, the first has written. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(work, work);
    this.#turn = run.catch(() => undefined);
    return run;
  }
}
