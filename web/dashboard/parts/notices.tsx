import type { Problem } from "../data/ask-service.ts";
import type { Answered } from "../data/use-answer.ts";
import { isHome, pageOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { WORDS } from "../words.ts";
import { sayProblem } from "./problem-words.ts";

/** What an answer came to, where it is not simply there: awaited, refused, or the service gone. */
export function Notices({ answered }: { readonly answered: Pick<Answered<unknown>, "problem" | "waiting" | "retry"> }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  if (answered.problem !== null) return <ProblemNotice problem={answered.problem} retry={answered.retry} />;
  return answered.waiting ? <p class="waiting" role="status">{words.waiting}</p> : null;
}

function ProblemNotice({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const gone = problem.code === "UNREACHABLE" || problem.code === "STORE_UNAVAILABLE";
  return (
    <div class="problem" role="alert">
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

export function Empty() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  return <p class="empty"><strong>{words.empty}</strong> {words.emptyAdvice}</p>;
}
