import { BadUserInput } from "../domain/errors.ts";
import { TOPICS } from "../domain/topics.ts";
import { foundQuery } from "../store/queries/found.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, eventAnswerOf } from "./event-answer.ts";
import type { EventDetail } from "../store/queries/event-parts.ts";
import { countryText, holdsWords, organizationText, topicText } from "./groups.ts";
import { compareBy, type Page, type PageAsked, pageOfRead, readPage } from "./page.ts";
import { searchWords } from "./search-words.ts";

export type Found =
  | { readonly type: "person"; readonly id: string; readonly name: string }
  | { readonly type: "country" | "organization" | "topic"; readonly id: string }
  | { readonly type: "event"; readonly id: string; readonly answer: EventAnswer };

/** What has a name comes before what tells of it: people, countries, organisations, topics by id, then events, the latest first. */
const RANKS: readonly Found["type"][] = ["person", "country", "organization", "topic", "event"];
const ORDER = "search";
const compareNamed = compareBy([false, false, false]);

/** All that holds every word of a text, each at the beginning of a word, ignoring case and accents. One read. @throws BadUserInput for a text without words */
export async function answerSearch(asking: Asking, text: string, asked: PageAsked, detail: EventDetail, total = false): Promise<Page<Found>> {
  const words = searchWords(text);
  if (words === null) throw new BadUserInput("The text to search for holds no word: give one at least.", "empty-search");
  const wanted = readPage({ ...asked, first: asked.first ?? undefined }, ORDER, 3);
  const [rank = "", day = "", id = ""] = wanted.after ?? [];
  const amongEvents = rank === rankOf("event");
  const query = foundQuery({ people: !amongEvents, after: amongEvents, total, detail });
  const rows = await asking.store.read(query, { words, limit: wanted.limit + 1, ...(amongEvents ? { afterDay: day, afterId: id } : {}) }, asking.signal);
  const people = rows.flatMap((row): Found[] => (row.person === null ? [] : [{ type: "person", id: row.person, name: row.name ?? row.person }]));
  const events = rows.flatMap((row): Found[] => (row.json === null ? [] : [eventFound(eventAnswerOf({ ...row, json: row.json }))]));
  const named = [...people, ...namedBy(asking, words)];
  const between = [...named.filter((found) => wanted.after === null || (!amongEvents && compareNamed(keyOf(found), wanted.after) > 0)).sort((a, b) => compareNamed(keyOf(a), keyOf(b))), ...events.sort(latestFirst)];
  const counted = total ? named.length + rows.reduce((sum, row) => sum + (row.total ?? 0), 0) : null;
  return pageOfRead(between, wanted, ORDER, keyOf, counted);
}

function namedBy({ knowledge }: Asking, words: readonly string[]): readonly Found[] {
  return [
    ...[...knowledge.countries.values()].filter((country) => holdsWords(words, countryText(country))).map(({ iso3 }): Found => ({ type: "country", id: `country:${iso3}` })),
    ...[...knowledge.organizations.values()].filter((organization) => holdsWords(words, organizationText(organization))).map(({ id }): Found => ({ type: "organization", id: `organization:${id}` })),
    ...TOPICS.filter((topic) => holdsWords(words, topicText(topic))).map((topic): Found => ({ type: "topic", id: `topic:${topic}` })),
  ];
}

function eventFound(answer: EventAnswer): Found {
  return { type: "event", id: answer.event.id, answer };
}

function rankOf(type: Found["type"]): string {
  return String(RANKS.indexOf(type));
}

function keyOf(found: Found): readonly string[] {
  return [rankOf(found.type), found.type === "event" ? found.answer.event.days.from : "", found.id];
}

function latestFirst(a: Found, b: Found): number {
  return compareBy([false, true, false])(keyOf(a), keyOf(b));
}
