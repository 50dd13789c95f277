import { useEffect, useState } from "preact/hooks";

import type { Problem } from "./ask-service.ts";

interface Telling { readonly problem: Problem; readonly retry: () => void }

/** What went wrong in any panel, by its telling panel, in order of arrival. */
const tellings = new Map<symbol, Telling>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Puts a problem on the page's board as long as the panel has it; null puts nothing. */
export function useTelling(problem: Problem | null, retry: () => void): void {
  useEffect(() => {
    if (problem === null) return undefined;
    const teller = Symbol("teller");
    tellings.set(teller, { problem, retry });
    changed();
    return () => {
      tellings.delete(teller);
      changed();
    };
    // `retry` is made anew at each drawing and always does the same.
  }, [problem]);
}

/** Each problem once, however many panels have it: one wrong name in the address makes all of them fail alike. Trying again is for all of them. */
export function useToldProblems(): readonly Telling[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    // Children tell before their parents listen.
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  const groups = new Map<string, Telling>();
  for (const { problem, retry } of tellings.values()) {
    const key = isGone(problem) ? "" : `${problem.code} ${problem.message}`;
    const before = groups.get(key);
    groups.set(key, before === undefined ? { problem, retry } : { problem: before.problem, retry: () => [before.retry, retry].forEach((again) => again()) });
  }
  return [...groups.values()];
}

/** Nobody answers, or the one who does has no store to ask. */
export function isGone({ code }: Problem): boolean {
  return code === "UNREACHABLE" || code === "STORE_UNAVAILABLE";
}
