import { COUNTERPART } from "../mentions/compose-people.ts";
import type { ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import { sideOf } from "./party-features.ts";

/** How many items from the trigger those stand who meet among themselves. */
const NEAR = 4;

/**
 * Parties that the words themselves name as all who meet: "talks between A and B", or somebody and "his German counterpart". Null where they leave it open.
 * Who else the sentence names is its matter, its place or its teller.
 */
export function closedCompany(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  return amongThemselves(read, cluster, actors) ?? withCounterpart(read, cluster, actors);
}

/** The coordination that "between" governs right after the trigger. */
function amongThemselves({ shape }: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  const first = actors.find(({ item }) => item > cluster.anchor && item <= cluster.last + NEAR && shape.prepositions[item] === "between");
  if (first === undefined) return null;
  const company = actors.filter(({ item }) => shape.coordinations[item] === shape.coordinations[first.item]);
  return keysOf(company).size >= 2 ? company : null;
}

/** "X met his German counterpart": the nearest person named before it in the same sentence, of another state. */
function withCounterpart(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  const { shape } = read;
  const counterpart = actors.find((actor) => isCounterpart(actor) && isObject(read, cluster, actor));
  if (counterpart === undefined) return null;
  const owner = actors.findLast((actor) => actor.item < counterpart.item && actor.people.length > 0 && partiesOf(actor).length > 0 && !actor.countries.some((iso3) => counterpart.countries.includes(iso3)));
  if (owner === undefined) return null;
  const together = (one: Actor): readonly Actor[] => actors.filter(({ item }) => item === one.item || ((shape.coordinations[item] ?? -1) >= 0 && shape.coordinations[item] === shape.coordinations[one.item]));
  return [...new Set([...together(owner), ...together(counterpart)])];
}

/** With whom it is done, by place or, where verbs come last, by its ending. */
function isObject(read: ReadSentence, cluster: TriggerCluster, actor: Actor): boolean {
  const { shape } = read;
  const away = actor.item < cluster.first ? cluster.first - actor.item : actor.item - cluster.last;
  return shape.clauses[actor.item] === shape.clauses[cluster.anchor] && sideOf(read, cluster, actor) === "after" && away <= (shape.objects[actor.item] === true ? 2 * NEAR : NEAR);
}

/** Told as somebody's counterpart, with a state of its own. */
function isCounterpart({ mention, countries }: Actor): boolean {
  if (countries.length === 0) return false;
  return mention.type === "group" ? mention.form.startsWith("counterpart") && mention.countries.length > 0 : mention.type === "person" && mention.via.includes(COUNTERPART);
}

function keysOf(actors: readonly Actor[]): ReadonlySet<PartyKey> {
  return new Set(actors.flatMap(partiesOf));
}
