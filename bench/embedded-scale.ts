// Bar: the embedded store holds 100,000 events, opens in about a second, and answers the headline question over a month at 100,000 events in at most
// twice the time it takes at 10,000. Usage: npx tsx bench/embedded-scale.ts [events = 100000]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { openEmbeddedStore } from "../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../src/store/graph-store.ts";
import { factStatements } from "../src/store/writes/fact-statements.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { percentiles, syntheticChanges } from "./synthetic-events.ts";

const EVENTS = Number(process.argv[2] ?? 100_000);
const BATCH = 1000;
const ASKED = 200;
const knowledge = loadKnowledge(fileURLToPath(new URL("../knowledge/", import.meta.url)));

/** Which leaders of the Sahel were in contact with Moscow in a month: each MATCH begins at a bound node. */
const HEADLINE = `
UNWIND $theirs AS id
MATCH (their:Country {id: id})
MATCH (their)-[:PARTY_TO]->(e:Event)
WHERE e.from <= $to AND e.to >= $from AND e.family = 'talks' AND e.status = 'happened'
MATCH (e)<-[t:TOOK_PART]-(p:Person)
WHERE t.leads IN $ours
RETURN DISTINCT p.id AS person, t.office AS office, e.id AS event, e.from AS day
ORDER BY day DESC, event, person`;

async function load(store: GraphStore, events: number): Promise<number> {
  const begun = performance.now();
  await store.write(factStatements(knowledge));
  for (const change of syntheticChanges(events, BATCH, knowledge)) await store.write(statementsOf(change));
  await store.checkpoint();
  return (performance.now() - begun) / 1000;
}

async function askHeadline(store: GraphStore): Promise<{ p50: number; p95: number; rows: number }> {
  const times: number[] = [];
  let rows = 0;
  for (let asked = 0; asked < ASKED; asked += 1) {
    const month = `20${15 + (asked % 10)}-${String((asked % 12) + 1).padStart(2, "0")}`;
    const begun = performance.now();
    rows += (await store.read({ name: "headline", text: HEADLINE }, { theirs: ["country:RUS"], ours: ["MRT", "MLI", "BFA", "NER", "TCD"], from: `${month}-01`, to: `${month}-31` })).length;
    times.push(performance.now() - begun);
  }
  return { ...percentiles(times), rows };
}

async function measure(events: number): Promise<{ p50: number }> {
  const directory = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    const first = await openEmbeddedStore({ directory });
    const seconds = await load(first.store, events);
    const { nodes, relationships } = await first.store.size();
    await first.store.close();
    await first.journal?.close();
    const megabytes = readdirSync(directory).reduce((sum, file) => sum + statSync(join(directory, file)).size, 0) / 1e6;
    const begun = performance.now();
    const { store, journal } = await openEmbeddedStore({ directory });
    const opened = (performance.now() - begun) / 1000;
    const headline = await askHeadline(store);
    console.log(`${events} events: loaded in ${seconds.toFixed(1)} s (${Math.round(events / seconds)} events/s), ${nodes} nodes, ${relationships} relationships, ${megabytes.toFixed(0)} MB; ` +
      `opened in ${opened.toFixed(2)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident; headline over a month p50 ${headline.p50} ms, p95 ${headline.p95} ms (${headline.rows} rows in ${ASKED} questions)`);
    await store.close();
    await journal?.close();
    return headline;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const small = await measure(EVENTS / 10);
const large = await measure(EVENTS);
const ratio = large.p50 / small.p50;
console.log(`ratio of p50 at ${EVENTS} to ${EVENTS / 10} events: ${ratio.toFixed(2)} (bar 2.00: ${ratio <= 2 ? "met" : "missed"})`);
