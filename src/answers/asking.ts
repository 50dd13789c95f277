import type { Day } from "../domain/date-interval.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** What every question needs: the graph, the facts, and a signal by which whoever asked can go away. */
export interface Asking {
  readonly store: Pick<GraphStore, "read">;
  readonly knowledge: Knowledge;
  readonly signal?: AbortSignal | undefined;
  /** The UTC day of asking, where a period without an end is counted up to now. */
  readonly today?: Day | undefined;
}
