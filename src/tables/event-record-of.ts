import type { Asking } from "../answers/asking.ts";
import { termOn } from "../answers/headship.ts";
import type { EventAnswer } from "../answers/event-answer.ts";
import type { Participant } from "../domain/report.ts";
import type { EventRecord, ParticipantRecord } from "./event-record.ts";

type Knowledge = Asking["knowledge"];

/** An answered event as a row, with names in English and the sentence of its first report. */
export function eventRecordOf({ event, reports }: EventAnswer, knowledge: Knowledge): EventRecord {
  const first = reports?.[0];
  return {
    id: event.id, from: event.days.from, to: event.days.to, precision: event.days.precision, kind: event.kind, family: event.family, status: event.status,
    participants: [
      ...event.countries.map((iso3): ParticipantRecord => ({ type: "country", id: `country:${iso3}`, name: nameOfCountry(iso3, knowledge), office: null, country: iso3, role: "participant" })),
      ...event.organizations.map((id): ParticipantRecord => ({ type: "organization", id: `organization:${id}`, name: knowledge.organizations.get(id)?.names["en"] ?? id, office: null, country: null, role: "participant" })),
      ...event.participants.map((participant) => personRecord(participant, event, knowledge)),
    ],
    initiators: event.participants.filter(({ role }) => role === "initiator").map(({ name }) => name),
    place: event.place === null ? null : [event.place.country, event.place.city].filter((part) => part !== null).join("/"),
    topics: event.topics, reportCount: event.reports.length, quote: first?.report.quote ?? null, url: first?.document.url ?? null,
  };
}

export function nameOfCountry(iso3: string, knowledge: Knowledge): string {
  return knowledge.countries.get(iso3)?.names["en"] ?? iso3;
}

function personRecord(participant: Participant, event: EventAnswer["event"], knowledge: Knowledge): ParticipantRecord {
  const { person, name, country, role } = participant;
  return { type: "person", id: person, name, office: participant.office ?? termOn(knowledge, participant, event)?.title ?? null, country, role };
}
