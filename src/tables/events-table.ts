import type { EventRecord } from "./event-record.ts";
import { joinList } from "./table.ts";
import type { Table } from "./table.ts";

const namesOf = ({ participants }: EventRecord, type: string): readonly string[] => participants.filter((party) => party.type === type).map((party) => party.name);

const bareIdsOf = ({ participants }: EventRecord, type: string): readonly string[] =>
  participants.filter((party) => party.type === type).map((party) => party.id.slice(party.id.indexOf(":") + 1));

/** One row per event. */
export const eventsTable: Table<EventRecord> = {
  name: "events",
  columns: [
    { name: "id", type: "text", description: "Global id of the event", value: (row) => row.id },
    { name: "date", type: "day", description: "First day of the event, as told; never shifted by a time zone", value: (row) => row.from },
    { name: "to", type: "day", description: "Last day of the event, inclusive", value: (row) => row.to },
    { name: "precision", type: "text", description: "How finely the text tells the date: day, month or year", value: (row) => row.precision },
    { name: "kind", type: "text", description: "One of the 17 kinds of event", value: (row) => row.kind },
    { name: "family", type: "text", description: "Family of the kind: talks, agreement, cooperation, rejection or coercion", value: (row) => row.family },
    { name: "status", type: "text", description: "happened, planned or cancelled", value: (row) => row.status },
    { name: "countries", type: "list", description: "ISO 3166-1 alpha-3 codes of the states that take part", value: (row) => joinList(bareIdsOf(row, "country")) },
    { name: "people", type: "list", description: "Names of the people who take part", value: (row) => joinList(namesOf(row, "person")) },
    { name: "organizations", type: "list", description: "Ids of the organisations that take part", value: (row) => joinList(bareIdsOf(row, "organization")) },
    { name: "place", type: "text", description: "Where it happened, ISO3/City or ISO3; empty where the text does not tell", value: (row) => row.place },
    { name: "topics", type: "list", description: "What it was about", value: (row) => joinList(row.topics) },
    { name: "initiators", type: "list", description: "Who called, asked, wrote, invited or sent; empty where the text does not tell", value: (row) => joinList(row.initiators) },
    { name: "reports", type: "count", description: "Reports that tell of the event", value: (row) => row.reportCount },
    { name: "quote", type: "text", description: "The sentence of the first report, word for word", value: (row) => row.quote },
    { name: "url", type: "text", description: "Address of that report's document; empty where it has none", value: (row) => row.url },
  ],
};
