import type { CypherValue, GraphStore, Query } from "../../store/graph-store.ts";
import { LABELS, type Label } from "../../store/schema.ts";

/** Nodes read in one go. */
const PAGE = 500;

/** What leaves the house: all but the store's own bookkeeping, which it makes again by itself. */
export const EXPORTED_LABELS: readonly Label[] = LABELS.filter((label) => label !== "Meta" && label !== "Migration" && label !== "Agenda");

export interface GraphNode { readonly label: Label; readonly id: string; readonly properties: Readonly<Record<string, CypherValue>> }

/** Which labels a relationship joins, so that every one can be walked from bound nodes and written under its ends' labels. */
export const RELATIONSHIP_ENDS: readonly { readonly type: string; readonly from: Label; readonly to: Label }[] = [
  { type: "CONTAINS", from: "Document", to: "Report" }, { type: "TELLS_OF", from: "Report", to: "Event" },
  { type: "NAMES", from: "Report", to: "Country" }, { type: "NAMES", from: "Report", to: "Organization" },
  { type: "TOOK_PART", from: "Person", to: "Event" }, { type: "PARTY_TO", from: "Country", to: "Event" }, { type: "PARTY_TO", from: "Organization", to: "Event" },
  { type: "CONCERNS", from: "Event", to: "Topic" }, { type: "HELD_AT", from: "Event", to: "Place" }, { type: "IN", from: "Place", to: "Country" },
  { type: "INITIATED_BY", from: "Event", to: "Person" }, { type: "INITIATED_BY", from: "Event", to: "Country" }, { type: "INITIATED_BY", from: "Event", to: "Organization" },
  { type: "BECAME", from: "Event", to: "Event" }, { type: "HELD", from: "Person", to: "Office" },
  { type: "OF", from: "Office", to: "Country" }, { type: "OF", from: "Office", to: "Organization" },
  { type: "MEMBER_OF", from: "Country", to: "Organization" }, { type: "MEMBER_OF", from: "Country", to: "Region" },
];

export interface GraphLink { readonly from: string; readonly to: string; readonly properties: Readonly<Record<string, CypherValue>> }

/** All nodes of a label, in the order of their ids. */
export async function* nodesOf(store: GraphStore, label: Label): AsyncGenerator<GraphNode> {
  for await (const nodes of nodePages(store, label)) yield* nodes;
}

async function* nodePages(store: GraphStore, label: Label): AsyncGenerator<readonly GraphNode[]> {
  const query: Query<{ after: string; limit: number }, { id: string; properties: Readonly<Record<string, CypherValue>> }> = {
    name: `export-${label}`, text: `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit`,
  };
  for (let after = ""; ;) {
    const rows = await store.read(query, { after, limit: PAGE });
    if (rows.length > 0) yield rows.map(({ id, properties }) => ({ label, id, properties: sorted(properties) }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** All relationships of a type between two labels, in the order of the ids of their ends. */
export async function* linksOf(store: GraphStore, { type, from, to }: (typeof RELATIONSHIP_ENDS)[number]): AsyncGenerator<GraphLink> {
  const query: Query<{ ids: readonly string[] }, { from: string; to: string; properties: Readonly<Record<string, CypherValue>> }> = {
    name: `export-${type}`, text: `UNWIND $ids AS id MATCH (a:${from} {id: id}) MATCH (a)-[r:\`${type}\`]->(b:${to}) RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
  };
  for await (const nodes of nodePages(store, from)) {
    const rows = await store.read(query, { ids: nodes.map(({ id }) => id) });
    const keyed = rows.map((row) => ({ row: { ...row, properties: sorted(row.properties) }, key: `${row.from} ${row.to} ${JSON.stringify(sorted(row.properties))}` }));
    yield* keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  }
}

function sorted(properties: Readonly<Record<string, CypherValue>>): Readonly<Record<string, CypherValue>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}
