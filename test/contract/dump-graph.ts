import type { CypherParameters, CypherValue, GraphStore } from "../../src/store/graph-store.ts";

type NodeRow = { readonly label: string; readonly id: string; readonly properties: { readonly [key: string]: CypherValue } };
type LinkRow = { readonly from: string; readonly type: string; readonly to: string; readonly properties: { readonly [key: string]: CypherValue } };

/** Every node and relationship of a graph as sorted lines, without what only one engine or the tests themselves put there. */
export async function dumpGraph(store: GraphStore): Promise<readonly string[]> {
  const nodes = await store.read<CypherParameters, NodeRow>({ name: "dump-nodes", text: "MATCH (n) RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS properties" }, {});
  const links = await store.read<CypherParameters, LinkRow>({ name: "dump-links", text: "MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties" }, {});
  return [
    ...nodes.filter(({ label, id }) => label !== "Migration" && id !== "test-owner").map(({ label, id, properties }) => `${label} ${id} ${canonical(properties)}`),
    ...links.map(({ from, type, to, properties }) => `${from} ${type} ${to} ${canonical(properties)}`),
  ].sort();
}

function canonical(properties: { readonly [key: string]: CypherValue }): string {
  return JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));
}
