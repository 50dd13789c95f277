import type { CypherRow, GraphStore, Query } from "../store/graph-store.ts";
import type { Journal } from "../store/journal.ts";
import { Ledger } from "./ledger.ts";

/** Something that must never be in a graph, and the ids of the first nodes where it is. */
export interface Finding { readonly what: string; readonly examples: readonly string[] }

/** At most so many examples of one fault are told. */
const EXAMPLES = 5;

/** Each looks for nodes that break a rule of the graph; none is the healthy answer. */
const RULES: readonly { readonly what: string; readonly text: string }[] = [
  { what: "a report lies in no document", text: "MATCH (r:Report) WHERE NOT EXISTS { MATCH (r)<-[:CONTAINS]-(:Document) } RETURN r.id AS id" },
  { what: "an event has no report", text: "MATCH (e:Event) WHERE NOT EXISTS { MATCH (e)<-[:TELLS_OF]-(:Report) } RETURN e.id AS id" },
  { what: "an event counts another number of reports than it has", text: "MATCH (e:Event) MATCH (e)<-[:TELLS_OF]-(r:Report) WITH e.id AS id, e.reportCount AS told, count(r) AS found WHERE told <> found RETURN id" },
  { what: "a report tells of two events", text: "MATCH (r:Report) MATCH (r)-[:TELLS_OF]->(e:Event) WITH r.id AS id, count(e) AS events WHERE events > 1 RETURN id" },
  {
    what: "an event does not stand in the agenda of each of its parties",
    text: "MATCH (e:Event) MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x) WITH e, count(DISTINCT x.id) AS parties CALL (e) { MATCH (e)<-[:LISTS]-(a:Agenda) RETURN count(a) AS listed } WITH e.id AS id, parties, listed WHERE parties <> listed RETURN id",
  },
  { what: "an event ends before it begins", text: "MATCH (e:Event) WHERE e.to < e.from RETURN e.id AS id" },
];

/** What is wrong with a graph; empty where all is well. @throws StoreUnavailable */
export async function checkGraph(store: GraphStore, journal: Journal, factsHash: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { what, text } of RULES) {
    const query: Query<Record<string, never>, CypherRow & { readonly id: string }> = { name: "check", text: `${text} LIMIT ${EXAMPLES}` };
    const rows = await store.read(query, {});
    if (rows.length > 0) findings.push({ what, examples: rows.map(({ id }) => id) });
  }
  const meta = await new Ledger(store).meta();
  if (meta.factsHash !== factsHash) findings.push({ what: "the facts in the graph are not those of the tables: start the service or load anything to renew them", examples: [] });
  if (meta.journalLength < journal.length) findings.push({ what: `the journal has ${journal.length} records, the graph only ${meta.journalLength}`, examples: [] });
  return findings;
}
