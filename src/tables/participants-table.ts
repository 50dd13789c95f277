import type { EventRecord, ParticipantRecord } from "./event-record.ts";
import type { Table } from "./table.ts";

export interface ParticipationRow { readonly event: EventRecord; readonly party: ParticipantRecord }

/** One row per event × participant, so that counting by country or person needs no unpacking. */
export const participantsTable: Table<ParticipationRow> = {
  name: "participants",
  columns: [
    { name: "event", type: "text", description: "Global id of the event", value: ({ event }) => event.id },
    { name: "date", type: "day", description: "First day of the event", value: ({ event }) => event.from },
    { name: "kind", type: "text", description: "Kind of the event", value: ({ event }) => event.kind },
    { name: "status", type: "text", description: "happened, planned or cancelled", value: ({ event }) => event.status },
    { name: "party_type", type: "text", description: "person, country or organization", value: ({ party }) => party.type },
    { name: "party", type: "text", description: "Global id of the participant", value: ({ party }) => party.id },
    { name: "name", type: "text", description: "Name of the participant", value: ({ party }) => party.name },
    { name: "office", type: "text", description: "Office of a person on the day of the event; empty where nothing tells", value: ({ party }) => party.office },
    { name: "country", type: "text", description: "ISO3 of the country represented; empty for organisations and their heads", value: ({ party }) => party.country },
    { name: "role", type: "text", description: "initiator or participant", value: ({ party }) => party.role },
  ],
};

export function participationsOf(event: EventRecord): readonly ParticipationRow[] {
  return event.participants.map((party) => ({ event, party }));
}
