import type { DocumentId } from "../domain/ids.ts";
import type { QuarantineReason } from "../domain/reasons.ts";

/**
 * What became of a document: `loaded` (new), `superseded` (it took the place of an older text for the same address), `unchanged` (the same content
 * is there already, or was retracted), `rejected` (put aside, with a reason of the closed list).
 */
export type DocumentStatus = "loaded" | "superseded" | "unchanged" | "rejected";

export interface DocumentFate {
  /** Null for what never became a document. */
  readonly id: DocumentId | null;
  readonly name: string;
  readonly status: DocumentStatus;
  readonly reason: QuarantineReason | null;
  /** What exactly was met, for a person; null unless rejected. */
  readonly detail: string | null;
  /** Events told by it (its reports). */
  readonly events: number;
  /** Candidates that looked like events and were turned down, with reasons of their own. */
  readonly rejectedCandidates: number;
  /** The document whose place it took, by the same address. */
  readonly supersedes: DocumentId | null;
}

export function rejectedFate(name: string, reason: QuarantineReason, detail: string): DocumentFate {
  return { id: null, name, status: "rejected", reason, detail, events: 0, rejectedCandidates: 0, supersedes: null };
}

/** Counts of a run, for the last line and the exit code. */
export interface LoadCounts {
  documents: number;
  loaded: number;
  superseded: number;
  unchanged: number;
  rejected: number;
  events: number;
  rejectedCandidates: number;
}

export function emptyCounts(): LoadCounts {
  return { documents: 0, loaded: 0, superseded: 0, unchanged: 0, rejected: 0, events: 0, rejectedCandidates: 0 };
}

export function count(counts: LoadCounts, fate: DocumentFate): void {
  counts.documents += 1;
  counts[fate.status] += 1;
  counts.events += fate.events;
  counts.rejectedCandidates += fate.rejectedCandidates;
}
