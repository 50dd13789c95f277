import type { Day } from "../../domain/date-interval.ts";
import type { ReadDocument } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Actor, PartyKey } from "./actor.ts";
import { partiesOf } from "./actor.ts";
import type { ActorsByDay } from "./actors-of-sentence.ts";
import { frameOf, typeOf } from "./party-features.ts";

/** A party named near the event's sentence but not in it. */
export interface ContextParty {
  readonly key: PartyKey;
  readonly actor: Actor;
  readonly features: readonly string[];
}

const REACH = 3;

/** Parties of the sentences before, of the title, and of the one after, with how and where they are named. `inside`: those of the sentence itself. */
export function contextParties(document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, inside: ReadonlySet<PartyKey>): readonly ContextParty[] {
  const found = new Map<PartyKey, { actor: Actor; features: Set<string> }>();
  const prominence = actors.prominence(day);
  const have = `have${Math.min(inside.size, 3)}`;
  for (const at of placesNear(document, index)) {
    const read = document.sentences[at];
    if (read === undefined || read.sentence.zone === "caption" || read.sentence.zone === "boilerplate") continue;
    const isTitle = read.sentence.zone === "title";
    const where = isTitle ? "title" : at > index ? "next" : `back${index - at}`;
    let order = 0;
    for (const actor of actors.of(at, day)) {
      for (const key of partiesOf(actor)) {
        if (inside.has(key)) continue;
        const known = found.get(key) ?? { actor, features: new Set<string>() };
        const preposition = read.shape.prepositions[actor.item] ?? "none";
        const sameGroup = read.clusters.some(({ group }) => group === cluster.group) ? "same-group" : "other-group";
        const standing = prominence.get(key) ?? 9;
        const rank = standing === 0 ? "top" : standing <= 2 ? "high" : "low";
        for (const feature of [
          `context|standing:${rank}`, `context|standing:${rank}|${have}`, `context|${cluster.group}|${typeOf(actor)}`, `context|standing:${rank}|${where}`, ...(preposition === "none" && order === 0 ? ["context|subject", `context|subject|${where}`, `context|subject|${frameOf(cluster)}`] : []),
          `context|${where}`, `context|${where}|${have}`, `context|${where}|order${Math.min(order, 2)}`, `context|${preposition}`, `context|${typeOf(actor)}`, `context|${frameOf(cluster)}|${have}`,
          `context|${have}`, `context|${sameGroup}|${where}`, `context|${cluster.group}|${have}`, ...(actor.people.length > 0 ? [`context|person|${where}`] : []), ...(read.shape.sources[actor.item] === true ? ["context|source"] : []),
        ]) known.features.add(feature);
        found.set(key, known);
      }
      order += 1;
    }
  }
  return [...found].map(([key, { actor, features }]) => ({ key, actor, features: [...features].sort() }));
}

/** A title is among the first sentences. */
const TITLE_WITHIN = 4;

function placesNear(document: ReadDocument, index: number): readonly number[] {
  const titles = document.sentences.slice(0, TITLE_WITHIN).flatMap(({ sentence }, at) => (sentence.zone === "title" ? [at] : []));
  const near = Array.from({ length: REACH + 2 }, (_, step) => index - REACH + step);
  return [...new Set([...titles, ...near])].filter((at) => at >= 0 && at !== index && at < document.sentences.length).sort((a, b) => a - b);
}
