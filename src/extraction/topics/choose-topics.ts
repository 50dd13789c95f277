import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import type { EventKind } from "../../domain/event-kinds.ts";
import { TOPICS } from "../../domain/topics.ts";
import type { Topic } from "../../domain/topics.ts";
import { findPatterns } from "../../patterns/pattern-index.ts";
import type { ReadDocument } from "../reading.ts";
import type { TopicWords } from "./topic-words.ts";

/** What a kind is about by itself. */
const BY_KIND: Readonly<Partial<Record<EventKind, Topic>>> = {
  sanction: "sanctions", sanction_lifted: "sanctions", expulsion: "diplomacy_staff", recall: "diplomacy_staff", support: "diplomacy_staff",
};
const MOST = 3;
/** Words of the event's own sentence weigh most, those of the two that follow it less. */
const WEIGHTS = [3, 2, 1];

/** The topics that the event's sentence and those after it name, strongest first; what the guide puts where none is named. */
export function chooseTopics(document: ReadDocument, index: number, kind: EventKind, parties: { readonly countries: number; readonly organizations: number }, words: TopicWords): readonly Topic[] {
  const points = new Map<Topic, number>();
  const own = BY_KIND[kind];
  if (own !== undefined) points.set(own, 4);
  for (const [ahead, weight] of WEIGHTS.entries()) {
    const read = document.sentences[index + ahead];
    if (read === undefined || (ahead > 0 && (read.sentence.zone !== "body" || read.clusters.length > 0))) break;
    const named = new Set(findPatterns(words, read.items).map(({ value }) => value));
    for (const topic of named) points.set(topic, (points.get(topic) ?? 0) + weight);
  }
  const ranked = TOPICS.filter((topic) => points.has(topic)).sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
  return ranked.length === 0 ? [defaultTopic(kind, parties)] : ranked.slice(0, MOST);
}

function defaultTopic(kind: EventKind, parties: { readonly countries: number; readonly organizations: number }): Topic {
  if (EVENT_KINDS[kind].scoreGroup === "in_person" && kind === "summit" && parties.organizations > 0) return "regional_integration";
  return parties.countries >= 2 || parties.organizations === 0 ? "bilateral_relations" : "regional_integration";
}
