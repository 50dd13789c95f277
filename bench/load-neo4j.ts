// Bar: loading into Neo4j through our store runs at .7 or more of the speed of raw UNWIND batches of the same nodes and relationships, which look for
// nothing to replace or sweep. Usage: NEO4J_URI=… NEO4J_PASSWORD=… npx tsx bench/load-neo4j.ts [events = 20000]; the database must be the tests' own.
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { readConfig } from "../src/config.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { createDriver } from "../src/store/neo4j/driver.ts";
import { encodeParameters } from "../src/store/neo4j/encode-parameters.ts";
import { openNeo4jStore } from "../src/store/neo4j/open-neo4j-store.ts";
import { factStatements } from "../src/store/writes/fact-statements.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { refuseForeign } from "../test/contract/refuse-foreign.ts";
import { syntheticChanges } from "./synthetic-events.ts";

const EVENTS = Number(process.argv[2] ?? 20_000);
const BATCH = 1000;
const { neo4j: connection } = readConfig({ ...process.env, ENTENTE_STORE: "neo4j" });
if (connection === null) throw new Error("set NEO4J_URI");
const knowledge = loadKnowledge(fileURLToPath(new URL("../knowledge/", import.meta.url)));
await refuseForeign(connection);
const driver = createDriver(connection);
const store = await openNeo4jStore(connection);

async function empty(): Promise<void> {
  const session = driver.session({ database: connection?.database ?? "neo4j" });
  await session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await session.run("MERGE (:Meta {id: 'test-owner'})");
  await session.close();
  await store.write(factStatements(knowledge));
}

/** Seconds to write all batches, made beforehand. */
async function timed(seed: number, write: (batch: ReturnType<typeof statementsOf>) => Promise<void>): Promise<number> {
  await empty();
  const batches = [...syntheticChanges(EVENTS, BATCH, knowledge, seed)].map(statementsOf);
  const begun = performance.now();
  for (const batch of batches) await write(batch);
  return (performance.now() - begun) / 1000;
}

const RAW = /^(upsert|add|link)-/u;

async function raw(batch: ReturnType<typeof statementsOf>): Promise<void> {
  const session = driver.session({ database: connection?.database ?? "neo4j", defaultAccessMode: neo4j.session.WRITE });
  await session.executeWrite(async (transaction) => {
    for (const { name, text, parameters } of batch) if (RAW.test(name)) await transaction.run(text, encodeParameters(parameters));
  });
  await session.close();
}

const ours = (batch: ReturnType<typeof statementsOf>): Promise<void> => store.write(batch);

// Once each to warm the server up, then in turns.
await timed(0, raw);
await timed(0, ours);
let [rawSeconds, ourSeconds] = [0, 0];
for (const seed of [1, 2]) {
  rawSeconds += await timed(seed, raw);
  ourSeconds += await timed(seed, ours);
}
const ratio = rawSeconds / ourSeconds;
console.log(`${EVENTS} events twice: raw UNWIND batches ${rawSeconds.toFixed(1)} s, our store ${ourSeconds.toFixed(1)} s (${Math.round((2 * EVENTS) / ourSeconds)} events/s)`);
console.log(`speed of ours to raw: ${ratio.toFixed(2)} (bar 0.70: ${ratio >= 0.7 ? "met" : "missed"})`);
await empty();
await store.close();
await driver.close();
