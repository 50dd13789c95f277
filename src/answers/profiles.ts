import type { Day } from "../domain/date-interval.ts";
import type { EventKind } from "../domain/event-kinds.ts";
import type { EventDetail } from "../store/queries/event-parts.ts";
import { profileQuery, type ProfileRow } from "../store/queries/profile.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, eventAnswerOf } from "./event-answer.ts";
import { conditionsOf, contactCriteria, criteriaParameters } from "./event-criteria.ts";
import { parsePeriod } from "./parse-period.ts";

export interface ProfileAnswer {
  readonly events: number;
  /** Null where there is none, or where it was not asked for. */
  readonly firstContact: EventAnswer | null;
  readonly lastContact: EventAnswer | null;
  readonly byYear: readonly { readonly year: number; readonly events: number }[];
  readonly byKind: readonly { readonly kind: EventKind; readonly events: number }[];
  /** Most events first, then by id. `name`: as the events have it; null for countries. */
  readonly counterparts: readonly CounterpartAnswer[];
}

export interface CounterpartAnswer { readonly id: string; readonly name: string | null; readonly events: number; readonly firstDate: Day; readonly lastDate: Day }

export interface ProfileAsked {
  /** `person:…` or `country:…`. */
  readonly id: string;
  readonly during: string | null;
  /** What is wanted of the first and last contact; null: neither of them. */
  readonly contacts: EventDetail | null;
}

/**
 * Contacts (talks that happened) of several people and countries at once, in the order asked: a person's with people of other countries, a country's
 * with other countries. One read. @throws BadUserInput for an impossible period
 */
export async function answerProfiles(asking: Asking, asked: readonly ProfileAsked[]): Promise<readonly ProfileAnswer[]> {
  const criteria = contactCriteria({ from: null, to: null }, {});
  const windows = asked.map(({ id, during }, at) => {
    const period = parsePeriod(during);
    return { at, id, from: period.from ?? "", to: period.to ?? "~" };
  });
  const people = windows.filter(({ id }) => id.startsWith("person:"));
  const countries = windows.filter(({ id }) => id.startsWith("country:"));
  const details = asked.flatMap(({ contacts }) => contacts ?? []);
  const detail = details.length === 0 ? null : details.reduce((a, b) => ({ reports: a.reports || b.reports, text: a.text || b.text, became: a.became === "none" ? b.became : a.became === "reports" ? a.became : b.became === "reports" ? b.became : a.became }));
  const rows = await asking.store.read(profileQuery(people.length > 0, countries.length > 0, conditionsOf(criteria), detail), { people, countries, ...criteriaParameters(criteria) }, asking.signal);
  const byAsked = new Map<number, ProfileRow[]>();
  for (const row of rows) {
    const known = byAsked.get(row.at);
    if (known === undefined) byAsked.set(row.at, [row]);
    else known.push(row);
  }
  return asked.map(({ id }, at) => profileOf(id, byAsked.get(at) ?? []));
}

function profileOf(id: string, rows: readonly ProfileRow[]): ProfileAnswer {
  const contacts = rows.map((row) => ({ row, others: othersIn(id, row) })).filter(({ others }) => others.length > 0)
    .sort((a, b) => (a.row.day < b.row.day || (a.row.day === b.row.day && a.row.event < b.row.event) ? -1 : 1));
  const counterparts = new Map<string, { name: string | null; events: number; firstDate: Day; lastDate: Day }>();
  for (const { row, others } of contacts) {
    for (const other of others) {
      const known = counterparts.get(other.id);
      counterparts.set(other.id, { name: other.name ?? known?.name ?? null, events: (known?.events ?? 0) + 1, firstDate: known?.firstDate ?? row.day, lastDate: row.day });
    }
  }
  return {
    events: contacts.length,
    firstContact: contactOf(contacts[0]?.row),
    lastContact: contactOf(contacts.at(-1)?.row),
    byYear: countBy(contacts.map(({ row }) => row.day.slice(0, 4))).map(([year, events]) => ({ year: Number(year), events })),
    byKind: countBy(contacts.map(({ row }) => row.kind)).map(([kind, events]) => ({ kind, events })).sort((a, b) => b.events - a.events || (a.kind < b.kind ? -1 : 1)),
    counterparts: [...counterparts].map(([other, facts]) => ({ id: other, ...facts })).sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)),
  };
}

function contactOf(row: ProfileRow | undefined): EventAnswer | null {
  return row?.json === undefined ? null : eventAnswerOf({ ...row, json: row.json, knownOn: row.knownOn ?? null });
}

/** A person is not in contact with people of the same country, nor a country with itself. */
function othersIn(id: string, { people, countries }: ProfileRow): readonly { readonly id: string; readonly name: string | null }[] {
  if (id.startsWith("country:")) {
    const named = people.flatMap(({ country }) => (country === null ? [] : [`country:${country}`]));
    return [...new Set([...countries, ...named])].filter((country) => country !== id).map((country) => ({ id: country, name: null }));
  }
  const own = people.find((person) => person.id === id)?.country ?? null;
  return people.filter((person) => person.id !== id && (own === null || person.country !== own)).map((person) => ({ id: person.id, name: person.name }));
}

/** In the order of the values. */
function countBy<T extends string>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
