import type { Day } from "../domain/date-interval.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { EventKind, Family, Status } from "../domain/event-kinds.ts";
import type { Party } from "../knowledge/knowledge.ts";
import { contactsQuery } from "../store/queries/contacts.ts";
import { EVENT_ALONE, type EventDetail, groupParameters } from "../store/queries/event-parts.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, eventAnswerOf } from "./event-answer.ts";
import { conditionsOf, contactCriteria, criteriaParameters, type EventCriteria } from "./event-criteria.ts";
import { headshipOf } from "./headship.ts";
import { eventsKnownOn } from "./known-events.ts";
import { compareBy, type Page, type PageAsked, pageOfList, readPage } from "./page.ts";
import { parsePeriod } from "./parse-period.ts";
import { isEmpty, type PartyTarget, takingPart, targetOf, touches } from "./party-target.ts";
import { resolveParty } from "./resolve-parties.ts";

export interface ContactsQuestion extends PageAsked {
  readonly of: string;
  /** Left out: with anybody of another country. */
  readonly with?: string | null | undefined;
  readonly during?: string | null | undefined;
  readonly kinds?: readonly EventKind[] | null | undefined;
  readonly families?: readonly Family[] | null | undefined;
  readonly status?: readonly Status[] | null | undefined;
  readonly asOf?: Day | null | undefined;
  readonly largestPage?: number;
}

/** A leader and the events that make the contacts, the latest first. */
export interface ContactAnswer {
  readonly person: string;
  readonly events: readonly EventAnswer[];
}

const ORDER = "contacts";
const LATEST_FIRST = compareBy([true, false]);

/** Contacts of a party's leaders (a person: in any office), one a person, the latest contact first. One read. @throws BadUserInput */
export async function answerContacts(asking: Asking, asked: ContactsQuestion, detail: EventDetail = EVENT_ALONE): Promise<Page<ContactAnswer>> {
  const wanted = readPage(asked, ORDER, 2, asked.largestPage);
  const contacts = await findContacts(asking, asked, contactCriteria(parsePeriod(asked.during), asked), detail);
  return pageOfList(contacts, wanted, ORDER, keyOf, LATEST_FIRST);
}

/** All contacts of a question, unordered. */
export async function findContacts(asking: Asking, asked: Pick<ContactsQuestion, "of" | "with" | "asOf">, criteria: EventCriteria, detail: EventDetail): Promise<readonly ContactAnswer[]> {
  const of = await resolveParty(asking, asked.of);
  const other = asked.with === null || asked.with === undefined ? null : await resolveParty(asking, asked.with);
  const ours = targetOf(asking.knowledge, of);
  const theirs = other === null ? null : theirsOf(asking, of, other);
  if (isEmpty(ours) || (theirs !== null && isEmpty(theirs))) return [];
  const pairs = asked.asOf === null || asked.asOf === undefined
    ? await readContacts(asking, ours, theirs, criteria, detail)
    : (await eventsKnownOn(asking, asked.asOf, criteria, detail)).map((answer) => ({ answer, people: peopleInContact(asking, ours, theirs, answer.event) }));
  return groupByPerson(pairs);
}

/** An organisation or region is not in contact with itself; its members are with each other. */
function theirsOf({ knowledge }: Asking, of: Party, other: Party): PartyTarget {
  const target = targetOf(knowledge, other);
  return of.id === other.id ? { ...target, organizations: [] } : target;
}

interface ContactEvent { readonly answer: EventAnswer; readonly people: readonly string[] }

async function readContacts(asking: Asking, ours: PartyTarget, theirs: PartyTarget | null, criteria: EventCriteria, detail: EventDetail): Promise<readonly ContactEvent[]> {
  const conditions = conditionsOf(criteria);
  const query = contactsQuery(leadersAlone(ours), theirs, conditions, detail);
  const parameters = {
    ...groupParameters("our", leadersAlone(ours), theirs === null ? conditions : undefined), ...(theirs === null ? {} : groupParameters("their", theirs, conditions)),
    ...criteriaParameters(criteria),
  };
  const rows = await asking.store.read(query, parameters, asking.signal);
  return rows.map((row) => ({ answer: eventAnswerOf(row), people: row.people }));
}

/** Leaders stand for countries: an organisation itself leads nobody. */
function leadersAlone(ours: PartyTarget): PartyTarget {
  return { ...ours, organizations: [] };
}

/** People of `ours` for whom the event is a contact with another party, as the statement finds them. */
function peopleInContact({ knowledge }: Asking, ours: PartyTarget, theirs: PartyTarget | null, event: DiplomaticEvent): readonly string[] {
  const matched = theirs === null ? everybodyOf(event) : takingPart(theirs, event);
  return event.participants.filter((participant) => {
    const leads = headshipOf(knowledge, participant, event)?.country ?? null;
    const isOurs = ours.people.includes(participant.person) || ours.countries.some((window) => window.iso3 === leads && touches(window, event));
    const own = [participant.person, `country:${participant.country ?? ""}`, `country:${leads ?? ""}`];
    return isOurs && matched.some((id) => !own.includes(id));
  }).map(({ person }) => person);
}

function everybodyOf(event: DiplomaticEvent): readonly string[] {
  return [
    ...event.countries.map((iso3) => `country:${iso3}`), ...event.participants.flatMap(({ country }) => (country === null ? [] : [`country:${country}`])),
    ...event.organizations.map((id) => `organization:${id}`),
  ];
}

function groupByPerson(pairs: readonly ContactEvent[]): readonly ContactAnswer[] {
  const byPerson = new Map<string, EventAnswer[]>();
  for (const { answer, people } of pairs) {
    for (const person of people) {
      const known = byPerson.get(person);
      if (known === undefined) byPerson.set(person, [answer]);
      else known.push(answer);
    }
  }
  return [...byPerson].map(([person, events]) => ({ person, events: events.sort(latestFirst) }));
}

function latestFirst(a: EventAnswer, b: EventAnswer): number {
  return LATEST_FIRST([a.event.days.from, a.event.id], [b.event.days.from, b.event.id]);
}

function keyOf({ person, events }: ContactAnswer): readonly string[] {
  return [events[0]?.event.days.from ?? "", person];
}
