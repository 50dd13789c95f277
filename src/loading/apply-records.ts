import { createHash } from "node:crypto";
import { hashOf, type DocumentId } from "../domain/ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { JournalRecord } from "../store/journal.ts";
import { statementsOf } from "../store/writes/graph-change.ts";
import type { Ledger } from "./ledger.ts";
import { participationsOf } from "./participations.ts";
import { knownOnOf, type PlannedChange, planChange } from "./plan-change.ts";

export interface ApplyingParts {
  readonly store: GraphStore;
  readonly ledger: Ledger;
  readonly knowledge: Knowledge;
}

/** Brings records into the graph in one transaction, and notes how far into the journal the graph now reaches. */
export async function applyRecords(records: readonly JournalRecord[], journalLength: number, parts: ApplyingParts): Promise<PlannedChange> {
  const change = await planChange(parts.ledger, records);
  const meta = await parts.ledger.meta();
  const known = await parts.ledger.knownDocuments([...change.documents.map(({ document }) => document.id), ...change.removedDocuments]);
  const entering = change.documents.map(({ document }) => document.id).filter((id) => !known.has(id));
  const leaving = change.removedDocuments.filter((id) => known.has(id));
  const digest = [...entering, ...leaving].reduce(toggle, meta.digest ?? NO_DOCUMENTS);
  const sequence = change.corrections.reduce((highest, correction) => Math.max(highest, correction.sequence), sequenceOf(meta.version));
  await parts.store.write(statementsOf({
    ...change,
    documents: change.documents.map((extraction) => ({ extraction, knownOn: knownOnOf(extraction.document), isNew: !known.has(extraction.document.id) })),
    events: change.events.map((planned) => ({ ...planned, participations: participationsOf(planned.event, parts.knowledge) })),
    meta: { journalLength, digest, version: versionOf(sequence, digest, parts.knowledge.hash) },
  }));
  return change;
}

const DIGEST_BYTES = 16;
const NO_DOCUMENTS = "0".repeat(DIGEST_BYTES * 2);

/** Adds a document to the digest, or takes it out again: exclusive or knows no order. */
function toggle(digest: string, id: DocumentId): string {
  const own = createHash("sha256").update(id).digest();
  return [...Buffer.from(digest, "hex")].map((byte, at) => (byte ^ (own[at] ?? 0)).toString(16).padStart(2, "0")).join("");
}

/** `<number of the last decision>-<hash of documents and facts>`: the same content has the same version, and the feed can be read from it on. */
export function versionOf(sequence: number, digest: string, factsHash: string): string {
  return `${sequence}-${hashOf(`${digest} ${factsHash}`, 12)}`;
}

/** The number of the last decision that a version contains; 0 for none. */
export function sequenceOf(version: string | null): number {
  return Number(/^(\d+)-/.exec(version ?? "")?.[1] ?? 0);
}
