import type { EventKind } from "../../domain/event-kinds.ts";
import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ReadDocument } from "../reading.ts";
import { isPlacing, isPlaceless, placeOf } from "./find-place.ts";
import type { ReadPlace } from "./find-place.ts";

/** An event as far as its place depends on it. */
export interface PlacedEvent {
  readonly sentence: number;
  readonly kind: EventKind;
  readonly countries: readonly string[];
  readonly place: ReadPlace | null;
}

/** Sentences about the event's own in which its city may be named: those before it first, for a reader knows by then where the story is. */
const AROUND = [-1, 1, -2, 2, -3, 3, -4] as const;

/**
 * The place with what the sentences about it add: the city where the event's own sentence names the state alone ("flew to Mali … in Bamako"), and the place
 * where it names none, if it is in a state that takes part. Acts that happen nowhere stay without.
 */
export function completePlace(document: ReadDocument, { sentence, kind, countries, place }: PlacedEvent, knowledge: Knowledge): ReadPlace | null {
  if (isPlaceless(kind) || (place !== null && place.city !== null)) return place;
  if (place === null && EVENT_KINDS[kind].scoreGroup !== "in_person" && kind !== "agreement") return null;
  const fits = (found: ReadPlace): boolean => found.city !== null && (place === null ? countries.includes(found.country) : found.country === place.country);
  for (const ahead of AROUND) {
    const found = citiesOf(document, sentence + ahead, knowledge).find(fits);
    if (found !== undefined) return found;
  }
  return place;
}

/** Cities that a sentence says something happens in or someone goes to; a dateline's city is where the page was written, which is often where its story is. */
function citiesOf(document: ReadDocument, index: number, knowledge: Knowledge): readonly ReadPlace[] {
  const read = document.sentences[index];
  if (read === undefined || read.sentence.zone === "caption" || read.sentence.zone === "boilerplate") return [];
  return read.items.flatMap(({ mention }, at) => {
    if (mention === null || !(isPlacing(read, at) || mention.type === "place")) return [];
    const place = placeOf(mention, knowledge);
    return place === null ? [] : [place];
  });
}
