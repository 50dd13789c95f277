import { COUNTERPART } from "../mentions/compose-people.ts";
import type { ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Frame } from "../triggers/trigger-rule.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import { frameOf, sideOf } from "./party-features.ts";

/** How many items from the trigger those stand who meet among themselves. */
const NEAR = 4;

/**
 * Parties that the words themselves name as all who meet: "talks between A and B", or somebody and "his German counterpart". Null where they leave it open.
 * Who else the sentence names is its matter, its place or its teller.
 */
export function closedCompany(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  return amongThemselves(read, cluster, actors) ?? withCounterpart(read, cluster, actors) ?? twoTogether(read, cluster, actors);
}

/** The coordination that "between" governs right after the trigger. */
function amongThemselves({ shape }: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  const first = actors.find(({ item }) => item > cluster.anchor && item <= cluster.last + NEAR && shape.prepositions[item] === "between");
  if (first === undefined) return null;
  const company = actors.filter(({ item }) => shape.coordinations[item] === shape.coordinations[first.item]);
  return keysOf(company).size >= 2 ? company : null;
}

/** Prepositions of those who are no side of what the subject does: its place, its topic, its occasion. */
const ASIDE = new Set<string | null>(["at", "about", "sideline", "after", "against", "according", "from"]);
/** Frames whose subjects do it with each other. */
const TALKS: ReadonlySet<string> = new Set(["in_person", "remote"]);
const TOGETHER = new Set<Frame>(["mutual", "gather"]);

/** "The presidents of A and B met in C": two states in one subject, and nobody after the verb with whom or to whom it is done. */
function twoTogether(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): readonly Actor[] | null {
  const { shape } = read;
  if (!TOGETHER.has(frameOf(cluster)) || !TALKS.has(cluster.group)) return null;
  const clause = shape.clauses[cluster.anchor];
  const here = actors.filter(({ item }) => shape.clauses[item] === clause);
  const subject = here.findLast((actor) => (actor.item === cluster.anchor || sideOf(read, cluster, actor) === "before") && shape.prepositions[actor.item] === null);
  if (subject === undefined || (subject.mention.type === "group" && frameOf(cluster) === "gather")) return null;
  const side = shape.coordinations[subject.item] ?? -1;
  const company = here.filter((actor) => actor === subject || (side >= 0 && shape.coordinations[actor.item] === side));
  const states = keysOf(company);
  if (states.size !== 2 || company.some(({ organizations }) => organizations.length > 0)) return null;
  const others = here.filter((actor) => !company.includes(actor) && partiesOf(actor).some((key) => !states.has(key)));
  return others.every(({ item }) => item > cluster.anchor && ASIDE.has(shape.prepositions[item] ?? null)) ? company : null;
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
