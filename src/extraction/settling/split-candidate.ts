import type { ReadSentence } from "../reading.ts";
import { frameOf } from "../participants/party-features.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { ChosenParty } from "./candidate.ts";

/** The parties of one of several events that a sentence tells with one verb, and the items between which its own date stands. */
export interface Share {
  readonly parties: readonly ChosenParty[];
  /** Null: the sentence's date is shared. */
  readonly dateBetween: readonly [number, number] | null;
}

/** Frames in which each of several others makes an event of its own: calls, journeys, troops leaving. */
const PLACES = new Set(["at", "to", "of", "from"]);

/**
 * "Talks with A of X and B of Y" by telephone are two calls, a journey to X and Y two visits, troops out of X in May and of Y in June two withdrawals.
 * One share where the sentence tells one event.
 */
export function splitParties(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[]): readonly Share[] {
  const whole: readonly Share[] = [{ parties, dateBetween: null }];
  const here = parties.filter(({ actor, key }) => actor.sentence === read.sentence.index && key.startsWith("country:"));
  const after = here.filter(({ actor }) => actor.item > cluster.anchor).sort((a, b) => a.actor.item - b.actor.item);
  const before = here.filter(({ actor }) => actor.item < cluster.anchor);
  const dated = shareByDates(read, parties, after);
  if (dated !== null) return dated;
  if (cluster.group === "remote") return shareCalls(parties, before, after) ?? whole;
  return frameOf(cluster) === "travel" ? shareJourney(read, parties, after) ?? whole : whole;
}

function rest(parties: readonly ChosenParty[], others: readonly ChosenParty[]): readonly ChosenParty[] {
  return parties.filter((party) => !others.includes(party));
}

/** Each of the others is followed by a date of its own. */
function shareByDates(read: ReadSentence, parties: readonly ChosenParty[], after: readonly ChosenParty[]): readonly Share[] | null {
  if (after.length < 2 || read.dates.length < 2 || rest(parties, after).length === 0) return null;
  const shares = after.map((party, at): Share | null => {
    const next = after[at + 1]?.actor.item ?? read.items.length;
    const own = read.dates.some(({ item }) => item > party.actor.item && item < next);
    return own ? { parties: [...rest(parties, after), party], dateBetween: [party.actor.item, next] } : null;
  });
  return shares.every((share) => share !== null) ? shares : null;
}

/** One caller and several called, or several callers and one called. */
function shareCalls(parties: readonly ChosenParty[], before: readonly ChosenParty[], after: readonly ChosenParty[]): readonly Share[] | null {
  const many = after.length >= 2 ? after : before.length >= 2 ? before : [];
  const one = many === after ? before : after;
  if (many.length < 2 || one.length !== 1) return null;
  return many.map((party) => ({ parties: [...rest(parties, many), party], dateBetween: null }));
}

function shareJourney(read: ReadSentence, parties: readonly ChosenParty[], after: readonly ChosenParty[]): readonly Share[] | null {
  const stops = after.filter(({ actor }) => actor.people.length === 0 && actor.mention.type === "country" && PLACES.has(read.shape.prepositions[actor.item] ?? ""));
  if (stops.length < 2 || rest(parties, stops).length === 0) return null;
  return stops.map((stop) => ({ parties: [...rest(parties, after), stop], dateBetween: null }));
}
