import type { ReadSentence } from "../reading.ts";
import { frameOf, sideOf } from "../participants/party-features.ts";
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
  const dated = shareByDates(read, likely, placedAfter(read, cluster, likely));
  if (dated !== null) return dated;
  const here = parties.filter((party) => isStateHere(read, party));
  if (cluster.group === "remote" || isSeparate(read, cluster)) return shareOneByOne(read, parties, sidesOf(read, cluster, here)) ?? whole;
  return frameOf(cluster) === "travel" ? shareJourney(read, parties, after(read, cluster, parties)) ?? whole : whole;
}

/** A state where the sentence names it first on one side of the trigger. */
interface Placed { readonly party: ChosenParty; readonly item: number }

function isStateHere(read: ReadSentence, { actor, key }: ChosenParty): boolean {
  return actor.sentence === read.sentence.index && key.startsWith("country:");
}

/** States named after the trigger and not before it, in order of their first mention. */
function after(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[]): readonly ChosenParty[] {
  return placedAfter(read, cluster, parties).map(({ party }) => party);
}

function placedAfter(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[]): readonly Placed[] {
  return parties.filter((party) => isStateHere(read, party) && party.actor.item > cluster.anchor)
    .map((party) => ({ party, item: firstAfter(party, cluster) })).sort((a, b) => a.item - b.item);
}

function firstAfter({ actor, named }: ChosenParty, cluster: TriggerCluster): number {
  return Math.min(actor.item, ...named.flatMap(({ actor: { item } }) => (item > cluster.anchor ? [item] : [])));
}

function rest(parties: readonly ChosenParty[], others: readonly ChosenParty[]): readonly ChosenParty[] {
  return parties.filter((party) => !others.includes(party));
}

/** Each of the others is followed by a date of its own. */
function shareByDates(read: ReadSentence, parties: readonly ChosenParty[], later: readonly Placed[]): readonly Share[] | null {
  const others = rest(parties, later.map(({ party }) => party));
  if (later.length < 2 || read.dates.length < 2 || others.length === 0) return null;
  const shares = later.map(({ party, item }, at): Share | null => {
    const next = later[at + 1]?.item ?? read.items.length;
    const own = read.dates.some((date) => date.item > item && date.item < next);
    return own ? { parties: [...others, party], dateBetween: [item, next] } : null;
  });
  return shares.every((share) => share !== null) ? shares : null;
}

/** How many items from the trigger the words may stand that make of one meeting several. */
const NEAR = 8;

/** "Held bilateral meetings with A, B and C", "received A and B separately". */
function isSeparate({ shape }: ReadSentence, cluster: TriggerCluster): boolean {
  if (cluster.group !== "in_person") return false;
  return shape.words.some(({ value, first, last }) => value === "separately" && last >= cluster.first - NEAR && (first <= cluster.last + NEAR || shape.clauses[first] === shape.clauses[cluster.anchor]));
}

interface Sides { readonly before: readonly ChosenParty[]; readonly after: readonly ChosenParty[] }

/** On which side of the act each stands, as the language's order has it: an object before its verb stands with those after it. */
function sidesOf(read: ReadSentence, cluster: TriggerCluster, here: readonly ChosenParty[]): Sides {
  const before = here.filter(({ actor }) => sideOf(read, cluster, actor) === "before");
  return { before, after: here.filter((party) => !before.includes(party)) };
}

/** One caller or host and several called or received one by one, or several callers and one called. */
function shareOneByOne(read: ReadSentence, parties: readonly ChosenParty[], { before, after }: Sides): readonly Share[] | null {
  const many = after.length >= 2 ? after : before.length >= 2 ? before : [];
  const one = many === after ? before : after;
  // "Niger: a call between A, B and C": those who spoke with each other, not one with each.
  const isAmong = many.some(({ actor }) => read.shape.prepositions[actor.item] === "between");
  if (many.length < 2 || one.length !== 1 || isAmong) return null;
  return many.map((party) => ({ parties: [...rest(parties, many), party], dateBetween: null }));
}

function shareJourney(read: ReadSentence, parties: readonly ChosenParty[], after: readonly ChosenParty[]): readonly Share[] | null {
  const governed = (party: ChosenParty, allowed: (preposition: string | null) => boolean): boolean =>
    [party, ...party.named].some(({ actor }) => actor.people.length === 0 && actor.mention.type === "country" && allowed(read.shape.prepositions[actor.item] ?? null));
  const placed = after.filter((party) => governed(party, (preposition) => PLACES.has(preposition ?? "")));
  const visited = after.filter((party) => governed(party, (preposition) => preposition === null) && read.shape.coordinations[party.actor.item] === read.shape.coordinations[after[0]?.actor.item ?? -1]);
  const stops = placed.length >= 2 ? placed : visited;
  if (stops.length < 2 || rest(parties, stops).length === 0) return null;
  return stops.map((stop) => ({ parties: [...rest(parties, after), stop], dateBetween: null }));
}
