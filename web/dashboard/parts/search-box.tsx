import { useEffect, useState } from "preact/hooks";

import type { SearchData } from "../data/answers.ts";
import { DEFAULTS, pageOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { SUGGESTIONS } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { WORDS } from "../words.ts";

const PAUSE_MS = 250;
const SHORTEST = 2;

/** Takes names, which lead to their page, and plain questions, which are answered. */
export function SearchBox() {
  const { filters, go } = useNavigation();
  const words = WORDS[filters.lang];
  const [text, setText] = useState(filters.q);
  const [settled, setSettled] = useState("");
  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAnswer<SearchData>(SUGGESTIONS, settled.length < SHORTEST || settled.split(" ").length > 4 ? null : { text: settled, lang: filters.lang.toUpperCase() });
  const found = (data?.search.edges ?? []).map(({ node }) => node).filter(({ name }) => name !== undefined);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === "") return;
    const exact = found.find(({ name }) => name?.toLowerCase() === asked.toLowerCase());
    go(exact === undefined ? { ...pageOf(filters, { q: asked }) } : pageFor(filters, exact.__typename, exact.id));
  };
  return (
    <form class="search" role="search" onSubmit={send}>
      <input type="search" aria-label={words.search} placeholder={words.searchHint} value={text} onInput={(event) => setText(event.currentTarget.value)} list="suggestions" maxLength={300} />
      <datalist id="suggestions">{found.map(({ id, name }) => <option key={id} value={name} />)}</datalist>
      <button type="submit">{words.searchButton}</button>
    </form>
  );
}

/** Where a found thing has its page: people and countries their own, organisations the timeline. */
export function pageFor(filters: Filters, type: string, id: string): Filters {
  switch (type) {
    case "Person": return pageOf(filters, { person: id });
    case "Country": return pageOf(filters, { country: id });
    case "Event": return pageOf(filters, { event: id });
    default: return { ...DEFAULTS, from: filters.from, to: filters.to, lang: filters.lang, alliance: id };
  }
}
