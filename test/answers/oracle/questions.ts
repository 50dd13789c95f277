import { expect } from "@jest/globals";
import { answerTimeline } from "../../../src/answers/alliance-timeline.ts";
import type { Asking } from "../../../src/answers/asking.ts";
import { answerContacts } from "../../../src/answers/contacts.ts";
import { answerEvent } from "../../../src/answers/event.ts";
import type { EventAnswer } from "../../../src/answers/event-answer.ts";
import { answerEvents, type EventFilterAsked, type EventsQuestion } from "../../../src/answers/events.ts";
import { answerNetwork } from "../../../src/answers/network.ts";
import type { Page } from "../../../src/answers/page.ts";
import { answerPath } from "../../../src/answers/path.ts";
import { answerProfiles } from "../../../src/answers/profiles.ts";
import { answerSilences } from "../../../src/answers/silences.ts";
import { EVENT_KIND_NAMES, FAMILIES, STATUSES } from "../../../src/domain/event-kinds.ts";
import { TOPICS } from "../../../src/domain/topics.ts";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { WITH_REPORTS } from "../../../src/store/queries/event-parts.ts";
import { type Asked, isIn, Oracle, type Told } from "./oracle.ts";
import { type Chance, COUNTRIES, ORGANIZATIONS, peopleOf, type RandomGraph } from "./random-graph.ts";

/** One kind of question: asks it at random of the house and of the oracle, and expects the same rows. */
export type AskBoth = (chance: Chance, asking: Asking, oracle: Oracle, graph: RandomGraph) => Promise<void>;

const PERIODS = ["2022", "2023", "2024", "2023-07", "2024-03", "2023-06/2024-02", "2023-07-26/2023-08", "2024/..", "../2023-06", "2022-11-15/2023-02-03", "2024-01-29"];
const GROUPS = ["region:SAHEL_CORE", ...ORGANIZATIONS.map((id) => `organization:${id}`)];

function period(chance: Chance): string | undefined {
  return chance.is(0.7) ? chance.one(PERIODS) : undefined;
}

function party(chance: Chance, knowledge: Knowledge): string {
  if (chance.is(0.4)) return chance.one(GROUPS);
  return chance.is(0.6) ? `country:${chance.one(COUNTRIES)}` : chance.one(peopleOf(knowledge)).person;
}

function asOf(chance: Chance): string | undefined {
  return chance.is(0.25) ? `202${2 + chance.below(4)}-${String(1 + chance.below(12)).padStart(2, "0")}-15` : undefined;
}

function criteria(chance: Chance): Asked {
  const during = period(chance);
  return {
    ...(during === undefined ? {} : { during }),
    ...(chance.is(0.2) ? { kinds: chance.some(EVENT_KIND_NAMES, 1, 5) } : {}), ...(chance.is(0.2) ? { families: chance.some(FAMILIES, 1, 3) } : {}), ...(chance.is(0.2) ? { status: chance.some(STATUSES, 1, 3) } : {}),
  };
}

const idsOf = (answers: readonly EventAnswer[]): readonly string[] => answers.map(({ event }) => event.id);

async function contacts(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const [of, other, asked, day] = [party(chance, asking.knowledge), chance.is(0.9) ? party(chance, asking.knowledge) : null, criteria(chance), asOf(chance)];
  const page = await answerContacts(asking, { of, with: other, ...asked, asOf: day, first: 100 });
  expect({ of, other, asked, day, rows: page.edges.map(({ node }) => ({ person: node.person, events: idsOf(node.events) })) })
    .toEqual({ of, other, asked, day, rows: oracle.contacts(of, other, asked, day) });
}

function passes(oracle: Oracle, filter: EventFilterAsked, { event, reports, languages }: Told, knowledge: Knowledge): boolean {
  const starters = event.participants.filter(({ role }) => role === "initiator");
  const begun = (one: string): boolean => starters.some(({ person, country }) => person === one || oracle.parts(one, event).includes(`country:${country ?? ""}`));
  const text = [event.kind, ...event.participants.map(({ person, name }) => knowledge.people.get(person)?.name ?? name), ...event.countries, ...event.organizations, event.place?.city ?? "", ...event.topics, ...reports.map(({ quote }) => quote)]
    .join(" ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/);
  const { parties, allParties, initiators, topics, languages: spoken, text: words, places } = filter;
  return oracle.counts(event, filter as Asked)
    && (parties == null || parties.some((one) => oracle.parts(one, event).length > 0)) && (allParties == null || allParties.every((one) => oracle.parts(one, event).length > 0))
    && (initiators == null || initiators.some(begun)) && (topics == null || topics.some((topic) => event.topics.some((one) => one === topic)))
    && (filter.contradicted == null || filter.contradicted === event.contradictions.length > 0)
    && (spoken == null || spoken.some((language) => languages.includes(language))) && (words == null || words.split(" ").every((word) => text.some((one) => one.startsWith(word))))
    && (places == null || places.some((place) => place === "Moscow" ? event.place?.city === "Moscow" : place === "RUS/Kazan" ? event.place?.city === "Kazan" : event.place?.country === place));
}

function randomFilter(chance: Chance, knowledge: Knowledge): EventFilterAsked {
  return {
    ...criteria(chance),
    ...(chance.is(0.4) ? { parties: [party(chance, knowledge), party(chance, knowledge)].slice(chance.below(2)) } : {}), ...(chance.is(0.4) ? { allParties: [party(chance, knowledge), party(chance, knowledge)].slice(chance.below(2)) } : {}),
    ...(chance.is(0.15) ? { initiators: [party(chance, knowledge)].filter((one) => !one.startsWith("organization:")) } : {}), ...(chance.is(0.15) ? { topics: chance.some(TOPICS.slice(0, 6), 1, 2) } : {}),
    ...(chance.is(0.1) ? { contradicted: chance.is(0.5) } : {}),
    ...(chance.is(0.15) ? { languages: chance.some(["fr", "en", "ru"], 1, 2) } : {}), ...(chance.is(0.15) ? { text: chance.one(["secur", "ambassadeur", "talks grain", "phone", "traore", "mli"]) } : {}),
    ...(chance.is(0.1) ? { places: [chance.one(["Moscow", "RUS", "RUS/Kazan", "MLI"])] } : {}),
  };
}

async function events(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const drawn = randomFilter(chance, asking.knowledge);
  const filter = drawn.initiators?.length === 0 ? { ...drawn, initiators: null } : drawn;
  const [day, orderBy] = [asOf(chance), chance.one(["date_asc", "date_desc"] as const)];
  const sign = orderBy === "date_asc" ? 1 : -1;
  const expected = oracle.events(day).filter((told) => passes(oracle, filter, told, asking.knowledge)).map(({ event }) => ({ id: event.id, day: event.days.from }))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -sign : sign)).map(({ id }) => id);
  const question: EventsQuestion = { filter, orderBy, asOf: day };
  const walked = await walk(chance, question, (asked) => answerEvents(asking, asked, WITH_REPORTS, true));
  expect({ filter, day, orderBy, rows: walked.ids, total: walked.total }).toEqual({ filter, day, orderBy, rows: expected, total: expected.length });
}

/** All pages, forward or backward. */
async function walk(chance: Chance, question: EventsQuestion, ask: (asked: EventsQuestion) => Promise<Page<EventAnswer>>): Promise<{ ids: readonly string[]; total: number | null }> {
  const [backward, size] = [chance.is(0.4), chance.one([7, 30, 100])];
  let ids: readonly string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page<EventAnswer> = await ask({ ...question, ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }) });
    const here = idsOf(page.edges.map(({ node }) => node));
    ids = backward ? [...here, ...ids] : [...ids, ...here];
    const more = backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    if (!more) return { ids, total: page.totalCount };
  }
}

async function timeline(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const [of, other, during, day] = [chance.one(GROUPS), chance.is(0.6) ? party(chance, asking.knowledge) : null, period(chance), asOf(chance)];
  const { rows, net, unplaced } = await answerTimeline(asking, { of, with: other, during, asOf: day });
  const counted = new Map(rows.filter(({ events: count }) => count > 0).map(({ date, family, events: count }) => [`${date} ${family}`, count]));
  if (unplaced > 0) counted.set("unplaced", unplaced);
  expect({ of, other, during, day, rows: sorted(counted) }).toEqual({ of, other, during, day, rows: sorted(oracle.timeline(of, other, during, day)) });
  const sum = (of_: readonly number[]): number => of_.reduce((a, b) => a + b, 0);
  expect(sum(net.map((row) => row.net))).toBe(sum(rows.map(({ polarity, events: count }) => polarity * count)));
}

async function network(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const [of, during, day] = [party(chance, asking.knowledge), period(chance), asOf(chance)];
  const families = chance.is(0.4) ? chance.some(FAMILIES, 1, 5) : undefined;
  const { links, nodes } = await answerNetwork(asking, { of, during, families, first: 100, asOf: day });
  const found = new Map(links.flatMap(({ source, target, byFamily }) => byFamily.map(({ family, events: count }) => [`${source} ${target} ${family}`, count] as const)));
  const expected = oracle.network(of, { ...(during === undefined ? {} : { during }), ...(families === undefined ? {} : { families }) }, day);
  expect({ of, during, day, families, links: sorted(found) }).toEqual({ of, during, day, families, links: sorted(expected) });
  expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(links.flatMap(({ source, target }) => [source, target])));
}

async function path(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const people = peopleOf(asking.knowledge).map(({ person }) => person);
  const [from, to] = chance.some(people, 2, 2) as [string, string];
  const [during, maxLength] = [period(chance), 1 + chance.below(6)];
  if (!oracle.events().some(({ event }) => event.participants.some(({ person }) => person === from))) return;
  const steps = await answerPath(asking, { from, to, during, maxLength });
  expect({ from, to, during, maxLength, length: steps?.length ?? null }).toEqual({ from, to, during, maxLength, length: oracle.distance(from, to, during === undefined ? {} : { during }, maxLength) });
  const shared = new Map(oracle.events().map(({ event }) => [event.id as string, event.participants.map(({ person }) => person)]));
  (steps ?? []).forEach((step, at) => {
    expect(shared.get(step.event)).toEqual(expect.arrayContaining([step.from.id, step.to.id]));
    expect(step.from.id).toBe(at === 0 ? from : steps?.[at - 1]?.to.id);
  });
}

async function silences(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const [of, other, day] = [chance.is(0.7) ? chance.one(GROUPS.slice(0, 3)) : `country:${chance.one(COUNTRIES)}`, party(chance, asking.knowledge), asOf(chance)];
  const during = chance.one(PERIODS.filter((text) => !text.includes("..")));
  const [first = "", last = first] = during.split("/");
  const end = `${last}-12-31`.slice(0, last.length === 4 ? 10 : undefined);
  const [from, to] = [`${first}-01-01`.slice(0, 10), last.length === 10 ? last : last.length === 7 ? new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 0)).toISOString().slice(0, 10) : end];
  const busy = new Set(oracle.contacts(of, other, { during }, day).map(({ person }) => person));
  const expected = oracle.leadersIn(of, from, to).filter((person) => !busy.has(person) && person !== other);
  const found = await answerSilences(asking, { of, with: other, during, asOf: day }, { reports: false, text: false, became: "none" });
  expect({ of, other, during, day, people: found.map(({ person }) => person).sort() }).toEqual({ of, other, during, day, people: expected });
  const before = oracle.contacts(of, other, {}, day);
  for (const { person, lastContact } of found) {
    const earlier = (before.find((one) => one.person === person)?.events ?? []).filter((id) => (oracle.events(day).find(({ event }) => event.id === id)?.event.days.to ?? "") < from);
    expect(lastContact?.event.id ?? null).toBe(earlier[0] ?? null);
  }
}

async function profiles(chance: Chance, asking: Asking, oracle: Oracle): Promise<void> {
  const people = peopleOf(asking.knowledge);
  const asked = Array.from({ length: 3 }, () => ({ id: chance.is(0.5) ? chance.one(people).person : `country:${chance.one(COUNTRIES)}`, during: period(chance) ?? null, contacts: null }));
  const answers = await answerProfiles(asking, asked);
  asked.forEach(({ id, during }, at) => {
    const counterparts = new Map<string, number>();
    let count = 0;
    for (const { event } of oracle.events()) {
      if (!oracle.counts(event, { status: ["happened"], families: ["talks"], ...(during === null ? {} : { during }) }) || !oracle.present(event).includes(id)) continue;
      const own = event.participants.find(({ person }) => person === id)?.country;
      const others = id.startsWith("country:") ? oracle.present(event).filter((other) => other.startsWith("country:") && other !== id)
        : event.participants.filter(({ person, country }) => person !== id && country !== own).map(({ person }) => person);
      others.forEach((other) => counterparts.set(other, (counterparts.get(other) ?? 0) + 1));
      count += others.length > 0 ? 1 : 0;
    }
    expect({ id, during, count: answers[at]!.events, with: sorted(new Map(answers[at]!.counterparts.map((one) => [one.id, one.events]))) }).toEqual({ id, during, count, with: sorted(counterparts) });
  });
}

async function eventById(chance: Chance, asking: Asking, _oracle: Oracle, graph: RandomGraph): Promise<void> {
  const { event, reports } = chance.one(graph.events);
  const id = chance.one([event.id, event.id.slice("event:".length), ...reports.map((report) => report.id)]);
  const found = await answerEvent(asking, id, { reports: true, text: true, became: "reports" });
  expect(found?.event).toEqual(event);
  expect(found?.reports?.map(({ report }) => report)).toEqual(reports);
  expect(found?.became?.event.id ?? null).toBe(event.becameOf);
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

export const QUESTIONS: Readonly<Record<string, AskBoth>> = { contacts, events, timeline, network, path, silences, profiles, eventById };
export { isIn };
