import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import { findPatterns } from "../../patterns/pattern-index.ts";
import type { FoundPattern } from "../../patterns/pattern-index.ts";
import type { Triggers } from "./load-triggers.ts";
import type { SentenceItem } from "./mask-sentence.ts";
import type { TriggerRule } from "./trigger-rule.ts";

export type Trigger = FoundPattern<TriggerRule>;

/** Triggers of one group of kinds whose words overlap: one thing said. Item indexes, both in. */
export interface TriggerCluster {
  readonly group: string;
  readonly first: number;
  readonly last: number;
  /** The item that carries the meaning: the first trigger's rarest word. */
  readonly anchor: number;
  readonly triggers: readonly Trigger[];
}

/** All that the rules find in a sentence, in order of place. */
export function findTriggers(items: readonly SentenceItem[], triggers: Triggers): readonly TriggerCluster[] {
  const byGroup = new Map<string, Trigger[]>();
  for (const trigger of withoutLookAlikes(findPatterns(triggers.index, items), items, triggers)) {
    const group = EVENT_KINDS[trigger.value.kind].scoreGroup;
    const known = byGroup.get(group);
    if (known === undefined) byGroup.set(group, [trigger]);
    else known.push(trigger);
  }
  const clusters = [...byGroup].flatMap(([group, found]) => clusterOf(group, found)).sort((a, b) => a.first - b.first || (a.group < b.group ? -1 : 1));
  return clusters.filter((cluster) => !isToldOtherwise(cluster, clusters));
}

/** Triggers whose bearing word belongs to words that only look alike are none. */
function withoutLookAlikes(found: readonly Trigger[], items: readonly SentenceItem[], { lookAlikes }: Triggers): readonly Trigger[] {
  if (found.length === 0 || lookAlikes.rules.length === 0) return found;
  const alike = findPatterns(lookAlikes.index, items);
  return found.filter(({ anchor, value }) => !alike.some(({ first, last, value: { kinds } }) => first <= anchor && anchor <= last && kinds.includes(value.kind)));
}

/** "Talked by telephone" also reads as talks, "received a call" as a reception: where the words name the medium, they are no meeting. */
function isToldOtherwise(cluster: TriggerCluster, clusters: readonly TriggerCluster[]): boolean {
  if (cluster.group !== "in_person") return false;
  const isBare = cluster.triggers.every(({ value }) => value.frame === "mutual");
  return clusters.some((other) => {
    const overlaps = other.group === "remote" && other.first <= cluster.last && cluster.first <= other.last;
    return overlaps && (isBare || cluster.last <= other.last) && other.triggers.some(({ value }) => value.strength === "strong");
  });
}

function clusterOf(group: string, triggers: readonly Trigger[]): readonly TriggerCluster[] {
  const clusters: TriggerCluster[] = [];
  for (const trigger of triggers) {
    const last = clusters[clusters.length - 1];
    if (last === undefined || trigger.first > last.last) clusters.push({ group, first: trigger.first, last: trigger.last, anchor: trigger.anchor, triggers: [trigger] });
    else clusters[clusters.length - 1] = { ...last, last: Math.max(last.last, trigger.last), triggers: [...last.triggers, trigger] };
  }
  return clusters;
}
