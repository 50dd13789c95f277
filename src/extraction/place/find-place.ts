import type { EventKind } from "../../domain/event-kinds.ts";
import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import type { EventPlace } from "../../domain/report.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Mention } from "../mentions/mention.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";

/** A place with the mention that names it. */
export interface ReadPlace extends EventPlace { readonly mention: Mention }

/** Acts that happen at no place of their own (annotation guide, ruling 8). */
const PLACELESS = new Set<EventKind>(["severance", "sanction", "sanction_lifted", "recall", "withdrawal", "message", "phone_call", "video_call", "expulsion"]);
const PLACING = new Set(["at", "to"]);

export function isPlaceless(kind: EventKind): boolean {
  return PLACELESS.has(kind);
}

/** Whether the sentence says "in" or "to" of a mention. */
export function isPlacing(read: ReadSentence, item: number): boolean {
  return PLACING.has(read.shape.prepositions[item] ?? "");
}

/** Where it happened: the nearest place after "in" or "to" in the event's sentence, else in the sentence after it. */
export function findPlace(document: ReadDocument, index: number, cluster: TriggerCluster, kind: EventKind, knowledge: Knowledge): ReadPlace | null {
  if (PLACELESS.has(kind)) return null;
  const read = document.sentences[index];
  if (read === undefined) return null;
  const here = bestPlace(read, cluster, knowledge);
  if (here !== null || EVENT_KINDS[kind].scoreGroup !== "in_person") return here;
  return bestSeat(read, knowledge);
}

function bestPlace(read: ReadSentence, cluster: TriggerCluster, knowledge: Knowledge): ReadPlace | null {
  let best: { place: ReadPlace; points: number } | null = null;
  const clauses = new Set(read.shape.clauses.slice(cluster.first, cluster.last + 1));
  for (const [at, { mention }] of read.items.entries()) {
    const place = mention === null ? null : placeOf(mention, knowledge);
    if (place === null || mention === null) continue;
    const isPlaced = isPlacing(read, at) || isVisited(cluster, at, mention);
    if (!isPlaced && mention.type !== "place") continue;
    const points = (isPlaced ? 4 : 0) + (clauses.has(read.shape.clauses[at] ?? -1) ? 3 : 0) + (place.city === null ? 0 : 2) + (at > cluster.anchor ? 1 : 0) - Math.abs(at - cluster.anchor) / 10;
    if (best === null || points > best.points) best = { place, points };
  }
  return best === null ? null : best.place;
}

/** The state or city that a verb of travel has as its object: "visited Mali". */
function isVisited(cluster: TriggerCluster, item: number, mention: Mention): boolean {
  const isObject = item > cluster.anchor && item <= cluster.last && cluster.triggers.some(({ value }) => value.frame === "travel");
  return isObject && (mention.type === "place" || (mention.type === "country" && mention.form === "name"));
}

/** A palace or seat named as the place of a reception: "à l'Élysée". */
function bestSeat(read: ReadSentence, knowledge: Knowledge): ReadPlace | null {
  for (const { mention } of read.items) if (mention?.type === "country" && mention.form === "seat") return placeOf(mention, knowledge);
  return null;
}

/** The place a mention names, with its city where it has one. */
export function placeOf(mention: Mention, knowledge: Knowledge): ReadPlace | null {
  const id = mention.type === "place" ? mention.places[0] : mention.type === "country" ? mention.place : null;
  const facts = id === null || id === undefined ? undefined : knowledge.places.get(id);
  if (facts !== undefined && id !== null && id !== undefined) return { country: facts.country, city: facts.names["en"] ?? null, id, mention };
  if (mention.type !== "country" || mention.form !== "name") return null;
  const [country] = mention.countries;
  return country === undefined || mention.countries.length > 1 ? null : { country, city: null, id: null, mention };
}
