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
export function splitParties(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[], likely: readonly ChosenParty[] = parties): readonly Share[] {
  const whole: readonly Share[] = [{ parties, dateBetween: null }];
  const dated = shareByDates(read, likely, after(read, cluster, likely));
  if (dated !== null) return dated;
  const here = parties.filter((party) => isStateHere(read, party));
  const before = here.filter(({ actor }) => actor.item < cluster.anchor);
  if (cluster.group === "remote") return shareCalls(parties, before, after(read, cluster, parties)) ?? whole;
  return frameOf(cluster) === "travel" ? shareJourney(read, parties, after(read, cluster, parties)) ?? whole : whole;
}

function isStateHere(read: ReadSentence, { actor, key }: ChosenParty): boolean {
  return actor.sentence === read.sentence.index && key.startsWith("country:");
}

/** States named after the trigger, in order. */
function after(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[]): readonly ChosenParty[] {
  return parties.filter((party) => isStateHere(read, party) && party.actor.item > cluster.anchor).sort((a, b) => a.actor.item - b.actor.item);
}

function rest(parties: readonly ChosenParty[], others: readonly ChosenParty[]): readonly ChosenParty[] {
  return parties.filter((party) => !others.includes(party));
}

/** Each of the others is followed by a date of its own. */
function shareByDates(read: ReadSentence, parties: readonly ChosenParty[], later: readonly ChosenParty[]): readonly Share[] | null {
  if (later.length < 2 || read.dates.length < 2 || rest(parties, later).length === 0) return null;
  const shares = later.map((party, at): Share | null => {
    const next = later[at + 1]?.actor.item ?? read.items.length;
    const own = read.dates.some(({ item }) => item > party.actor.item && item < next);
    return own ? { parties: [...rest(parties, later), party], dateBetween: [party.actor.item, next] } : null;
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
