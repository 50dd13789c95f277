import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { EventKind, Family, Status } from "../domain/event-kinds.ts";
import { isTopic, type Topic, TOPICS } from "../domain/topics.ts";
import { nameKey } from "../knowledge/name-key.ts";
import type { CypherValue } from "../store/graph-store.ts";
import { EVENT_ALONE, type EventDetail, groupParameters, type WindowParameter } from "../store/queries/event-parts.ts";
import { eventsQuery } from "../store/queries/events.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, eventAnswerOf } from "./event-answer.ts";
import { conditionsOf, criteriaParameters, type EventCriteria } from "./event-criteria.ts";
import { matchesFilter } from "./match-filter.ts";
import { eventsKnownOn } from "./known-events.ts";
import { compareBy, type Page, type PageAsked, pageOfList, pageOfRead, type PageWanted, readPage } from "./page.ts";
import { parsePeriod } from "./parse-period.ts";
import { isEmpty, type PartyTarget, targetOf, unionOf } from "./party-target.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { resolveParties } from "./resolve-parties.ts";
import { searchWords } from "./search-words.ts";

export interface EventFilterAsked {
  readonly parties?: readonly string[] | null | undefined;
  readonly allParties?: readonly string[] | null | undefined;
  readonly initiators?: readonly string[] | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly kinds?: readonly EventKind[] | null | undefined;
  readonly families?: readonly Family[] | null | undefined;
  readonly status?: readonly Status[] | null | undefined;
  readonly during?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  /** True: only events whose reports disagree; false: only those whose reports agree. */
  readonly contradicted?: boolean | null | undefined;
}

export type EventOrder = "date_asc" | "date_desc";

export interface EventsQuestion extends PageAsked {
  readonly filter?: EventFilterAsked | null | undefined;
  readonly orderBy?: EventOrder | null | undefined;
  readonly asOf?: Day | null | undefined;
  readonly largestPage?: number;
}

/** A filter with names resolved. Null: anything. */
export interface EventFilter {
  readonly criteria: EventCriteria;
  /** Each must take part; the parties of `parties` are one of them together. */
  readonly groups: readonly PartyTarget[];
  readonly initiators: PartyTarget | null;
  /** Ids of places and of countries. */
  readonly places: readonly string[] | null;
  readonly topics: readonly Topic[] | null;
  readonly languages: readonly string[] | null;
  readonly words: readonly string[] | null;
  readonly contradicted: boolean | null;
}

/** Events by any mix of filters, by first day and id. One read. @throws BadUserInput */
export async function answerEvents(asking: Asking, asked: EventsQuestion, detail: EventDetail = EVENT_ALONE, total = false): Promise<Page<EventAnswer>> {
  const order = asked.orderBy ?? "date_desc";
  const wanted = readPage(asked, `events ${order}`, 2, asked.largestPage);
  const filter = await resolveFilter(asking, asked.filter ?? {});
  if (asked.asOf !== null && asked.asOf !== undefined) {
    const known = await eventsKnownOn(asking, asked.asOf, filter.criteria, { ...detail, reports: true });
    return pageOfList(known.filter((answer) => matchesFilter(filter, answer, asking.knowledge)), wanted, `events ${order}`, keyOf, compareBy([order === "date_desc", false]));
  }
  // A group that nobody belongs to takes part in nothing.
  const impossible = [...filter.groups, ...(filter.initiators === null ? [] : [filter.initiators])].some(isEmpty) || filter.places?.length === 0;
  const { read, count } = impossible ? { read: [], count: 0 } : await readEvents(asking, filter, wanted, order, detail, total);
  return pageOfRead(read, wanted, `events ${order}`, keyOf, total ? count : null);
}

function keyOf({ event }: EventAnswer): readonly string[] {
  return [event.days.from, event.id];
}

export async function resolveFilter(asking: Asking, asked: EventFilterAsked): Promise<EventFilter> {
  const { knowledge } = asking;
  const parties = await resolveParties(asking, asked.parties);
  const all = await resolveParties(asking, asked.allParties);
  const initiators = await resolveParties(asking, asked.initiators);
  const targets = (list: typeof parties): readonly PartyTarget[] => list.map((party) => targetOf(knowledge, party));
  return {
    criteria: { period: parsePeriod(asked.during), kinds: given(asked.kinds), families: given(asked.families), statuses: given(asked.status) },
    groups: [...targets(all), ...(isGiven(asked.parties) ? [unionOf(targets(parties))] : [])],
    initiators: isGiven(asked.initiators) ? unionOf(targets(initiators)) : null,
    places: isGiven(asked.places) ? resolvePlaces(asking, asked.places) : null,
    topics: given(asked.topics)?.map(readTopic) ?? null,
    languages: given(asked.languages)?.map((code) => code.toLowerCase()) ?? null,
    words: searchWords(asked.text),
    contradicted: asked.contradicted ?? null,
  };
}

/** An empty list filters nothing, as dashboards send it for "all". */
function given<T>(list: readonly T[] | null | undefined): readonly T[] | null {
  return isGiven(list) ? list : null;
}

function isGiven<T>(list: readonly T[] | null | undefined): list is readonly T[] {
  return list !== null && list !== undefined && list.length > 0;
}

function readTopic(word: string): Topic {
  const topic = nameKey(word.replace(/^topic:/u, "")).replaceAll(" ", "_");
  if (isTopic(topic)) return topic;
  throw new BadUserInput(`"${word}" is no topic: choose of ${TOPICS.join(", ")}.`, "unknown-topic", TOPICS.filter((known) => known.includes(topic)).map((known) => ({ id: `topic:${known}`, name: known })));
}

async function readEvents(asking: Asking, filter: EventFilter, wanted: PageWanted, order: EventOrder, detail: EventDetail, total: boolean): Promise<{ read: readonly EventAnswer[]; count: number }> {
  const [source, ...others] = [...filter.groups].sort((a, b) => breadthOf(a) - breadthOf(b));
  const query = eventsQuery({
    source: source ?? null, groups: others.length > 0, initiators: filter.initiators !== null, places: filter.places !== null, topics: filter.topics !== null, languages: filter.languages !== null,
    contradicted: filter.contradicted === true, agreed: filter.contradicted === false,
    conditions: { ...conditionsOf(filter.criteria), words: filter.words !== null },
    descending: order === "date_desc", backward: wanted.backward, after: wanted.after !== null, before: wanted.before !== null, total, detail,
  });
  const rows = await asking.store.read(query, { ...filterParameters(filter, source, others), ...pageParameters(wanted) }, asking.signal);
  const read: EventAnswer[] = [];
  let count = 0;
  for (const row of rows) {
    if (row.total === null) read.push(eventAnswerOf(row));
    else count = row.total;
  }
  return { read: inReadingOrder(read, order, wanted.backward), count };
}

/** A union of statements promises no order. */
function inReadingOrder(read: readonly EventAnswer[], order: EventOrder, backward: boolean): readonly EventAnswer[] {
  const compare = compareBy([order === "date_desc", false]);
  return [...read].sort((a, b) => (backward ? -1 : 1) * compare(keyOf(a), keyOf(b)));
}

/** How many places of the graph a search would start from; a person has fewer events than an organisation, that fewer than a country. */
function breadthOf({ countries, organizations, people }: PartyTarget): number {
  return countries.length * 100 + organizations.length * 10 + people.length;
}

function filterParameters(filter: EventFilter, source: PartyTarget | undefined, others: readonly PartyTarget[]): Readonly<Record<string, CypherValue>> {
  return {
    ...criteriaParameters(filter.criteria),
    ...(source === undefined ? {} : groupParameters("source", source, conditionsOf(filter.criteria))),
    ...(others.length > 0 ? { groups: others.map(windowsOf) } : {}),
    ...(filter.initiators === null ? {} : { initiators: windowsOf(filter.initiators) }),
    ...(filter.places === null ? {} : { places: filter.places }),
    ...(filter.topics === null ? {} : { topics: filter.topics.map((topic) => `topic:${topic}`) }),
    ...(filter.languages === null ? {} : { languages: filter.languages }),
    ...(filter.words === null ? {} : { words: filter.words }),
  };
}

function windowsOf({ countries, organizations, people }: PartyTarget): readonly WindowParameter[] {
  return [...countries, ...[...organizations, ...people].map((id) => ({ id, iso3: "", from: "", until: "~" }))];
}

function pageParameters({ limit, after, before }: PageWanted): Readonly<Record<string, CypherValue>> {
  return {
    limit: limit + 1,
    ...(after === null ? {} : { afterDay: after[0] ?? "", afterId: after[1] ?? "" }),
    ...(before === null ? {} : { beforeDay: before[0] ?? "", beforeId: before[1] ?? "" }),
  };
}

