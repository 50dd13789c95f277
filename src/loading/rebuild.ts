import type { Document } from "../domain/document.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Journal, JournalRecord } from "../store/journal.ts";
import { applyRecords } from "./apply-records.ts";
import type { Ledger } from "./ledger.ts";
import { loadFacts } from "./load-facts.ts";
import type { Reader } from "./reader.ts";
import { removeAll } from "./remove-all.ts";
import { writeAgendas } from "./write-agendas.ts";

export interface RebuildParts {
  readonly store: GraphStore;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly reader: Reader;
}

export interface RebuildOptions {
  /** Extracts every document again with the rules, models and tables of now; without it the stored reports are taken as they are. */
  readonly reread?: boolean;
  readonly onProgress?: (records: number) => void;
}

/** Records applied in one transaction. */
const BATCH = 200;
/** What a rebuild makes anew; migrations stay. */
const REBUILT_LABELS = ["Agenda", "Report", "Event", "Document", "Correction", "Quarantined", "Office", "Place", "Topic", "Person", "Organization", "Region", "Country", "Meta"] as const;

/**
 * Empties the graph and makes it anew from what entered the house: the journal, or in a store without one (Neo4j) the graph's own documents, decisions
 * and quarantine, which are read out in full before anything is removed.
 */
export async function rebuildGraph(parts: RebuildParts, { reread = false, onProgress }: RebuildOptions = {}): Promise<void> {
  const { store, journal, ledger } = parts;
  const meta = await ledger.meta();
  const kept = journal.length > 0 ? null : await recordsOf(ledger);
  for (const label of REBUILT_LABELS) await removeAll(store, label);
  await writeAgendas({ store, ledger });
  await loadFacts({ store, ledger, knowledge: parts.reader.knowledge });
  let done = 0;
  let batch: JournalRecord[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const records = reread ? await readAgain(batch, parts.reader) : batch;
    done += batch.length;
    batch = [];
    await applyRecords(records, journal.length > 0 ? done : 0, { ...parts, knowledge: parts.reader.knowledge });
    onProgress?.(done);
  };
  for await (const record of kept ?? journal.records()) {
    batch.push(record);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await store.write([{ name: "keep-seeds-hash", text: "MATCH (m:Meta {id: 'meta'}) SET m.seedsHash = $seedsHash", parameters: { seedsHash: meta.seedsHash } }]);
  await store.checkpoint();
}

/** Decisions first: a document that one of them took out once, and a later one brought back, is among the documents and so ends up in. */
async function recordsOf(ledger: Ledger): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = [];
  for (const correction of await ledger.corrections()) records.push({ kind: "correction", correction });
  for await (const extraction of ledger.extractions(BATCH)) records.push({ kind: "document", extraction });
  for (const quarantined of await ledger.quarantined()) records.push({ kind: "quarantined", quarantined });
  return records;
}

async function readAgain(records: readonly JournalRecord[], reader: Reader): Promise<readonly JournalRecord[]> {
  const documents = records.flatMap((record): readonly Document[] => (record.kind === "document" ? [record.extraction.document] : []));
  const extractions = new Map((await reader.extract(documents)).map((extraction) => [extraction.document.id, extraction]));
  return records.map((record) => {
    const extraction = record.kind === "document" ? extractions.get(record.extraction.document.id) : undefined;
    return extraction === undefined ? record : { kind: "document", extraction };
  });
}
