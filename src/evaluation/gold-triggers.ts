import { EVENT_KINDS, isEventKind } from "../domain/event-kinds.ts";
import type { EventKind } from "../domain/event-kinds.ts";
import type { ReadDocument, ReadSentence } from "../extraction/reading.ts";
import type { TriggerCluster } from "../extraction/triggers/find-triggers.ts";
import type { Frame, TriggerRule } from "../extraction/triggers/trigger-rule.ts";
import { alignGold, evidenceSentence } from "./align-gold.ts";
import type { ScoredEvent } from "./scored-event.ts";

/**
 * The document with the gold's triggers alone: the pack's own where one of the event's group stands in the sentence that reports it, else one made up in
 * that sentence. Triggers that tell no gold event are gone.
 */
export function withGoldTriggers(document: ReadDocument, gold: readonly ScoredEvent[]): ReadDocument {
  const clusters = new Map<number, TriggerCluster[]>();
  const put = (sentence: number, cluster: TriggerCluster): void => { clusters.set(sentence, [...(clusters.get(sentence) ?? []), cluster]); };
  const told = new Set<ScoredEvent>();
  for (const { sentence, cluster, events } of alignGold(document, gold)) {
    const fresh = events.filter((event) => !told.has(event));
    if (fresh.length > 0) put(sentence, cluster);
    for (const event of fresh) told.add(event);
  }
  for (const event of gold) {
    const sentence = told.has(event) ? null : evidenceSentence(document, event);
    const read = sentence === null ? undefined : document.sentences[sentence];
    if (sentence !== null && read !== undefined && isEventKind(event.kind)) put(sentence, madeUp(read, event.kind));
  }
  return { ...document, sentences: document.sentences.map((read, at) => ({ ...read, clusters: clusters.get(at) ?? [] })) };
}

const FRAMES: Readonly<Partial<Record<EventKind, Frame>>> = { visit: "travel", summit: "gather", message: "send", aid: "give", withdrawal: "leave", recall: "act", expulsion: "act", sanction: "act", sanction_lifted: "act", severance: "act", support: "act" };

/** A trigger on the first word after somebody who may act. */
function madeUp(read: ReadSentence, kind: EventKind): TriggerCluster {
  const actor = read.items.findIndex(({ types }) => types.includes("A"));
  const word = read.items.findIndex(({ mention }, at) => mention === null && at > actor);
  const at = Math.max(0, word);
  const rule: TriggerRule = { id: `gold.${kind}`, kind, frame: FRAMES[kind] ?? "mutual", strength: "strong", stage: "live", match: [], why: "the gold reports it here", yes: [], no: [] };
  return { group: EVENT_KINDS[kind].scoreGroup, first: at, last: at, anchor: at, triggers: [{ first: at, last: at, anchor: at, slots: new Map(), value: rule }] };
}
