import type { Correction } from "../domain/correction.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { QuarantineReason } from "../domain/reasons.ts";

/** A document put aside: `id` is by content where there is any, else by name. */
export interface Quarantined {
  readonly id: string;
  readonly name: string;
  readonly reason: QuarantineReason;
  /** What exactly was met, in words. */
  readonly detail: string;
}

/**
 * What entered the house, in the order in which it entered. Everything in an embedded graph follows from these and from `knowledge/`.
 * Retractions and supersessions are corrections.
 */
export type JournalRecord =
  | { readonly kind: "document"; readonly extraction: Extraction }
  | { readonly kind: "correction"; readonly correction: Correction }
  | { readonly kind: "quarantined"; readonly quarantined: Quarantined };

/** An append-only log beside the store. */
export interface Journal {
  /** How many records it holds. */
  readonly length: number;
  /** Resolves once the records are on disk: all of them, or (after a crash) none of the last torn one. @throws StoreUnavailable */
  append(records: readonly JournalRecord[]): Promise<void>;
  /** From the record at index `from` (0 is the first) to the last that was on disk when asked. Reads as it goes, so a journal may be larger than memory. */
  records(from?: number): AsyncIterable<JournalRecord>;
  close(): Promise<void>;
}

/** For Neo4j, whose graph is itself the truth: keeps nothing. */
export const NO_JOURNAL: Journal = Object.freeze({
  length: 0,
  append: (): Promise<void> => Promise.resolve(),
  async *records(): AsyncIterable<JournalRecord> { /* Nothing was kept. */ },
  close: (): Promise<void> => Promise.resolve(),
});
