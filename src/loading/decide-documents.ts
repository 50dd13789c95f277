import { type Correction, type Change, correctionId, standing } from "../domain/correction.ts";
import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import { type DocumentId, hashOf } from "../domain/ids.ts";
import type { Reading } from "../documents/reading.ts";
import type { JournalRecord } from "../store/journal.ts";
import { type DocumentFate, rejectedFate } from "./fates.ts";
import type { Ledger } from "./ledger.ts";

export interface Signature { readonly author: string; readonly reason: string }

export interface Decision {
  readonly records: readonly JournalRecord[];
  /** In the order of the readings. */
  readonly fates: readonly DocumentFate[];
}

export interface DecidingParts {
  readonly ledger: Ledger;
  readonly extract: (documents: readonly Document[]) => Promise<readonly Extraction[]>;
  readonly corrections: readonly Correction[];
  readonly signature: Signature;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/**
 * What becomes of some readings: content that is there already, or was retracted, changes nothing; what cannot be read is put aside; the rest is
 * extracted and accepted, and a new text for a known address takes the old one's place.
 */
export async function decideDocuments(readings: readonly Reading[], parts: DecidingParts): Promise<Decision> {
  const documents = readings.flatMap((reading) => ("document" in reading ? [reading.document] : []));
  const known = new Set<string>(await parts.ledger.knownDocuments(documents.map(({ id }) => id)));
  const retracted = retractedDocuments(parts.corrections);
  const fresh = firstOfEach(documents).filter(({ id }) => !known.has(id) && !retracted.has(id));
  const extractions = new Map((await parts.extract(fresh)).map((extraction) => [extraction.document.id, extraction]));
  const addresses = new Map(await parts.ledger.documentsAt(fresh.flatMap(({ url }) => url ?? [])));
  const feed = [...parts.corrections];
  const records: JournalRecord[] = [];
  const fates: DocumentFate[] = [];
  for (const reading of readings) {
    if ("quarantined" in reading) {
      const { name, reason, detail } = reading.quarantined;
      records.push({ kind: "quarantined", quarantined: { id: `quarantined:${hashOf(`${name}|${reason}`)}`, name, reason, detail } });
      fates.push(rejectedFate(name, reason, detail));
      continue;
    }
    const extraction = extractions.get(reading.document.id);
    extractions.delete(reading.document.id);
    if (extraction === undefined) {
      fates.push(unchanged(reading.document, retracted.has(reading.document.id)));
      continue;
    }
    const supersedes = supersededBy(reading.document, addresses);
    if (supersedes !== null) {
      const correction = supersession(supersedes, reading.document.id, feed, parts);
      feed.push(correction);
      records.push({ kind: "correction", correction });
    }
    if (reading.document.url !== null) addresses.set(reading.document.url, reading.document.id);
    records.push({ kind: "document", extraction });
    fates.push({
      id: reading.document.id, name: reading.document.name, status: supersedes === null ? "loaded" : "superseded", reason: null, detail: null,
      events: extraction.reports.length, rejectedCandidates: extraction.rejected.length, supersedes,
    });
  }
  return { records, fates };
}

function retractedDocuments(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(standing(corrections).flatMap(({ change }) => (change.type === "retract_document" ? [change.document] : [])));
}

function firstOfEach(documents: readonly Document[]): readonly Document[] {
  return [...new Map([...documents].reverse().map((document) => [document.id, document])).values()].reverse();
}

function supersededBy(document: Document, addresses: ReadonlyMap<string, DocumentId>): DocumentId | null {
  const there = document.url === null ? undefined : addresses.get(document.url);
  return there === undefined || there === document.id ? null : there;
}

/** A text may come back that an earlier one took the place of: then the new decision replaces that one. */
function supersession(document: DocumentId, by: DocumentId, feed: readonly Correction[], { signature, at }: DecidingParts): Correction {
  const change: Change = { type: "supersede_document", document, by };
  const undone = standing(feed).find((earlier) => earlier.change.type === "supersede_document" && earlier.change.document === by);
  const replaces = undone?.id ?? null;
  return { id: correctionId(change, replaces), sequence: nextSequence(feed), ...signature, at, replaces, change };
}

export function nextSequence(feed: readonly Correction[]): number {
  return feed.reduce((highest, { sequence }) => Math.max(highest, sequence), 0) + 1;
}

function unchanged({ id, name }: Document, wasRetracted: boolean): DocumentFate {
  return { id, name, status: "unchanged", reason: null, detail: wasRetracted ? "it was retracted, and stays so" : null, events: 0, rejectedCandidates: 0, supersedes: null };
}
