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
  const events: { chosen: Candidate; restated: Candidate[] }[] = [];
  for (const candidate of byMerit(candidates)) {
    const home = events
      .map((event) => ({ event, chance: chanceSame(event.chosen, candidate, models) }))
      .filter(({ chance }) => chance >= SAME)
      .sort((a, b) => b.chance - a.chance)[0];
    if (home === undefined) events.push({ chosen: candidate, restated: [] });
    else home.event.restated.push(candidate);
  }
  return events.map(({ chosen, restated }) => ({ chosen: complete(chosen, restated), restated })).sort((a, b) => placeOf(a.chosen) - placeOf(b.chosen));
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
  if (compareDays(a.days, b.days) === "apart" || compareParties(a, b) === "disjoint") return 0;
  return chanceOf(models.same, sameEventFeatures(a, b));
}

const SPEAKING = new Set(["remote", "in_person"]);

/** The same words read as a call and as a meeting. */
function isSecondReading(a: Candidate, b: Candidate): boolean {
  if (a.sentence !== b.sentence || !SPEAKING.has(a.cluster.group) || !SPEAKING.has(b.cluster.group)) return false;
  return a.cluster.first <= b.cluster.last && b.cluster.first <= a.cluster.last;
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
