import type { Day } from "../../domain/date-interval.ts";
import type { ReadDocument } from "../reading.ts";
import type { ChosenPerson } from "../settling/candidate.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { ActorsByDay } from "./actors-of-sentence.ts";
import { frameOf } from "./party-features.ts";

/** How far after the event's sentence "at the initiative of" may stand. */
const REACH = 2;
/** How many items after such words the name may follow. */
const NEAR = 4;
const SENDING = new Set(["send", "dispatch"]);

/** Marks those of `people` who called, wrote, invited, sent or asked, as the frame or words nearby say. */
export function markInitiators(document: ReadDocument, index: number, cluster: TriggerCluster, day: Day, actors: ActorsByDay, people: readonly ChosenPerson[]): readonly ChosenPerson[] {
  const named = initiatorsNamed(document, index, day, actors);
  const frame = frameOf(cluster);
  return people.map((chosen) => {
    const here = chosen.actor.sentence === index;
    const before = here && chosen.actor.item < cluster.anchor;
    const byFrame = (SENDING.has(frame) && before && isSubject(document, chosen)) || (frame === "receive" && here && !before);
    const byWords = named.people.has(chosen.person.id) || (chosen.person.country !== null && named.countries.has(chosen.person.country));
    return { ...chosen, initiator: byFrame || byWords };
  });
}

function isSubject(document: ReadDocument, { actor }: ChosenPerson): boolean {
  return document.sentences[actor.sentence]?.shape.prepositions[actor.item] === null;
}

function initiatorsNamed(document: ReadDocument, index: number, day: Day, actors: ActorsByDay): { readonly people: ReadonlySet<string>; readonly countries: ReadonlySet<string> } {
  const people = new Set<string>();
  const countries = new Set<string>();
  for (let at = index; at <= index + REACH; at += 1) {
    const read = document.sentences[at];
    if (read === undefined || (at > index && read.clusters.some(({ group }) => group === document.sentences[index]?.clusters[0]?.group))) break;
    for (const { value, last } of read.shape.words) {
      if (value !== "initiative" && value !== "invitation") continue;
      const actor = actors.of(at, day).find(({ item }) => item > last && item <= last + NEAR);
      for (const person of actor?.people ?? []) people.add(person.id);
      if (actor?.people.length === 0) for (const country of actor.countries) countries.add(country);
    }
  }
  return { people, countries };
}
