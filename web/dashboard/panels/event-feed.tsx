import type { Feed } from "../data/answers.ts";
import { periodOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { FEED } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { EventCard } from "../parts/event-card.tsx";
import { sayStretch } from "../parts/dates.ts";
import { sayFamily } from "../parts/labels.ts";
import { Empty, Notices } from "../parts/notices.tsx";
import { WORDS } from "../words.ts";

const PAGE = 15;

/** The filter of `events` that the page's filters mean; `about` stands for the alliance on pages of leaders and countries. */
export function eventFilterOf(filters: Filters, about: string): Readonly<Record<string, unknown>> {
  const during = filters.at === "" ? periodOf(filters) : filters.at;
  const upper = (words: readonly string[]): readonly string[] | undefined => (words.length === 0 ? undefined : words.map((word) => word.toUpperCase()));
  return {
    allParties: [about, filters.with].filter((name) => name !== ""), parties: filters.parties.length === 0 ? undefined : filters.parties,
    kinds: upper(filters.kinds), families: upper(filters.families), status: upper(filters.status), text: filters.text === "" ? undefined : filters.text, topics: filters.topics.length === 0 ? undefined : filters.topics, during,
  };
}

/** The same rows as a table of `/api/v1`. */
function csvAddress(filters: Filters, about: string): string {
  const search = new URLSearchParams({ orderBy: "date_desc", limit: "10000" });
  for (const [name, value] of Object.entries(eventFilterOf(filters, about))) if (value !== undefined && String(value) !== "") search.set(name, String(value));
  if (filters.asOf !== "") search.set("asOf", filters.asOf);
  return `/api/v1/events.csv?${search.toString()}`;
}

/** Events, newest first, a page at a time. */
export function EventFeed({ about }: { readonly about: string }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<Feed>(FEED, {
    filter: eventFilterOf(filters, about), orderBy: "DATE_DESC", first: PAGE, after: filters.after === "" ? undefined : filters.after, asOf: filters.asOf === "" ? undefined : filters.asOf, lang: filters.lang.toUpperCase(),
  });
  const events = answered.data?.events;
  return (
    <section class="panel feed" id="events" aria-busy={answered.waiting}>
      <header>
        <h2>{words.events}</h2>
        {events !== undefined && events.totalCount !== null && <p>{words.eventCount(events.totalCount)}, {words.newest} <span class="unbroken">· <a href={csvAddress(filters, about)} download="events.csv">CSV</a></span></p>}
      </header>
      {filters.at !== "" && <p class="chip">{words.narrowed} <strong>{[sayStretch(filters.at, filters.lang), ...filters.families.map((family) => sayFamily(family, filters.lang))].join(", ")}</strong> <a href={hrefTo({ at: "", families: [] })}>{words.widen}</a></p>}
      <Notices answered={answered} />
      {events?.edges.length === 0 && answered.problem === null && <Empty />}
      {events?.edges.map(({ node }) => <EventCard key={node.id} event={node} />)}
      <nav class="pages" aria-label={words.events}>
        {filters.after !== "" && <a href={hrefTo({ after: "" })}>‹ {words.first}</a>}
        {events?.pageInfo.hasNextPage === true && events.pageInfo.endCursor !== null && <a href={hrefTo({ after: events.pageInfo.endCursor })} rel="next">{words.next} ›</a>}
      </nav>
    </section>
  );
}
