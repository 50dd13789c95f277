import type { EventKind } from "../../domain/event-kinds.ts";
import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import { TOPICS } from "../../domain/topics.ts";
import type { Topic } from "../../domain/topics.ts";
import { findPatterns } from "../../patterns/pattern-index.ts";
import type { ReadDocument } from "../reading.ts";
import type { TopicWords } from "./topic-words.ts";

/** An event as far as its topics depend on it. */
export interface TopicEvent {
  readonly sentence: number;
  readonly kind: EventKind;
  readonly countries: number;
  readonly organizations: number;
}

/** A topic that something speaks for, and what does. */
export interface TopicOption { readonly topic: Topic; readonly features: readonly string[] }

/** What a kind is about by itself. */
const BY_KIND: Readonly<Partial<Record<EventKind, Topic>>> = {
  sanction: "sanctions", sanction_lifted: "sanctions", expulsion: "diplomacy_staff", recall: "diplomacy_staff", support: "diplomacy_staff",
};
/** Sentences before and after the event's own in which a topic's words count; the farther away, the less (learned). */
const NEAR = [0, 1, 2, 3, -1] as const;

/** A long document's first sentences tell what it is about. */
const READ_FOR_PROMINENCE = 40;

/** The topics of a document's sentences, its title and as a whole, worked out once. */
export interface DocumentTopics {
  readonly of: (sentence: number) => ReadonlySet<Topic>;
  readonly title: ReadonlySet<Topic>;
  readonly prominence: ReadonlyMap<Topic, string>;
}

/** Everything is worked out once, and only when an event asks: most pages hold none. */
export function topicsOfDocument(document: ReadDocument, words: TopicWords): DocumentTopics {
  const known = new Map<number, ReadonlySet<Topic>>();
  const of = (sentence: number): ReadonlySet<Topic> => {
    const found = known.get(sentence) ?? new Set(findPatterns(words, document.sentences[sentence]?.items ?? []).map(({ value }) => value));
    known.set(sentence, found);
    return found;
  };
  let title: ReadonlySet<Topic> | null = null;
  let prominence: ReadonlyMap<Topic, string> | null = null;
  return {
    of,
    get title() { return (title ??= topicsOfTitle(document, of)); },
    get prominence() { return (prominence ??= prominentTopics(document, of)); },
  };
}

function topicsOfTitle(document: ReadDocument, topicsOf: DocumentTopics["of"]): ReadonlySet<Topic> {
  return new Set(document.sentences.flatMap(({ sentence }, index) => (sentence.zone === "title" ? [...topicsOf(index)] : [])));
}

/** Every topic that the event's kind, its sentence, those about it or the title speak for; in the order of the guide's list. */
export function topicOptions(document: ReadDocument, event: TopicEvent, topics: DocumentTopics): readonly TopicOption[] {
  const signs = new Map<Topic, string[]>();
  const note = (topic: Topic, sign: string): void => void signs.set(topic, [...(signs.get(topic) ?? []), sign]);
  const own = BY_KIND[event.kind];
  if (own !== undefined) note(own, "kind");
  note(defaultTopic(event), "default");
  for (const ahead of NEAR) {
    const read = document.sentences[event.sentence + ahead];
    if (read === undefined || (ahead !== 0 && read.sentence.zone !== "body")) continue;
    const place = `${ahead}${ahead !== 0 && read.clusters.length > 0 ? "-events" : ""}`;
    for (const topic of topics.of(event.sentence + ahead)) note(topic, `at${place}`);
  }
  for (const topic of topics.title) note(topic, "title");
  for (const [topic, share] of topics.prominence) note(topic, share);
  const here = topics.of(event.sentence).size;
  return TOPICS.flatMap((topic) => {
    const found = signs.get(topic);
    return found === undefined ? [] : [{ topic, features: featuresOf(topic, found, event, here) }];
  });
}

/** How much of the document speaks of each topic that more than one sentence names. */
function prominentTopics(document: ReadDocument, topicsOf: DocumentTopics["of"]): ReadonlyMap<Topic, string> {
  const counts = new Map<Topic, number>();
  let sentences = 0;
  for (const [index, { sentence }] of document.sentences.entries()) {
    if (sentence.zone !== "body" || sentences >= READ_FOR_PROMINENCE) continue;
    sentences += 1;
    for (const topic of topicsOf(index)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= 2).map(([topic, count]) => [topic, count / sentences >= 0.3 ? "prominent" : count >= 4 ? "often" : "twice"]));
}

function featuresOf(topic: Topic, signs: readonly string[], { kind }: TopicEvent, here: number): readonly string[] {
  const group = EVENT_KINDS[kind].scoreGroup;
  const isHere = signs.includes("at0") ? "here" : "not-here";
  return [
    topic, `${topic}|${group}`, `${topic}|${kind}`, `${topic}|${isHere}`, ...signs, ...signs.map((sign) => `${sign}|${topic}`), `${isHere}|of${Math.min(here, 4)}`, `signs${Math.min(signs.length, 4)}`,
    ...(signs.includes("default") ? [`default|of${Math.min(here, 2)}`, `default|${group}|of${Math.min(here, 2)}`] : []),
  ];
}

/** What the annotation guide (ruling 6) puts where the text names no topic. */
export function defaultTopic({ kind, countries, organizations }: Pick<TopicEvent, "kind" | "countries" | "organizations">): Topic {
  if (kind === "summit" && organizations > 0) return "regional_integration";
  return countries >= 2 || organizations === 0 ? "bilateral_relations" : "regional_integration";
}
