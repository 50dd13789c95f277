import { useEffect, useRef, useState } from "preact/hooks";

import { askService, ServiceProblem } from "./ask-service.ts";
import type { Problem } from "./ask-service.ts";

export interface Answered<Data> {
  /** The latest answer, also while the next is awaited or has failed. */
  readonly data: Data | null;
  readonly problem: Problem | null;
  readonly waiting: boolean;
  retry(): void;
}

/** Answers of this visit, so that going back is instant. */
const known = new Map<string, unknown>();
const MOST_KNOWN = 60;

/** Asks whenever `key` changes; null asks nothing. */
export function useLoaded<Data>(key: string | null, load: (signal: AbortSignal) => Promise<Data>): Answered<Data> {
  const [state, setState] = useState<{ key: string | null; data: Data | null; problem: Problem | null }>({ key: null, data: null, problem: null });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (key === null) return undefined;
    if (known.has(key)) {
      setState({ key, data: known.get(key) as Data, problem: null });
      return undefined;
    }
    const leaving = new AbortController();
    latest.current(leaving.signal).then(
      (data) => {
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(key, data);
        setState({ key, data, problem: null });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        const problem = error instanceof ServiceProblem ? error.problem : { code: "INTERNAL_SERVER_ERROR", message: String(error), candidates: [] };
        setState((before) => ({ key, data: problem.code === "UNREACHABLE" ? before.data : null, problem }));
      },
    );
    return () => leaving.abort();
  }, [key, attempt]);
  return { data: key === null ? null : state.data, problem: key === null ? null : state.problem, waiting: key !== null && state.key !== key, retry: () => setAttempt((count) => count + 1) };
}

export function useAnswer<Data>(query: string, variables: Readonly<Record<string, unknown>> | null): Answered<Data> {
  const key = variables === null ? null : JSON.stringify([query, variables]);
  return useLoaded<Data>(key, (signal) => askService<Data>(query, variables ?? {}, signal));
}
