import type { Day } from "../../domain/date-interval.ts";
import { chanceOf, strongestOf } from "../confidence/linear-model.ts";
import type { ReadingModels } from "../models.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { ChosenParty, ChosenPerson, NamedParty } from "../settling/candidate.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Frame } from "../triggers/trigger-rule.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import type { ActorsByDay } from "./actors-of-sentence.ts";
import { closedCompany } from "./closed-company.ts";
import { contextParties } from "./context-actors.ts";
import { frameOf, partyFeatures, sideOf as sideOfAct } from "./party-features.ts";

const SURE = 0.5;
/** A second party is needed so badly that less will do. */
const NEEDED = 0.2;
const NEEDED_FROM_CONTEXT = 0.3;
const TRACED = 3;

/** Frames that one state, or one organisation, can fill alone. */
const ALONE = new Set<Frame>(["gather"]);
const MANY_SIDED = new Set<Frame>(["gather"]);
const MEETING = new Set<Frame>(["mutual", "host", "guest", "send", "receive"]);

export interface Parties {
  readonly parties: readonly ChosenParty[];
  readonly people: readonly ChosenPerson[];
  /** The chance of the likeliest party that was not taken. */
  readonly bestLeft: number;
  /** All that look like parties, before the two sides are told. */
  readonly likely: readonly ChosenParty[];
  /** The words themselves name all who take part. */
  readonly isClosed: boolean;
}

/** An actor of the sentence with what the models see of it, worked out once. */
interface SeenActor { readonly actor: Actor; readonly features: readonly string[] }

/** Who takes part: every mention of the sentence is weighed, then, if a side is missing, those near it. */
export function chooseParties(document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, { models }: ReadingModels): Parties {
  const read = document.sentences[index];
  if (read === undefined) return { parties: [], people: [], bestLeft: 0, likely: [], isClosed: false };
  const all = actors.of(index, day);
  const prominence = actors.prominence(day);
  const seen = all.map((actor): SeenActor => ({ actor, features: partyFeatures(read, cluster, actor, all, prominence) }));
  const { weighed, isClosed } = keepCompany(read, cluster, all, weighParties(read, seen, models));
  const likely = weighed.filter(({ chance }) => chance >= SURE);
  const parties = keepSides(read, cluster, likely);
  const isShort = (): boolean => parties.length < 2 && !(ALONE.has(frameOf(cluster)) && parties.length > 0);
  for (const { actor, chance } of weighed) if (isShort() && chance < SURE && chance >= NEEDED) parties.push(...weighed.filter((party) => party.actor === actor && !parties.includes(party)));
  if (isShort()) parties.push(...fromContext(document, index, cluster, day, actors, new Set(parties.map(({ key }) => key)), models));
  const taken = new Set(parties.map(({ key }) => key));
  const bestLeft = Math.max(0, ...weighed.filter(({ key }) => !taken.has(key)).map(({ chance }) => chance));
  return { parties, people: choosePeople(seen, parties, models), bestLeft, likely, isClosed };
}

/** In a company that the words close, all are sure and nobody else takes part. */
const IN_COMPANY = 0.9;
/** Under this, somebody in it is none of the parties all the same. */
const POSSIBLE = 0.1;

interface Weighed { readonly weighed: readonly ChosenParty[]; readonly isClosed: boolean }

function keepCompany(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[], weighed: readonly ChosenParty[]): Weighed {
  const frame = frameOf(cluster);
  const company = MEETING.has(frame) || MANY_SIDED.has(frame) || cluster.group === "remote" ? closedCompany(read, cluster, actors) : null;
  if (company === null) return { weighed, isClosed: false };
  const closed = weighed.flatMap((party): ChosenParty[] => {
    const actor = company.find((member) => partiesOf(member).includes(party.key));
    if (actor === undefined || party.chance < POSSIBLE) return [];
    const chance = Math.max(party.chance, IN_COMPANY);
    return [{ ...party, chance, named: [{ actor, chance }, ...party.named.filter((named) => named.actor !== actor)] }];
  });
  return closed.length < 2 ? { weighed, isClosed: false } : { weighed: closed, isClosed: true };
}

/** Who is named in one breath takes part together: the mean chance of the members of a coordination who are named alike. */
function chanceOfCompany(read: ReadSentence, actor: Actor, single: readonly { readonly actor: Actor; readonly chance: number }[]): number {
  const side = read.shape.coordinations[actor.item] ?? -1;
  const company = side < 0 ? [] : single.filter((other) => read.shape.coordinations[other.actor.item] === side && other.actor.mention.type === actor.mention.type);
  return company.length < 2 ? 0 : company.reduce((sum, { chance }) => sum + chance, 0) / company.length;
}

/**
 * An act has two sides: the likeliest before the trigger and the likeliest after it, each with its whole coordination; where all stand on one side, its two
 * likeliest. Gatherings have as many as come. A mere place of people of two other states is no side.
 */
function keepSides(read: ReadSentence, cluster: TriggerCluster, parties: readonly ChosenParty[]): ChosenParty[] {
  const frame = frameOf(cluster);
  if (MANY_SIDED.has(frame)) return isPairMeeting(cluster, parties) ? [...withoutPlaces(read, parties)] : [...parties];
  const real = MEETING.has(frame) ? withoutPlaces(read, parties) : SEATED.has(cluster.group) ? withoutSeats(read, parties) : parties;
  const ranked = real.flatMap(({ key, named }) => named.map(({ actor, chance }): Side => ({ key, actor, chance, side: sideOf(read, actor) })))
    .sort((a, b) => meritOf(b, cluster) - meritOf(a, cluster));
  const chosen = new Set(bestPair(read, ranked, cluster).map(({ side }) => side));
  for (const { key, side } of ranked) {
    const isNew = !ranked.some((other) => other.key === key && chosen.has(other.side));
    if (chosen.size < 2 && isNew) chosen.add(side);
  }
  return real.flatMap((party): ChosenParty[] => {
    const best = ranked.find(({ key, side }) => key === party.key && chosen.has(side));
    return best === undefined ? [] : [{ ...party, actor: best.actor }];
  });
}

/** Of two different parties the likeliest on either side of the trigger, each where it is named best, if need be elsewhere; one alone where the other side is empty. */
function bestPair(read: ReadSentence, ranked: readonly Side[], cluster: TriggerCluster): readonly Side[] {
  const leading = ranked.filter(({ key }, at) => ranked.findIndex((other) => other.key === key) === at);
  return pairOf(read, leading, cluster) ?? pairOf(read, ranked, cluster) ?? ranked.slice(0, 1);
}

function pairOf(read: ReadSentence, ranked: readonly Side[], cluster: TriggerCluster): readonly Side[] | null {
  const before = ranked.filter(({ actor }) => sideOfAct(read, cluster, actor) === "before");
  const after = ranked.filter(({ actor }) => actor.item !== cluster.anchor && sideOfAct(read, cluster, actor) === "after");
  const pairs = before.flatMap((one) => after.filter((other) => other.key !== one.key && !before.some(({ key, side }) => key === other.key && side === one.side)).map((other) => [one, other] as const));
  const worth = (pair: readonly Side[]): number => pair.reduce((sum, side) => sum + meritOf(side, cluster), 0);
  const [first] = pairs;
  return first === undefined ? null : pairs.reduce<readonly Side[]>((best, pair) => (worth(pair) > worth(best) ? pair : best), first);
}

/** A party where it is named, and the coordination that it is named in. */
interface Side { readonly key: PartyKey; readonly actor: Actor; readonly chance: number; readonly side: number }

function sideOf(read: ReadSentence, { item }: Actor): number {
  const side = read.shape.coordinations[item] ?? -1;
  return side < 0 ? -2 - item : side;
}

/** Chance first, nearness among the about equally likely. */
function meritOf({ chance, actor }: NamedParty, cluster: TriggerCluster): number {
  const away = actor.item < cluster.first ? cluster.first - actor.item : Math.max(0, actor.item - cluster.last);
  return chance - Math.min(away, 20) * 0.01;
}

/** Parties for whom people stand, with or without their names. */
function peopledKeys(parties: readonly ChosenParty[]): ReadonlySet<PartyKey> {
  const isPersonal = ({ people, mention }: Actor): boolean => people.length > 0 || (mention.type === "office" && mention.office.role !== "ambassador");
  return new Set(parties.filter(({ actor, named }) => [actor, ...named.map((other) => other.actor)].some(isPersonal)).map(({ key }) => key));
}

/** Two states' people who, by the words, met: the city where they did is no third, as it would be at a summit. */
function isPairMeeting(cluster: TriggerCluster, parties: readonly ChosenParty[]): boolean {
  return peopledKeys(parties).size === 2 && cluster.triggers.some(({ value }) => value.kind === "meeting") && !parties.some(({ key }) => key.startsWith("organization:"));
}

const CITY = new Set<string | null>(["at", "to", "sideline"]);
const PLACING = new Set<string | null>(["at", "to", "sideline", "after", "from"]);

function withoutPlaces(read: ReadSentence, parties: readonly ChosenParty[]): readonly ChosenParty[] {
  const peopled = peopledKeys(parties);
  if (peopled.size < 2) return parties;
  return parties.filter(({ key, actor }) => peopled.has(key) || !PLACING.has(read.shape.prepositions[actor.item] ?? null));
}

/** What is decided in session, by several: the city is where they sat. An ambassador is recalled from his city instead. */
const SEATED = new Set(["sanction", "sanction_lifted", "withdrawal"]);

/** "The Community lifted in Abuja the sanctions against Guinea": a city under a preposition is no third party beside the two. */
function withoutSeats(read: ReadSentence, parties: readonly ChosenParty[]): readonly ChosenParty[] {
  const isSeat = ({ mention, item }: Actor): boolean => mention.type === "country" && mention.form === "capital" && CITY.has(read.shape.prepositions[item] ?? null);
  const rest = parties.filter(({ actor, named }) => ![actor, ...named.map((other) => other.actor)].every(isSeat));
  return rest.length < 2 ? parties : rest;
}

/** Best first; a party named several times has the chance of its best mention. */
function weighParties(read: ReadSentence, seen: readonly SeenActor[], models: ReadingModels["models"]): ChosenParty[] {
  const found = new Map<PartyKey, (NamedParty & SeenActor)[]>();
  const single = seen.map(({ actor, features }) => ({ actor, features, chance: chanceOf(models.party, features) }));
  for (const { actor, features, chance: own } of single) {
    const chance = Math.max(own, chanceOfCompany(read, actor, single));
    for (const key of partiesOf(actor)) found.set(key, [...(found.get(key) ?? []), { actor, features, chance }]);
  }
  const weighed = [...found].flatMap(([key, all]): ChosenParty[] => {
    const named = all.sort((a, b) => b.chance - a.chance || a.actor.item - b.actor.item);
    const [best] = named;
    if (best === undefined) return [];
    const { actor, chance: highest } = best;
    return [{ key, actor, chance: highest, strongest: strongestOf(models.party, best.features, TRACED), named: named.filter(({ chance }) => chance >= SURE).map((one) => ({ actor: one.actor, chance: one.chance })) }];
  });
  return weighed.sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1));
}

function fromContext(
  document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, inside: ReadonlySet<PartyKey>, models: ReadingModels["models"],
): readonly ChosenParty[] {
  const ranked = contextParties(document, index, cluster, day, actors, inside)
    .map(({ key, actor, features }): ChosenParty => ({ key, actor, chance: chanceOf(models.context, features), strongest: strongestOf(models.context, features, TRACED), named: [] }))
    .sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1));
  return ranked.filter(({ chance }) => chance >= NEEDED_FROM_CONTEXT).slice(0, 2 - inside.size);
}

/** People of the sentence who take part, and those who stand for a party taken from its context. */
function choosePeople(seen: readonly SeenActor[], parties: readonly ChosenParty[], models: ReadingModels["models"]): readonly ChosenPerson[] {
  const keys = new Set<string>(parties.map(({ key }) => key));
  const people = new Map<string, ChosenPerson>();
  const actors = seen.map(({ actor }) => actor);
  for (const { actor, features } of seen) {
    const chance = chanceOf(models.person, features);
    if (chance < SURE) continue;
    for (const person of actor.people) {
      const belongs = person.country === null || keys.has(`country:${person.country}`);
      const known = people.get(person.id);
      if (belongs && person.rank !== "spokesperson" && (known === undefined || known.chance < chance)) people.set(person.id, { person, chance, actor, initiator: false });
    }
  }
  for (const { actor, chance } of parties) {
    if (actor.item >= 0 && actors.includes(actor)) continue;
    for (const person of actor.people.slice(0, 1)) if (!people.has(person.id)) people.set(person.id, { person, chance, actor, initiator: false });
  }
  return [...people.values()];
}
