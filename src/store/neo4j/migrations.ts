import { INDEXED, LABELS } from "../schema.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Each can be run again without harm. */
  readonly statements: readonly string[];
}

/**
 * In order, never changed once released: what comes next is appended. Community Edition has uniqueness constraints alone (a key or a type is Enterprise);
 * each brings the index by which MERGE finds its node.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: "an id, unique within its label, for every node",
    statements: LABELS.map((label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`),
  },
  {
    version: 2,
    name: "indexes on what questions select by",
    statements: INDEXED.map(({ label, property }) => `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`),
  },
  {
    version: 3,
    name: "trigrams of what full text search looks in",
    statements: ["CREATE TEXT INDEX event_searchtext IF NOT EXISTS FOR (n:Event) ON (n.searchText)", "CREATE TEXT INDEX person_searchtext IF NOT EXISTS FOR (n:Person) ON (n.searchText)"],
  },
  {
    // In a new database the first two have done it already.
    version: 4,
    name: "agendas: a party's events by week",
    statements: ["CREATE CONSTRAINT agenda_id IF NOT EXISTS FOR (n:Agenda) REQUIRE n.id IS UNIQUE", "CREATE INDEX agenda_loose IF NOT EXISTS FOR (n:Agenda) ON (n.loose)"],
  },
];

export const LATEST = Math.max(...MIGRATIONS.map(({ version }) => version));
