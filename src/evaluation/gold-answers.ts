import type { Day } from "../domain/date-interval.ts";
import type { Status } from "../domain/event-kinds.ts";
import { partiesOf } from "../extraction/participants/actor.ts";
import type { Actor, ActorPerson, PartyKey } from "../extraction/participants/actor.ts";
import type { ActorsByDay } from "../extraction/participants/actors-of-sentence.ts";
import type { Parties } from "../extraction/participants/choose-parties.ts";
import type { ReadDocument } from "../extraction/reading.ts";
import type { ChosenParty, ChosenPerson } from "../extraction/settling/candidate.ts";
import { dateOptions } from "../extraction/settling/date-options.ts";
import type { DateOption } from "../extraction/settling/date-options.ts";
import type { TriggerCluster } from "../extraction/triggers/find-triggers.ts";
import { canonicalOrganization, canonicalPerson } from "./canonical-names.ts";
import type { ScoredEvent } from "./scored-event.ts";

/** The gold's participants as if they had been chosen: each on the mention that names it, where one does. */
export function goldParties(document: ReadDocument, event: ScoredEvent, sentence: number, actors: ActorsByDay): Parties {
  const day = event.from ?? "";
  const near = [...actors.of(sentence, day), ...document.sentences.flatMap((_, at) => (at === sentence ? [] : actors.of(at, day)))];
  const parties = [...[...event.countries].map((iso3): PartyKey => `country:${iso3}`), ...[...event.organizations].map((name) => organizationKey(name, near))]
    .map((key): ChosenParty => ({ key, chance: 1, strongest: [], named: [], actor: near.find((actor) => partiesOf(actor).includes(key)) ?? nowhere(key, sentence) }));
  const people = [...event.people].map((name): ChosenPerson => ({ chance: 1, initiator: event.roles.get(name) === "initiator", ...personNamed(name, near, parties, sentence) }));
  return { parties, people, bestLeft: 0, likely: parties, isClosed: false };
}

function organizationKey(name: string, actors: readonly Actor[]): PartyKey {
  const id = actors.flatMap(({ organizations }) => organizations).find((known) => canonicalOrganization(known.replaceAll("_", " ")) === name);
  return `organization:${id ?? name.toUpperCase().replaceAll(" ", "_")}`;
}

/** A party that no mention names. */
function nowhere(key: PartyKey, sentence: number): Actor {
  const [type, id = ""] = key.split(":");
  const [countries, organizations] = type === "country" ? [[id], []] : [[], [id]];
  return {
    mention: { type: "organization", organizations, sentence, first: 0, last: 0, start: 0, end: 0, via: ["gold"] },
    sentence, item: 0, people: [], countries, organizations, steps: ["put in by the gold"],
  };
}

function personNamed(name: string, actors: readonly Actor[], parties: readonly ChosenParty[], sentence: number): { readonly person: ActorPerson; readonly actor: Actor } {
  for (const actor of actors) {
    const person = actor.people.find((known) => canonicalPerson(known.name) === name);
    if (person !== undefined) return { person, actor };
  }
  const [party] = parties;
  return { person: { id: name, name, country: null, office: null, rank: "leader" }, actor: party?.actor ?? nowhere("organization:NONE", sentence) };
}

/** The gold's days as an option for the date: the one that the text offers, where it does. */
export function goldDate(document: ReadDocument, event: ScoredEvent, sentence: number, cluster: TriggerCluster): DateOption | null {
  if (event.from === null || event.to === null) return null;
  const [from, to]: readonly [Day, Day] = [event.from, event.to];
  const offered = dateOptions(document, sentence, cluster, null).find(({ interval }) => interval.from === from && interval.to === to);
  const precision = from === to || from.slice(0, 7) !== to.slice(0, 7) ? "day" : from.endsWith("-01") && Number(to.slice(8)) >= 28 ? "month" : "day";
  return offered ?? { interval: { from, to, precision }, candidateDays: [], expression: null, steps: ["put in by the gold"], features: ["own", "own|only"] };
}

export function goldStatus({ status }: ScoredEvent): Status {
  return status === "planned" || status === "cancelled" ? status : "happened";
}
