import { addDays, type Day, daysBetween, parseEdtf } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import { coversAnyDay, coversDay } from "../domain/term.ts";
import { BELONGING_STATUSES } from "../knowledge/facts-by-day.ts";
import type { Knowledge, OfficeTerm, Party } from "../knowledge/knowledge.ts";
import type { EventDetail } from "../store/queries/event-parts.ts";
import type { Asking } from "./asking.ts";
import { findContacts } from "./contacts.ts";
import type { EventAnswer } from "./event-answer.ts";
import { contactCriteria } from "./event-criteria.ts";
import { countsIn, parsePeriod, type Period } from "./parse-period.ts";
import { resolveParty } from "./resolve-parties.ts";

export interface SilencesQuestion {
  readonly of: string;
  readonly with: string;
  readonly during: string;
  readonly asOf?: Day | null | undefined;
}

export interface SilenceAnswer {
  readonly person: string;
  readonly name: string;
  /** The leader's term that reaches latest into the period; null for a person asked for by name who heads nothing then. */
  readonly term: OfficeTerm | null;
  /** The latest contact before the period. */
  readonly lastContact: EventAnswer | null;
  readonly longestGap: { readonly from: Day; readonly to: Day; readonly days: number };
}

/**
 * Leaders of a party, on some day of the period, who had no contact with another in it; the longest gap first, then by id. The gap is the longest
 * run of days without contact from the first contact (where there was none: from the first day in office in the period) to the end of the period. One read.
 * A period that has no end, or one that is still to come, is counted up to today. @throws BadUserInput
 */
export async function answerSilences(asking: Asking, asked: SilencesQuestion, detail: EventDetail): Promise<readonly SilenceAnswer[]> {
  const { from, to } = closePeriod(parsePeriod(asked.during), asked.during, asking.today);
  const of = await resolveParty(asking, asked.of);
  const other = await resolveParty(asking, asked.with);
  const contacts = await findContacts(asking, { of: of.id, with: other.id, asOf: asked.asOf }, contactCriteria({ from: null, to }, {}), detail);
  const byPerson = new Map(contacts.map(({ person, events }) => [person, events]));
  const leaders = leadersIn(asking.knowledge, of, { from, to }).filter(({ person }) => person !== other.id);
  return leaders.flatMap((leader) => silenceOf(leader, byPerson.get(leader.person) ?? [], { from, to }))
    .sort((a, b) => b.longestGap.days - a.longestGap.days || (a.person < b.person ? -1 : 1));
}

/** Before anybody whom the tables or texts know of. */
const EARLIEST: Day = "1900-01-01";

function closePeriod({ from, to }: Period, text: string, today: Day | undefined): ClosedPeriod {
  const end = to === null || (today !== undefined && to > today) ? today : to;
  const start = from ?? EARLIEST;
  if (end === undefined || end < start) throw new BadUserInput(`Silence in "${text}" has no length: give a period that has begun, such as 2024 or 2023-07-26/2024-03.`, "open-period");
  return { from: start, to: end };
}

interface Leader { readonly person: string; readonly name: string; readonly term: OfficeTerm | null; readonly since: Day }
interface ClosedPeriod extends Period { readonly from: Day; readonly to: Day }

/** One a person; `since`: the first day of the period on which that person led. */
function leadersIn(knowledge: Knowledge, of: Party, period: ClosedPeriod): readonly Leader[] {
  if (of.type === "person") return [{ person: of.id, name: of.name, term: knowledge.officesOf(of.id, period.to)[0] ?? null, since: period.from }];
  const leaders = new Map<string, Leader>();
  for (const { country, from, until } of stretchesOf(knowledge, of)) {
    for (const term of knowledge.terms) {
      if (term.country !== country || (term.role !== "head_of_state" && term.role !== "head_of_government")) continue;
      const start = latestOf([term.from, from, period.from]);
      if (!coversAnyDay(term, period.from, period.to) || !coversDay(term, start) || !coversDay({ from, until }, start) || start > period.to) continue;
      const known = leaders.get(term.person);
      const later = known?.term == null || (term.from ?? "") > (known.term.from ?? "") ? term : known.term;
      leaders.set(term.person, { person: term.person, name: term.name, term: later, since: known === undefined || start < known.since ? start : known.since });
    }
  }
  return [...leaders.values()];
}

function stretchesOf(knowledge: Knowledge, of: Party): readonly { readonly country: string; readonly from: Day | null; readonly until: Day | null }[] {
  if (of.type === "country") return [{ country: of.id.slice("country:".length), from: null, until: null }];
  return knowledge.membershipsOf(of.id).filter(({ status }) => BELONGING_STATUSES.has(status));
}

/** A date of the tables may be a month or year: its first day then. */
function latestOf(dates: readonly (Day | null)[]): Day {
  return dates.flatMap((date) => (date === null ? [] : [parseEdtf(date)?.from ?? date])).reduce((a, b) => (a > b ? a : b));
}

function silenceOf(leader: Leader, events: readonly EventAnswer[], period: ClosedPeriod): readonly SilenceAnswer[] {
  if (events.some(({ event }) => countsIn(period, event.days))) return [];
  const before = events.filter(({ event }) => event.days.to < period.from);
  const [lastContact = null] = before;
  return [{ person: leader.person, name: leader.name, term: leader.term, lastContact, longestGap: longestGap(before, leader.since, period.to) }];
}

/** `events`: the latest first. */
function longestGap(events: readonly EventAnswer[], since: Day, end: Day): SilenceAnswer["longestGap"] {
  const days = events.map(({ event }) => event.days).sort((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: { from: Day; to: Day; days: number }[] = [];
  let free = days.length === 0 ? since : null;
  for (const { from, to } of days) {
    if (free !== null && from > free) gaps.push({ from: free, to: addDays(from, -1), days: daysBetween(free, from) });
    const next = addDays(to, 1);
    free = free === null || next > free ? next : free;
  }
  const last = free ?? since;
  if (last <= end) gaps.push({ from: last, to: end, days: daysBetween(last, end) + 1 });
  return gaps.reduce((longest, gap) => (gap.days > longest.days ? gap : longest), { from: last, to: end, days: 0 });
}
