import type { DiplomaticEvent } from "../domain/event.ts";
import type { Day } from "../domain/date-interval.ts";
import type { Iso3 } from "../domain/ids.ts";
import { BELONGING_STATUSES } from "../knowledge/facts-by-day.ts";
import type { Knowledge, Party } from "../knowledge/knowledge.ts";
import { LAST_DAY } from "./parse-period.ts";

/** A country that counts for events that touch a stretch of days: `from` in, `until` out. */
export interface CountryWindow {
  readonly id: string;
  readonly iso3: Iso3;
  readonly from: Day;
  readonly until: Day;
}

/** All that stands for a party in the graph: a country itself, an organisation itself and its members while they are, a person. */
export interface PartyTarget {
  readonly countries: readonly CountryWindow[];
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

/** Later than every `until` of the tables. */
const NEVER_OUT: Day = `${LAST_DAY}~`;

export function targetOf(knowledge: Knowledge, party: Party): PartyTarget {
  if (party.type === "person") return { countries: [], organizations: [], people: [party.id] };
  if (party.type === "country") return { countries: [{ id: party.id, iso3: party.id.slice("country:".length), from: "", until: NEVER_OUT }], organizations: [], people: [] };
  return { countries: membersOf(knowledge, party), organizations: party.type === "organization" ? [party.id] : [], people: [] };
}

function membersOf(knowledge: Knowledge, party: Party): readonly CountryWindow[] {
  return knowledge.membershipsOf(party.id)
    .filter(({ status }) => BELONGING_STATUSES.has(status))
    .map(({ country, from, until }) => ({ id: `country:${country}`, iso3: country, from: from ?? "", until: until ?? NEVER_OUT }));
}

/** Any of several targets. */
export function unionOf(targets: readonly PartyTarget[]): PartyTarget {
  return {
    countries: targets.flatMap(({ countries }) => countries),
    organizations: [...new Set(targets.flatMap(({ organizations }) => organizations))],
    people: [...new Set(targets.flatMap(({ people }) => people))],
  };
}

export function isEmpty({ countries, organizations, people }: PartyTarget): boolean {
  return countries.length + organizations.length + people.length === 0;
}

/** Global ids of all that take part in an event: people, their countries, the countries and organisations themselves. */
export function partyIdsOf(event: DiplomaticEvent): ReadonlySet<string> {
  const ids = new Set<string>([...event.countries.map((iso3) => `country:${iso3}`), ...event.organizations.map((id) => `organization:${id}`)]);
  for (const { person, country } of event.participants) {
    ids.add(person);
    if (country !== null) ids.add(`country:${country}`);
  }
  return ids;
}

/** Ids by which a target takes part in an event, a member only on a day of its membership. */
export function takingPart(target: PartyTarget, event: DiplomaticEvent): readonly string[] {
  const ids = partyIdsOf(event);
  return [
    ...target.countries.filter((window) => ids.has(window.id) && touches(window, event)).map(({ id }) => id),
    ...target.organizations.filter((id) => ids.has(id)),
    ...target.people.filter((id) => ids.has(id)),
  ];
}

export function touches(window: Pick<CountryWindow, "from" | "until">, { days }: Pick<DiplomaticEvent, "days">): boolean {
  return days.to >= window.from && days.from < window.until;
}
