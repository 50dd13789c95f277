import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { Party } from "../knowledge/knowledge.ts";
import { type MeetingRow, meetingsQuery } from "../store/queries/meetings.ts";
import type { Asking } from "./asking.ts";
import { conditionsOf, contactCriteria, criteriaParameters } from "./event-criteria.ts";
import { parsePeriod } from "./parse-period.ts";
import { targetOf } from "./party-target.ts";
import { resolveParty } from "./resolve-parties.ts";

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly during?: string | null | undefined;
  readonly maxLength?: number | null | undefined;
}

interface Named { readonly id: string; readonly name: string }

/** One contact of a chain; `event`: the id of the earliest that the two share in the period. */
export interface PathStep { readonly from: Named; readonly to: Named; readonly event: string }

/** An event as the search sees it: who met, on which day. `leads`: the country that somebody heads then. */
interface Meeting { readonly id: string; readonly day: Day; readonly people: readonly { readonly id: string; readonly name: string; readonly leads: string | null }[] }

const LONGEST_CHAIN = 10;
const DEFAULT_CHAIN = 6;

/**
 * The shortest chain of contacts (talks that happened) from one person to another; a country or group stands for its leaders. Of chains of one
 * length, the first by the ids of its people. Null where there is none. One read. @throws BadUserInput
 */
export async function answerPath(asking: Asking, asked: PathQuestion): Promise<readonly PathStep[] | null> {
  const most = asked.maxLength ?? DEFAULT_CHAIN;
  if (!Number.isInteger(most) || most < 1 || most > LONGEST_CHAIN) throw new BadUserInput(`maxLength is ${most}: give a whole number from 1 to ${LONGEST_CHAIN}.`, "bad-length");
  const [from, to] = [await resolveParty(asking, asked.from), await resolveParty(asking, asked.to)];
  if (from.id === to.id) throw new BadUserInput(`From ${from.name} to ${to.name} there is nothing to go: give two different parties.`, "same-party");
  const criteria = contactCriteria(parsePeriod(asked.during), {});
  const rows = await asking.store.read(meetingsQuery(conditionsOf(criteria)), criteriaParameters(criteria), asking.signal);
  return findChain(meetingsOf(rows), standsFor(asking, from), standsFor(asking, to), most);
}

/** Events with two people at least, by day, then by id. */
function meetingsOf(rows: readonly MeetingRow[]): readonly Meeting[] {
  const meetings = new Map<string, { readonly id: string; readonly day: Day; readonly people: Meeting["people"][number][] }>();
  for (const { id, day, person, name, leads } of rows) {
    const known = meetings.get(id);
    if (known === undefined) meetings.set(id, { id, day, people: [{ id: person, name, leads }] });
    else known.people.push({ id: person, name, leads });
  }
  return [...meetings.values()].filter(({ people }) => people.length > 1).sort((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1));
}

type StandsFor = (person: Meeting["people"][number], day: Day) => boolean;

function standsFor({ knowledge }: Asking, party: Party): StandsFor {
  if (party.type === "person") return ({ id }) => id === party.id;
  const windows = targetOf(knowledge, party).countries;
  return ({ leads }, day) => leads !== null && windows.some((window) => window.iso3 === leads && day >= window.from && day < window.until);
}

/** Breadth first; `meetings` by day, then id, so that the first way to somebody is the one by the earliest event. */
function findChain(meetings: readonly Meeting[], starts: StandsFor, ends: StandsFor, most: number): readonly PathStep[] | null {
  const byPerson = new Map<string, Meeting[]>();
  const names = new Map<string, string>();
  const [sources, goals] = [new Set<string>(), new Set<string>()];
  for (const meeting of meetings) {
    for (const person of meeting.people) {
      const known = byPerson.get(person.id);
      if (known === undefined) byPerson.set(person.id, [meeting]);
      else known.push(meeting);
      names.set(person.id, person.name);
      if (starts(person, meeting.day)) sources.add(person.id);
      if (ends(person, meeting.day)) goals.add(person.id);
    }
  }
  const came = new Map<string, PathStep | null>([...sources].map((id) => [id, null]));
  let edge: readonly string[] = [...sources].filter((id) => !goals.has(id)).sort();
  for (let length = 1; length <= most && edge.length > 0; length += 1) {
    const next = nextEdge(edge, byPerson, names, came);
    const reached = next.find((id) => goals.has(id));
    if (reached !== undefined) return traceBack(reached, came);
    edge = next;
  }
  return null;
}

function nextEdge(edge: readonly string[], byPerson: ReadonlyMap<string, readonly Meeting[]>, names: ReadonlyMap<string, string>, came: Map<string, PathStep | null>): readonly string[] {
  const next: string[] = [];
  for (const id of edge) {
    for (const meeting of byPerson.get(id) ?? []) {
      for (const other of meeting.people) {
        if (came.has(other.id)) continue;
        came.set(other.id, { from: { id, name: names.get(id) ?? id }, to: { id: other.id, name: other.name }, event: meeting.id });
        next.push(other.id);
      }
    }
  }
  return next.sort();
}

function traceBack(goal: string, came: ReadonlyMap<string, PathStep | null>): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let step = came.get(goal); step !== null && step !== undefined; step = came.get(step.from.id)) steps.unshift(step);
  return steps;
}
