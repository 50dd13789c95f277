import type { Table } from "./table.ts";

/** One leader who was in contact, with the office of the latest contact. */
export interface ContactRecord {
  readonly person: string;
  readonly name: string;
  readonly office: string | null;
  readonly country: string | null;
  readonly events: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

export const contactsTable: Table<ContactRecord> = {
  name: "contacts",
  columns: [
    { name: "person", type: "text", description: "Global id of the leader", value: (row) => row.person },
    { name: "name", type: "text", description: "Name of the leader", value: (row) => row.name },
    { name: "office", type: "text", description: "Office held at the latest contact", value: (row) => row.office },
    { name: "country", type: "text", description: "ISO3 of the country of that office", value: (row) => row.country },
    { name: "events", type: "count", description: "Contacts in the period", value: (row) => row.events },
    { name: "first_date", type: "day", description: "First day of the earliest contact in the period", value: (row) => row.firstDate },
    { name: "last_date", type: "day", description: "First day of the latest contact in the period", value: (row) => row.lastDate },
  ],
};
