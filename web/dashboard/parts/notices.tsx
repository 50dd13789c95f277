import { useRef } from "preact/hooks";

import type { Answered } from "../data/use-answer.ts";
import { useNavigation } from "../data/navigation.ts";
import { useTelling } from "../data/told-problems.ts";
import { WORDS } from "../words.ts";

/** What an answer came to, where it is not simply there: awaited, or refused, which the board at the top of the page tells. */
export function Notices({ answered: { data, problem, waiting, retry } }: { readonly answered: Answered<unknown> }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  useTelling(problem, retry);
  if (problem !== null) return data === null ? <p class="empty">{words.seeTop}</p> : <p class="note">{words.lastAnswer}</p>;
  return waiting ? <p class="waiting" role="status">{words.waiting}</p> : null;
}

/** A title as long as it is true of what is shown: while the next answer is awaited, or none comes, the last answer keeps its own. */
export function useHeld(title: string, { problem, waiting }: Answered<unknown>): string {
  const held = useRef(title);
  if (!waiting && problem === null) held.current = title;
  return held.current;
}

export function Empty() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  return <p class="empty"><strong>{words.empty}</strong> {words.emptyAdvice}</p>;
}
