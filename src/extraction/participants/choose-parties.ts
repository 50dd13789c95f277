import type { Day } from "../../domain/date-interval.ts";
import { chanceOf, strongestOf } from "../confidence/linear-model.ts";
import type { ReadingModels } from "../models.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { ChosenParty, ChosenPerson } from "../settling/candidate.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import type { ActorsByDay } from "./actors-of-sentence.ts";
import { contextParties } from "./context-actors.ts";
import { frameOf, partyFeatures } from "./party-features.ts";
import type { Prominence } from "./party-features.ts";

const SURE = 0.5;
/** A second party is needed so badly that less will do. */
const NEEDED = 0.2;
const NEEDED_FROM_CONTEXT = 0.3;
const TRACED = 3;

/** Frames that one state, or one organisation, can fill alone. */
const ALONE = new Set(["gather"]);

export interface Parties {
  readonly parties: readonly ChosenParty[];
  readonly people: readonly ChosenPerson[];
}

/** Who takes part: every mention of the sentence is weighed, then, if a side is missing, those near it. */
export function chooseParties(document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, { models }: ReadingModels): Parties {
  const read = document.sentences[index];
  if (read === undefined) return { parties: [], people: [] };
  const all = actors.of(index, day);
  const prominence = actors.prominence(day);
  const weighed = weighParties(read, cluster, all, prominence, models);
  const parties = weighed.filter(({ chance }) => chance >= SURE);
  const isShort = (): boolean => parties.length < 2 && !(ALONE.has(frameOf(cluster)) && parties.length > 0);
  for (const party of weighed) if (isShort() && party.chance < SURE && party.chance >= NEEDED) parties.push(party);
  if (isShort()) parties.push(...fromContext(document, index, cluster, day, actors, new Set(parties.map(({ key }) => key)), models));
  return { parties, people: choosePeople(read, cluster, all, parties, prominence, models) };
}

/** Best first; a party named several times has the chance of its best mention. */
function weighParties(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[], prominence: Prominence, models: ReadingModels["models"]): ChosenParty[] {
  const best = new Map<PartyKey, ChosenParty>();
  for (const actor of actors) {
    const keys = partiesOf(actor);
    if (keys.length === 0) continue;
    const features = partyFeatures(read, cluster, actor, actors, prominence);
    const chance = chanceOf(models.party, features);
    for (const key of keys) {
      const known = best.get(key);
      if (known === undefined || chance > known.chance) best.set(key, { key, chance, actor, strongest: strongestOf(models.party, features, TRACED) });
    }
  }
  return [...best.values()].sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1));
}

function fromContext(
  document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, inside: ReadonlySet<PartyKey>, models: ReadingModels["models"],
): readonly ChosenParty[] {
  const ranked = contextParties(document, index, cluster, day, actors, inside)
    .map(({ key, actor, features }): ChosenParty => ({ key, actor, chance: chanceOf(models.context, features), strongest: strongestOf(models.context, features, TRACED) }))
    .sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1));
  return ranked.filter(({ chance }) => chance >= NEEDED_FROM_CONTEXT).slice(0, 2 - inside.size);
}

/** People of the sentence who take part, and those who stand for a party taken from its context. */
function choosePeople(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[], parties: readonly ChosenParty[], prominence: Prominence, models: ReadingModels["models"]): readonly ChosenPerson[] {
  const keys = new Set<string>(parties.map(({ key }) => key));
  const people = new Map<string, ChosenPerson>();
  for (const actor of actors) {
    const features = partyFeatures(read, cluster, actor, actors, prominence);
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
