import type { Knowledge } from "../knowledge/knowledge.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { factStatements } from "../store/writes/fact-statements.ts";
import { sequenceOf, versionOf } from "./apply-records.ts";
import type { Ledger } from "./ledger.ts";
import { participationsOf } from "./participations.ts";

export interface FactsParts {
  readonly store: GraphStore;
  readonly ledger: Ledger;
  readonly knowledge: Knowledge;
}

/** Events whose offices are told anew in one transaction. */
const PAGE = 500;

/**
 * Brings the facts of the tables into the graph where their hash differs from what lies there, and tells the offices of all events anew.
 * The hash is noted last, so that a crash in between begins again. Resolves to whether anything was done.
 */
export async function loadFacts({ store, ledger, knowledge }: FactsParts): Promise<boolean> {
  const meta = await ledger.meta();
  if (meta.factsHash === knowledge.hash) return false;
  await store.write(factStatements(knowledge));
  for await (const events of ledger.events(PAGE)) {
    const rows = events.flatMap((event) => participationsOf(event, knowledge).map((participation) => ({
      event: event.id, person: participation.person,
      office: participation.office, country: participation.country, leads: participation.leads, contested: participation.contested ? true : null,
    })));
    await store.write([{
      name: "facts-participations", parameters: { rows },
      text: "UNWIND $rows AS row MATCH (e:Event {id: row.event}) MATCH (e)<-[t:TOOK_PART]-(p:Person {id: row.person}) SET t.office = row.office, t.country = row.country, t.leads = row.leads, t.contested = row.contested",
    }]);
  }
  const version = versionOf(sequenceOf(meta.version), meta.digest ?? "", knowledge.hash);
  await store.write([{ name: "facts-note", text: "MERGE (m:Meta {id: 'meta'}) SET m.factsHash = $factsHash, m.version = $version", parameters: { factsHash: knowledge.hash, version } }]);
  await store.checkpoint();
  return true;
}
