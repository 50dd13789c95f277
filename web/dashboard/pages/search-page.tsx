import type { AskData, Found, SearchData } from "../data/answers.ts";
import { topicOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { ASK, SEARCH } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { sayDays } from "../parts/dates.ts";
import { sayKind } from "../parts/labels.ts";
import { Notices } from "../parts/notices.tsx";
import { usePageTitle } from "../parts/page-title.ts";
import { pageFor } from "../parts/search-box.tsx";
import { typeset } from "../parts/typeset.ts";
import { WORDS } from "../words.ts";
import { ResultEvents } from "./result-events.tsx";

/** What was typed: answered as a question where it is one, and searched for in names and sentences. */
export function SearchPage() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  usePageTitle(filters.q);
  const isQuestion = filters.q.includes("?") || filters.q.trim().split(/\s+/).length > 3;
  const found = useAnswer<SearchData>(SEARCH, { text: filters.q, lang: filters.lang.toUpperCase() });
  const nodes = found.data?.search.edges.map(({ node }) => node) ?? [];
  return (
    <>
      {isQuestion && <Answer />}
      {(!isQuestion || nodes.length > 0 || found.problem !== null) && <section class="panel" aria-busy={found.waiting}>
        <h1 class="title">{words.results}{words.colon}<bdi>{filters.q}</bdi></h1>
        <Notices answered={found} />
        {found.data !== null && nodes.length === 0 && <p class="empty">{words.notFound(filters.q)}</p>}
        <ul class="found">{nodes.map((node) => <FoundItem key={node.id} node={node} />)}</ul>
      </section>}
    </>
  );
}

function FoundItem({ node }: { readonly node: Found }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const { from = "", to = "", precision = "day", kind = "", reports = [] } = node;
  if (node.__typename === "Event") {
    return <li><a href={writeFilters(pageFor(filters, "Event", node.id))}>{sayDays({ from, to, precision }, filters.lang)}, {sayKind(kind, filters.lang)}</a> <q lang={reports[0]?.document.language} dir="auto">{reports[0]?.quote}</q></li>;
  }
  const href = node.__typename === "Topic" ? writeFilters({ ...pageFor(filters, "", ""), topics: [topicOf(node.id)] }) : writeFilters(pageFor(filters, node.__typename, node.id));
  return <li><a href={href}>{node.name}</a> <small>{words.resultKinds[node.__typename]}</small></li>;
}

function Answer() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<AskData>(ASK, { question: filters.q });
  const ask = answered.data?.ask;
  return (
    <section class="panel answer" aria-busy={answered.waiting}>
      <h1 class="title">{words.answer}</h1>
      <Notices answered={answered} />
      {ask !== undefined && (
        <>
          <p class="lead">{typeset(ask.answer, filters.lang)}</p>
          <p class="note">{words.understood}{words.colon}{typeset(ask.understood, filters.lang)}</p>
          {ask.query !== null && ask.query !== "" && <p><a href={`/playground?${new URLSearchParams({ query: ask.query, variables: JSON.stringify(ask.variables, null, 2) }).toString()}`}>{words.openInPlayground}</a></p>}
          <ResultEvents result={ask.result} />
        </>
      )}
    </section>
  );
}
