import type { Day } from "../domain/date-interval.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import { FAMILIES, type Family } from "../domain/event-kinds.ts";
import { EVENT_ALONE, groupParameters } from "../store/queries/event-parts.ts";
import { eventsOfPartyQuery } from "../store/queries/events-of-party.ts";
import type { Asking } from "./asking.ts";
import { conditionsOf, contactCriteria, criteriaParameters, type EventCriteria } from "./event-criteria.ts";
import { eventsKnownOn } from "./known-events.ts";
import { LARGEST_PAGE } from "./page.ts";
import { parsePeriod } from "./parse-period.ts";
import { isEmpty, type PartyTarget, takingPart, targetOf } from "./party-target.ts";
import { resolveParty } from "./resolve-parties.ts";

export interface NetworkQuestion {
  readonly of: string;
  readonly during?: string | null | undefined;
  readonly families?: readonly Family[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly asOf?: Day | null | undefined;
}

export interface NetworkLink {
  readonly source: string;
  readonly target: string;
  readonly events: number;
  readonly byFamily: readonly { readonly family: Family; readonly events: number }[];
}

export interface NetworkAnswer {
  /** `name`: as the events have it; null for countries and organisations. */
  readonly nodes: readonly { readonly id: string; readonly name: string | null; readonly contacts: number }[];
  readonly links: readonly NetworkLink[];
}

const DEFAULT_NODES = 60;

/** Who of a party is in contact with whom: nodes are people, or a country or organisation for which nobody is named. One read. @throws BadUserInput */
export async function answerNetwork(asking: Asking, asked: NetworkQuestion): Promise<NetworkAnswer> {
  const of = await resolveParty(asking, asked.of);
  const ours = targetOf(asking.knowledge, of);
  const criteria = contactCriteria(parsePeriod(asked.during), { families: asked.families });
  const events = isEmpty(ours) ? [] : await eventsOfParty(asking, ours, criteria, asked.asOf);
  return weigh(events, ours, Math.min(Math.max(asked.first ?? DEFAULT_NODES, 0), LARGEST_PAGE));
}

/** All events in which a party takes part, alone. */
export async function eventsOfParty(asking: Asking, ours: PartyTarget, criteria: EventCriteria, asOf: Day | null | undefined): Promise<readonly DiplomaticEvent[]> {
  if (asOf !== null && asOf !== undefined) {
    return (await eventsKnownOn(asking, asOf, criteria, EVENT_ALONE)).map(({ event }) => event).filter((event) => takingPart(ours, event).length > 0);
  }
  const conditions = conditionsOf(criteria);
  const rows = await asking.store.read(eventsOfPartyQuery(ours, conditions), { ...groupParameters("our", ours, conditions), ...criteriaParameters(criteria) }, asking.signal);
  return rows.map(({ json }) => JSON.parse(json) as DiplomaticEvent);
}

/** Somebody who speaks for a side in one event. */
interface Voice { readonly id: string; readonly name: string | null; readonly side: string; readonly ours: boolean }

/** The people of each country; the country itself where nobody of it is named; and organisations. */
export function voicesOf(event: DiplomaticEvent, ours: PartyTarget): readonly Voice[] {
  const mine = new Set(takingPart(ours, event));
  const people = event.participants.map(({ person, name, country }): Voice => {
    const side = country === null ? person : `country:${country}`;
    return { id: person, name, side, ours: mine.has(person) || mine.has(side) };
  });
  const spokenFor = new Set(people.map(({ side }) => side));
  const silent = [...event.countries.map((iso3) => `country:${iso3}`).filter((side) => !spokenFor.has(side)), ...event.organizations.map((id) => `organization:${id}`)];
  return [...people, ...silent.map((id): Voice => ({ id, name: null, side: id, ours: mine.has(id) }))];
}

function weigh(events: readonly DiplomaticEvent[], ours: PartyTarget, most: number): NetworkAnswer {
  const names = new Map<string, string | null>();
  const contacts = new Map<string, Set<string>>();
  const links = new Map<string, { source: string; target: string; families: Map<Family, Set<string>> }>();
  for (const event of events) {
    for (const [a, b] of pairsOf(voicesOf(event, ours))) {
      for (const voice of [a, b]) {
        names.set(voice.id, voice.name ?? names.get(voice.id) ?? null);
        contacts.set(voice.id, (contacts.get(voice.id) ?? new Set<string>()).add(event.id));
      }
      const key = `${a.id} ${b.id}`;
      const link = links.get(key) ?? { source: a.id, target: b.id, families: new Map<Family, Set<string>>() };
      link.families.set(event.family, (link.families.get(event.family) ?? new Set<string>()).add(event.id));
      links.set(key, link);
    }
  }
  const nodes = [...contacts].map(([id, shared]) => ({ id, name: names.get(id) ?? null, contacts: shared.size }))
    .sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1)).slice(0, most);
  const shown = new Set(nodes.map(({ id }) => id));
  return { nodes, links: [...links.values()].filter(({ source, target }) => shown.has(source) && shown.has(target)).map(countLink).sort(heaviestFirst) };
}

/** Pairs of different sides of which one at least is ours, ours first; both ours: by id. */
function pairsOf(voices: readonly Voice[]): readonly (readonly [Voice, Voice])[] {
  const sorted = [...voices].sort((a, b) => Number(b.ours) - Number(a.ours) || (a.id < b.id ? -1 : 1));
  return sorted.flatMap((a, at) => (a.ours ? sorted.slice(at + 1).filter((b) => b.side !== a.side).map((b) => [a, b] as const) : []));
}

function countLink({ source, target, families }: { readonly source: string; readonly target: string; readonly families: ReadonlyMap<Family, ReadonlySet<string>> }): NetworkLink {
  const byFamily = FAMILIES.flatMap((family) => (families.has(family) ? [{ family, events: families.get(family)?.size ?? 0 }] : []));
  return { source, target, events: byFamily.reduce((sum, { events }) => sum + events, 0), byFamily };
}

function heaviestFirst(a: NetworkLink, b: NetworkLink): number {
  return b.events - a.events || (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1);
}
