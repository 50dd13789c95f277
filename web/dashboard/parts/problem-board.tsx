import type { Problem } from "../data/ask-service.ts";
import { findUnread, isHome, pageOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { isGone, useToldProblems } from "../data/told-problems.ts";
import { WORDS } from "../words.ts";
import { sayProblem } from "./problem-words.ts";

/** All that went wrong on the page, each thing once, with what to do about it; and the words of the address that mean nothing here. */
export function ProblemBoard() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const problems = useToldProblems();
  const unread = findUnread(new URLSearchParams(window.location.search));
  return (
    <>
      {unread.length > 0 && <p class="unread" role="status">{words.unread(unread.map(({ name, value }) => `${name}=${value}`))}</p>}
      {problems.map(({ problem, retry }) => <ProblemNotice key={`${problem.code} ${problem.message}`} problem={problem} retry={retry} />)}
    </>
  );
}

function ProblemNotice({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const gone = isGone(problem);
  return (
    <div class={gone ? "problem gone" : "problem"} role="alert">
      <p><strong>{gone ? words.unreachable : words.failed}</strong> {gone ? words.unreachableAdvice : sayProblem(problem.message, filters.lang)}</p>
      {problem.candidates.length > 0 && (
        <p>{words.didYouMean}{words.colon}{problem.candidates.map(({ id, name }) => <a key={id} href={hrefTo(withCandidate(filters, problem.message, id))}>{name}</a>)}</p>
      )}
      {gone && <button type="button" onClick={retry}>{words.retry}</button>}
    </div>
  );
}

/** The filter whose value the message quotes gets the candidate instead; a person or country that was asked for as an alliance, or in a question, has a page of its own. */
function withCandidate(filters: Filters, message: string, id: string): Partial<Filters> {
  const quoted = (value: string): boolean => value !== "" && message.includes(`"${value}"`);
  if ((filters.q !== "" || (isHome(filters) && quoted(filters.alliance))) && /^(person|country):/.test(id)) return pageOf(filters, id.startsWith("person:") ? { person: id } : { country: id });
  for (const name of ["alliance", "with", "person", "country"] as const) if (quoted(filters[name])) return { [name]: id };
  return { parties: filters.parties.map((party) => (quoted(party) ? id : party)) };
}
