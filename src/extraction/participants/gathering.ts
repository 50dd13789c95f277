import type { ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Actor } from "./actor.ts";

/** So many items from the words of a gathering its body may stand: "the summit of the Economic Community". */
const BODY_WITHIN = 6;
const PLACING = new Set<string | null>(["at", "to"]);

/** What a sentence tells of a gathering beside who comes: the state that houses it, and the body whose gathering it is. */
export interface Gathering {
  /** The mention that says where; null where nothing does. */
  readonly host: Actor | null;
  readonly hasBody: boolean;
}

export function isGathering({ triggers }: TriggerCluster): boolean {
  return triggers.some(({ value }) => value.frame === "gather");
}

export function gatheringOf(read: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): Gathering {
  const hasBody = actors.some(({ item, organizations, people }) => organizations.length > 0 && people.length === 0 && item >= cluster.first - BODY_WITHIN && item <= cluster.last + BODY_WITHIN);
  return { host: hostOf(read, cluster, actors), hasBody };
}

/** The nearest state or city under "in" or "to", rather in the clause of the gathering, and rather after its words. */
function hostOf({ shape }: ReadSentence, cluster: TriggerCluster, actors: readonly Actor[]): Actor | null {
  const clauses = new Set(shape.clauses.slice(cluster.first, cluster.last + 1));
  let best: { actor: Actor; points: number } | null = null;
  for (const actor of actors) {
    const { item, mention } = actor;
    const isPlace = mention.type === "place" || (mention.type === "country" && (mention.form === "name" || mention.form === "capital"));
    if (!isPlace || !PLACING.has(shape.prepositions[item] ?? null) || actor.countries.length !== 1) continue;
    const points = (clauses.has(shape.clauses[item] ?? -1) ? 3 : 0) + (mention.type === "place" ? 2 : 0) + (item > cluster.anchor ? 1 : 0) - Math.abs(item - cluster.anchor) / 10;
    if (best === null || points > best.points) best = { actor, points };
  }
  return best?.actor ?? null;
}

/** How an actor stands to the state that houses a gathering. */
export function hostRelation({ host }: Gathering, actor: Actor): "place" | "state" | "other" | "untold" {
  if (host === null) return "untold";
  if (host === actor) return "place";
  return actor.countries.some((iso3) => host.countries.includes(iso3)) ? "state" : "other";
}
