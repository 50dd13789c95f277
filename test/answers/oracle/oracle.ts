import type { DiplomaticEvent } from "../../../src/domain/event.ts";
import { EVENT_KINDS, type EventKind, type Family, type Status } from "../../../src/domain/event-kinds.ts";
import type { Report } from "../../../src/domain/report.ts";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { buildEvent } from "../../../src/merging/build-event.ts";
import type { RandomGraph } from "./random-graph.ts";

// The words of the contract, told once more in the plainest way: every event is looked at, every day of it is walked through, nothing is indexed.

export interface Told { readonly event: DiplomaticEvent; readonly reports: readonly Report[]; readonly languages: readonly string[] }
export interface Asked {
  readonly during?: string; readonly kinds?: readonly EventKind[]; readonly families?: readonly Family[]; readonly status?: readonly Status[];
}

export class Oracle {
  readonly #graph: RandomGraph;
  readonly #knowledge: Knowledge;
  readonly #lists = new Map<string, readonly string[]>();

  constructor(graph: RandomGraph, knowledge: Knowledge) {
    this.#graph = graph;
    this.#knowledge = knowledge;
  }

  events(asOf?: string): readonly Told[] {
    const documents = new Map(this.#graph.documents.map(({ extraction, knownOn }) => [extraction.document.id, { language: extraction.document.language, knownOn }]));
    return this.#graph.events.flatMap(({ event, reports }): Told[] => {
      const known = asOf === undefined ? reports : reports.filter(({ document }) => (documents.get(document)?.knownOn ?? "9999") <= asOf);
      if (known.length === 0) return [];
      const languages = known.map(({ document }) => documents.get(document)?.language ?? "");
      return [{ event: asOf === undefined ? event : buildEvent(known), reports: known, languages }];
    });
  }

  counts(event: DiplomaticEvent, { during, kinds, families, status }: Asked): boolean {
    if (kinds !== undefined && !kinds.includes(event.kind)) return false;
    if (families !== undefined && !families.includes(EVENT_KINDS[event.kind].family)) return false;
    if (status !== undefined && !status.includes(event.status)) return false;
    if (during === undefined) return true;
    const days = this.#daysOf(event);
    const inside = days.filter((day) => isIn(day, during));
    return event.days.precision === "day" ? inside.length > 0 : inside.length === days.length;
  }

  /** What of a party takes part: ids of people, countries, organisations. */
  parts(party: string, event: DiplomaticEvent): readonly string[] {
    const present = this.present(event);
    if (party.startsWith("person:") || party.startsWith("country:")) return present.filter((id) => id === party);
    const members = this.membersDuring(party, event);
    return present.filter((id) => id === party || (id.startsWith("country:") && members.includes(id)));
  }

  present(event: DiplomaticEvent): readonly string[] {
    return [...new Set([
      ...event.participants.map(({ person }) => person), ...event.participants.flatMap(({ country }) => (country === null ? [] : [`country:${country}`])),
      ...event.countries.map((iso3) => `country:${iso3}`), ...event.organizations.map((id) => `organization:${id}`),
    ])];
  }

  membersDuring(group: string, event: DiplomaticEvent): readonly string[] {
    return this.#remember(`members ${group} ${event.days.from} ${event.days.to}`, () => [...new Set(this.#daysOf(event).flatMap((day) => this.membersOn(group, day)))]);
  }

  membersOn(group: string, day: string): readonly string[] {
    const belonging = ["member", "suspended", "withdrawing", "elected_member", "associate", "participant"];
    return this.#knowledge.membershipsOf(group).filter(({ status, from, until }) => belonging.includes(status) && (from ?? "") <= day && day < (until ?? "9999-99")).map(({ country }) => `country:${country}`);
  }

  /** Countries whose state or government a participant heads on a day of the event, of those represented. */
  leads(person: string, country: string | null, event: DiplomaticEvent): string | null {
    const days = this.#daysOf(event);
    const heads = (this.#knowledge.people.get(person)?.terms ?? []).filter((term) => (term.role === "head_of_state" || term.role === "head_of_government") && (country === null || term.country === country));
    const term = heads.find(({ from, until }) => days.some((day) => (from ?? "") <= day && day < (until ?? "9999-99")));
    return term?.country ?? null;
  }

  contacts(of: string, other: string | null, asked: Asked, asOf?: string): readonly { person: string; events: readonly string[] }[] {
    const whole = { ...asked, status: asked.status ?? ["happened" as const], families: asked.families ?? (asked.kinds === undefined ? ["talks" as const] : undefined) } as Asked;
    const found = new Map<string, { id: string; day: string }[]>();
    for (const { event } of this.events(asOf)) {
      if (!this.counts(event, whole)) continue;
      for (const { person, country } of event.participants) {
        const leads = this.leads(person, country, event);
        const ours = of.startsWith("person:") ? person === of : leads !== null && (of === `country:${leads}` || this.membersDuring(of, event).includes(`country:${leads}`));
        if (!ours) continue;
        const matched = other === null ? this.present(event).filter((id) => !id.startsWith("person:")) : this.parts(other, event).filter((id) => !(other === of && id === of && !of.startsWith("person:") && !of.startsWith("country:")));
        if (matched.every((id) => id === person || id === `country:${country ?? ""}` || id === `country:${leads ?? ""}`)) continue;
        found.set(person, [...(found.get(person) ?? []), { id: event.id, day: event.days.from }]);
      }
    }
    const newest = (a: { id: string; day: string }, b: { id: string; day: string }): number => (a.day === b.day ? order(a.id, b.id) : -order(a.day, b.day));
    return [...found].map(([person, events]) => ({ person, events: events.sort(newest) }))
      .sort((a, b) => (a.events[0]!.day === b.events[0]!.day ? order(a.person, b.person) : -order(a.events[0]!.day, b.events[0]!.day)))
      .map(({ person, events }) => ({ person, events: events.map(({ id }) => id) }));
  }

  timeline(of: string, other: string | null, during: string | undefined, asOf?: string): ReadonlyMap<string, number> {
    const rows = new Map<string, number>();
    for (const { event } of this.events(asOf)) {
      if (!this.counts(event, { status: ["happened"], ...(during === undefined ? {} : { during }) })) continue;
      if (this.parts(of, event).length === 0 || (other !== null && this.parts(other, event).length === 0)) continue;
      const key = event.days.precision === "year" ? "unplaced" : `${event.days.from.slice(0, 7)}-01 ${EVENT_KINDS[event.kind].family}`;
      rows.set(key, (rows.get(key) ?? 0) + 1);
    }
    return rows;
  }

  /** Links of the network, `source target family` → events. */
  network(of: string, asked: Asked, asOf?: string): ReadonlyMap<string, number> {
    const links = new Map<string, number>();
    for (const { event } of this.events(asOf)) {
      if (!this.counts(event, { status: ["happened"], ...asked, families: asked.families ?? ["talks"] })) continue;
      const mine = this.parts(of, event);
      const voices = [
        ...event.participants.map(({ person, country }) => ({ id: person, side: country === null ? person : `country:${country}` })),
        ...event.countries.filter((iso3) => !event.participants.some(({ country }) => country === iso3)).map((iso3) => ({ id: `country:${iso3}`, side: `country:${iso3}` })),
        ...event.organizations.map((id) => ({ id: `organization:${id}`, side: `organization:${id}` })),
      ].map((voice) => ({ ...voice, ours: mine.includes(voice.id) || mine.includes(voice.side) }));
      for (const a of voices) {
        for (const b of voices) {
          if (!a.ours || a.side === b.side || (b.ours && a.id > b.id)) continue;
          const key = `${a.id} ${b.id} ${EVENT_KINDS[event.kind].family}`;
          links.set(key, (links.get(key) ?? 0) + 1);
        }
      }
    }
    return links;
  }

  /** How many steps lead from one person to another; null for none within `most`. */
  distance(from: string, to: string, asked: Asked, most: number): number | null {
    let reached = new Set([from]);
    for (let length = 1; length <= most; length += 1) {
      const next = new Set(reached);
      for (const { event } of this.events()) {
        const people = event.participants.map(({ person }) => person);
        if (this.counts(event, { ...asked, status: ["happened"], families: ["talks"] }) && people.some((person) => reached.has(person))) people.forEach((person) => next.add(person));
      }
      if (next.has(to)) return length;
      if (next.size === reached.size) return null;
      reached = next;
    }
    return null;
  }

  leadersIn(of: string, from: string, to: string): readonly string[] {
    const days = daysBetween(from, to);
    const found = new Set<string>();
    for (const { person, role, country, from: first, until } of this.#knowledge.terms) {
      if (role !== "head_of_state" && role !== "head_of_government") continue;
      if (days.some((day) => (first ?? "") <= day && day < (until ?? "9999-99") && (of === `country:${country ?? ""}` || this.membersOn(of, day).includes(`country:${country ?? ""}`)))) found.add(person);
    }
    return [...found].sort();
  }

  #daysOf({ days: { from, to } }: DiplomaticEvent): readonly string[] {
    return this.#remember(`${from}/${to}`, () => daysBetween(from, to));
  }

  /** The same days and members are walked through for every question. */
  #remember(key: string, find: () => readonly string[]): readonly string[] {
    const known = this.#lists.get(key) ?? find();
    this.#lists.set(key, known);
    return known;
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Whether a day lies in a period as people write it: compared by its beginning, so that no calendar is needed. */
export function isIn(day: string, period: string): boolean {
  const [from = "", to] = period.split("/");
  if (to === undefined) return day.startsWith(from);
  return (from === ".." || day >= from) && (to === ".." || day.slice(0, to.length) <= to);
}
