import type { Correction } from "../domain/correction.ts";
import type { EventId } from "../domain/ids.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Journal } from "../store/journal.ts";
import type { Signature } from "./decide-documents.ts";
import type { OpenReader } from "./reader.ts";

export interface LoaderParts {
  readonly store: GraphStore;
  readonly journal: Journal;
  readonly openReader: OpenReader;
  /** RFC 3339, UTC; the only clock of the room. */
  readonly now: () => string;
  /** One line for the person who runs it. Default: standard error. */
  readonly warn?: (line: string) => void;
}

/** What a person's decision changed. */
export interface CorrectionResult {
  readonly correction: Correction;
  /** False where the same had been decided before. */
  readonly changed: boolean;
  /** Ids of the events that stand now where the decision touched some. */
  readonly events: readonly EventId[];
}

export interface LoadOptions {
  readonly signature?: Signature;
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/** Who stands for loading where nobody is named. */
export const LOADER_SIGNATURE: Signature = { author: "loader", reason: "a newer text for the same address" };
