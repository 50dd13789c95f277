import type { Answered } from "../data/use-answer.ts";
import { useNavigation } from "../data/navigation.ts";
import { useTelling } from "../data/told-problems.ts";
import { WORDS } from "../words.ts";

/** What an answer came to, where it is not simply there: awaited, or refused, which the board at the top of the page tells. */
export function Notices({ answered: { problem, waiting, retry } }: { readonly answered: Pick<Answered<unknown>, "problem" | "waiting" | "retry"> }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  useTelling(problem, retry);
  if (problem !== null) return <p class="empty">{words.seeTop}</p>;
  return waiting ? <p class="waiting" role="status">{words.waiting}</p> : null;
}

export function Empty() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  return <p class="empty"><strong>{words.empty}</strong> {words.emptyAdvice}</p>;
}
