import type { Contradiction } from "../domain/event.ts";
import type { EventKind } from "../domain/event-kinds.ts";
import type { Iso3 } from "../domain/ids.ts";
import type { EventPlace, Participant, Report } from "../domain/report.ts";
import { type Topic, TOPICS } from "../domain/topics.ts";
import { backedValues, contradictionOf } from "./claims.ts";

export interface Settled<T> {
  readonly value: T;
  readonly contradictions: readonly Contradiction[];
}

/** As many topics as the annotation guide gives one event. */
const MOST_TOPICS = 4;

/**
 * Countries that at least half of the reports name; of a summit all, since a report of a summit names those its readers care for.
 * What is left out is kept as a claim.
 */
export function settleCountries(reports: readonly Report[], kind: EventKind): Settled<readonly Iso3[]> {
  const value = namedByHalf(reports.filter(({ countries }) => countries.length > 0), ({ countries }) => countries, kind === "summit");
  const claims = backedValues(reports, ({ countries }) => (countries.length === 0 ? null : countries), (countries) => [...countries].sort().join("+"));
  const disputed = claims.some(({ value: countries }) => countries.some((country) => !value.includes(country)));
  return { value, contradictions: disputed ? contradictionOf("countries", claims, "a country is shown where at least half of the reports name it") : [] };
}

export function settleOrganizations(reports: readonly Report[], kind: EventKind): readonly string[] {
  return namedByHalf(reports.filter(({ organizations }) => organizations.length > 0), ({ organizations }) => organizations, kind === "summit");
}

function namedByHalf(reports: readonly Report[], namesOf: (report: Report) => readonly string[], all: boolean): readonly string[] {
  const counts = new Map<string, number>();
  for (const report of reports) for (const name of new Set(namesOf(report))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => all || count * 2 >= reports.length).map(([name]) => name).sort();
}

/**
 * People whom at least half of those reports name that name anybody of their country; a report that names nobody of it contradicts nobody.
 * Whoever some report says began it, began it. Sorted by id.
 */
export function settleParticipants(reports: readonly Report[], kind: EventKind): Settled<readonly Participant[]> {
  const people = new Map<string, Participant[]>();
  for (const report of reports) for (const participant of report.participants) people.set(participant.person, [...(people.get(participant.person) ?? []), participant]);
  const value: Participant[] = [];
  const outvoted = new Set<Iso3 | null>();
  for (const [, mentions] of [...people].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = mentions;
    if (first === undefined) continue;
    const naming = reports.filter(({ participants }) => participants.some(({ country }) => country === first.country)).length;
    if (kind === "summit" || mentions.length * 2 >= naming) value.push(combine(mentions, first));
    else outvoted.add(first.country);
  }
  const contradictions = [...outvoted].flatMap((country) => contradictionOf("participants", backedValues(reports, ({ participants }) => {
    const names = participants.filter((participant) => participant.country === country).map(({ name }) => name).sort();
    return names.length === 0 ? null : names;
  }, (names) => names.join(" + "))));
  return { value, contradictions };
}

function combine(mentions: readonly Participant[], first: Participant): Participant {
  return {
    ...first,
    country: mentions.find(({ country }) => country !== null)?.country ?? null,
    office: mentions.find(({ office }) => office !== null)?.office ?? null,
    role: mentions.some(({ role }) => role === "initiator") ? "initiator" : "participant",
  };
}

/** The place most reports give; a city beats its country alone, and does not contradict it. */
export function settlePlace(reports: readonly Report[]): Settled<EventPlace | null> {
  const cities = backedValues(reports, ({ place }) => (place?.city == null ? null : place), placeText);
  const countries = backedValues(reports, ({ place }) => (place === null || place.city !== null ? null : place), placeText);
  const claims = [...cities, ...countries.filter(({ value }) => !cities.some((city) => city.value.country === value.country))];
  return { value: claims[0]?.value ?? null, contradictions: contradictionOf("place", claims) };
}

export function placeText({ country, city }: EventPlace): string {
  return city === null ? country : `${country}/${city}`;
}

/** The topics that most reports name, in the guide's order. */
export function settleTopics(reports: readonly Report[]): readonly Topic[] {
  const counts = new Map<Topic, number>();
  for (const { topics } of reports) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const rank = (topic: Topic): number => TOPICS.indexOf(topic);
  return [...counts].sort(([a, m], [b, n]) => n - m || rank(a) - rank(b)).slice(0, MOST_TOPICS).map(([topic]) => topic).sort((a, b) => rank(a) - rank(b));
}
