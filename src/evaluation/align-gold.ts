import type { ScoredEvent } from "./scored-event.ts";
import type { ReadDocument } from "../extraction/reading.ts";
import type { TriggerCluster } from "../extraction/triggers/find-triggers.ts";

/** A trigger, and the gold events of its group whose evidence is its sentence. */
export interface Alignment {
  readonly sentence: number;
  readonly cluster: TriggerCluster;
  readonly events: readonly ScoredEvent[];
}

/** Triggers beside the gold events that their sentence is evidence for. Where one sentence tells as many events of a group as it has triggers, they go in order. */
export function alignGold(document: ReadDocument, gold: readonly ScoredEvent[]): readonly Alignment[] {
  return document.sentences.flatMap((read, sentence) => {
    const here = gold.filter((event) => isEvidence(document, event, read.sentence.start, read.sentence.end));
    return read.clusters.map((cluster) => {
      const events = here.filter(({ scoreGroup }) => scoreGroup === cluster.group);
      const clusters = read.clusters.filter(({ group }) => group === cluster.group);
      const own = clusters.length === events.length ? events.slice(clusters.indexOf(cluster), clusters.indexOf(cluster) + 1) : events;
      return { sentence, cluster, events: own };
    });
  });
}

function isEvidence(document: ReadDocument, event: ScoredEvent, start: number, end: number): boolean {
  const at = event.evidence === "" ? -1 : document.document.text.indexOf(event.evidence);
  return at >= 0 && at < end && at + event.evidence.length > start;
}

/** The sentence that holds most of the words that report the event; null where the text does not hold them. */
export function evidenceSentence(document: ReadDocument, { evidence }: ScoredEvent): number | null {
  const from = evidence === "" ? -1 : document.document.text.indexOf(evidence);
  if (from < 0) return null;
  let best: { index: number; shared: number } | null = null;
  for (const [index, { sentence: { start, end } }] of document.sentences.entries()) {
    const shared = Math.min(end, from + evidence.length) - Math.max(start, from);
    if (shared > 0 && (best === null || shared > best.shared)) best = { index, shared };
  }
  return best?.index ?? null;
}
