import { daysBetween } from "../../domain/date-interval.ts";
import { chanceOf } from "../confidence/linear-model.ts";
import type { ReadingModels } from "../models.ts";
import type { Candidate, ChosenPerson } from "./candidate.ts";
import { compareDays, compareParties, sameEventFeatures } from "./same-event.ts";

/** One event of the document: the candidate that tells it best, and those that tell it again. */
export interface SettledEvent {
  readonly chosen: Candidate;
  readonly restated: readonly Candidate[];
}

const SAME = 0.5;

/**
 * Candidates of one document put together. The best-founded candidate opens an event; a later one joins the event to which it is likeliest the same,
 * or opens its own. Where the same words were read as two kinds (a call or a meeting), the likelier reading stays.
 */
export function settleEvents(candidates: readonly Candidate[], { models }: ReadingModels): readonly SettledEvent[] {
  const events: OpenEvent[] = [];
  const byParty = new Map<string, OpenEvent[]>();
  for (const candidate of byMerit(candidates)) {
    const near = new Set(candidate.parties.flatMap(({ key }) => byParty.get(key) ?? []));
    const home = homeOf(candidate, near, models);
    if (home !== null) home.restated.push(candidate);
    else {
      const event = { chosen: candidate, restated: [] };
      events.push(event);
      for (const { key } of candidate.parties) byParty.set(key, [...(byParty.get(key) ?? []), event]);
    }
  }
  const inOrder = events.map(toldByMedium).sort((a, b) => placeOf(a.chosen) - placeOf(b.chosen) || candidates.indexOf(a.chosen) - candidates.indexOf(b.chosen));
  return inOrder.map(({ chosen, restated }) => ({ chosen: complete(chosen, restated), restated }));
}

interface OpenEvent { readonly chosen: Candidate; readonly restated: Candidate[] }

/** The event, of those that share a party, to which the candidate is likeliest the same; null where it is an event of its own. */
function homeOf(candidate: Candidate, near: Iterable<OpenEvent>, models: ReadingModels["models"]): OpenEvent | null {
  let best: { event: OpenEvent; chance: number } | null = null;
  for (const event of near) {
    const chance = event.restated.some((other) => isSecondReading(other, candidate)) ? 1 : chanceSame(event.chosen, candidate, models);
    if (chance >= SAME && (best === null || chance > best.chance)) best = { event, chance };
  }
  return best?.event ?? null;
}

function placeOf(candidate: Candidate): number {
  return candidate.sentence * 1000 + candidate.cluster.first;
}

const PRECISION = { day: 2, month: 1, year: 0 } as const;

/** A day before a month, a stay before the talks in it, then the better chance, then the earlier place. */
function byMerit(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => meritOf(b) - meritOf(a) || placeOf(a) - placeOf(b));
}

function meritOf(candidate: Candidate): number {
  const precision = candidate.days === null ? -1 : PRECISION[candidate.days.precision];
  return candidate.chance + precision * 0.15 + (candidate.date?.expression === null ? -0.1 : 0) + (candidate.kind === "visit" ? 0.05 : 0) + Math.min(candidate.parties.length, 3) * 0.02;
}

function chanceSame(a: Candidate, b: Candidate, models: ReadingModels["models"]): number {
  if (a.cluster.group !== b.cluster.group) return isSecondReading(a, b) ? 1 : 0;
  const parties = compareParties(a, b);
  if (parties === "disjoint") return 0;
  if (isImplied(a) || isImplied(b)) return parties === "equal" || parties === "subset" ? 1 : 0;
  return compareDays(a.days, b.days) === "apart" ? 0 : chanceOf(models.same, sameEventFeatures(a, b));
}

const SPEAKING = new Set(["remote", "in_person"]);

/** Dated by the publication alone: a headline, or a sentence that goes on about what another dates. */
function isImplied(candidate: Candidate): boolean {
  return candidate.date !== null && candidate.date.expression === null;
}

/**
 * The same words read as a call and as a meeting; talks without a place, of those who are told to have been on the telephone that day;
 * or talks without place and date of their own, of those whose talks are told beside: what the two "then discussed".
 */
function isSecondReading(a: Candidate, b: Candidate): boolean {
  if (a.cluster.group === b.cluster.group || !SPEAKING.has(a.cluster.group) || !SPEAKING.has(b.cluster.group)) return false;
  if (a.sentence === b.sentence && a.cluster.first <= b.cluster.last && b.cluster.first <= a.cluster.last) return true;
  const talks = a.cluster.group === "in_person" ? a : b;
  if (talks.place === null && isImplied(talks) && compareParties(a, b) === "equal") return true;
  const isBare = talks.place === null && talks.cluster.triggers.every(({ value }) => value.frame === "mutual");
  return isBare && compareParties(a, b) === "equal" && (compareDays(a.days, b.days) === "equal" || datesCall(talks, talks === a ? b : a));
}

/** Days before the page on which talks without a place may be the call that it tells without a day: "in the talks, held yesterday, …". */
const RECENT = 3;

function datesCall(talks: Candidate, call: Candidate): boolean {
  if (!isImplied(call) || isImplied(talks) || talks.days?.precision !== "day" || call.days?.precision !== "day") return false;
  const age = daysBetween(talks.days.to, call.days.to);
  return age > 0 && age <= RECENT;
}

/** "The situation was discussed at length", after "had a telephone conversation": the words that name the medium say what it was, however sure the others are. */
function toldByMedium({ chosen, restated }: SettledEvent): SettledEvent {
  const isBare = chosen.cluster.group === "in_person" && chosen.place === null && chosen.cluster.triggers.every(({ value }) => value.frame === "mutual");
  const call = isBare ? restated.find(({ cluster, sentence }) => cluster.group === "remote" && sentence !== chosen.sentence) : undefined;
  if (call === undefined) return { chosen, restated };
  const dated = datesCall(chosen, call) ? { ...call, date: chosen.date, days: chosen.days } : call;
  return { chosen: dated, restated: [chosen, ...restated.filter((other) => other !== call)] };
}

/** People and place that only a restatement names. */
function complete(chosen: Candidate, restated: readonly Candidate[]): Candidate {
  const parties = new Set<string>(chosen.parties.map(({ key }) => key));
  const people = new Map<string, ChosenPerson>(chosen.people.map((person) => [person.person.id, person]));
  let { place } = chosen;
  for (const other of restated) {
    if (other.cluster.group !== chosen.cluster.group) continue;
    for (const person of other.people) {
      const known = people.get(person.person.id);
      const belongs = person.person.country === null || parties.has(`country:${person.person.country}`);
      if (known === undefined && belongs && other.kind === chosen.kind) people.set(person.person.id, person);
      else if (known !== undefined && person.initiator && !known.initiator) people.set(person.person.id, { ...known, initiator: true });
    }
    if (place === null && chosen.kind !== "phone_call") place = other.place;
  }
  return { ...chosen, people: [...people.values()], place };
}
