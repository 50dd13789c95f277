// A store with a number of synthetic events, embedded or in a Neo4j of its own; with a folder it is kept there and not loaded again.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { AGENDAS } from "../src/loading/write-agendas.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { EmbeddedStore } from "../src/store/embedded/embedded-store.ts";
import { openEmbeddedStore } from "../src/store/embedded/open-embedded-store.ts";
import type { GraphStore, Query } from "../src/store/graph-store.ts";
import type { Neo4jConnection } from "../src/store/neo4j/driver.ts";
import { openNeo4jStore } from "../src/store/neo4j/open-neo4j-store.ts";
import { factStatements } from "../src/store/writes/fact-statements.ts";
import { writeStatement } from "../src/store/writes/write-statement.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { importIntoNeo4j } from "./import-neo4j.ts";
import { syntheticChanges } from "./synthetic-events.ts";

export interface SizedStore {
  readonly events: number;
  readonly store: GraphStore;
  /** Null for the embedded store. */
  readonly connection: Neo4jConnection | null;
  close(): Promise<void>;
}

const START = fileURLToPath(new URL("../scripts/neo4j/start.mjs", import.meta.url));
const BATCH = 1_000;

/** `folder`: where such stores are kept from one run to the next; null loads into memory, or into a Neo4j that goes at the end. */
export async function openSizedStore(engine: "embedded" | "neo4j", events: number, knowledge: Knowledge, folder: string | null): Promise<SizedStore> {
  const directory = folder === null ? null : join(folder, `${engine}-${events}`);
  if (directory !== null) mkdirSync(directory, { recursive: true });
  if (engine === "neo4j" && directory !== null && !existsSync(join(directory, "data"))) importIntoNeo4j(directory, events, knowledge);
  const opened = engine === "embedded" ? await openEmbedded(directory) : await openNeo4j(directory);
  const begun = performance.now();
  if (await load(opened.store, events, knowledge)) {
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${engine}: ${events} events loaded in ${seconds.toFixed(0)} s (${Math.round(events / seconds)} events/s)`);
  }
  // Else the loader would take the graph for one whose facts and agendas are stale, and write them anew.
  await opened.store.write([writeStatement("set-meta", { values: { factsHash: knowledge.hash, agendas: AGENDAS } })]);
  return { events, ...opened };
}

async function openEmbedded(directory: string | null): Promise<Omit<SizedStore, "events">> {
  if (directory !== null) {
    const { store, journal } = await openEmbeddedStore({ directory });
    return { store, connection: null, close: async () => { await journal?.close(); await store.close(); } };
  }
  const store = EmbeddedStore.inMemory();
  await store.ensureSchema();
  return { store, connection: null, close: () => store.close() };
}

async function openNeo4j(directory: string | null): Promise<Omit<SizedStore, "events">> {
  const server = spawn(process.execPath, [START, ...(directory === null ? [] : ["--data", directory])], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => { server.on("exit", resolve); });
  const ready = await new Promise<{ uri: string; username: string; password: string }>((resolve, reject) => {
    createInterface({ input: server.stdout }).once("line", (line) => { resolve(JSON.parse(line) as { uri: string; username: string; password: string }); });
    server.on("exit", (code) => { reject(new Error(`Neo4j did not start (exit code ${code ?? "none"}).`)); });
  });
  const connection: Neo4jConnection = { uri: ready.uri, username: ready.username, password: ready.password, database: "neo4j" };
  const store = await openNeo4jStore({ ...connection, patience: 60_000 });
  return {
    store, connection,
    close: async () => {
      await store.close();
      server.kill("SIGTERM");
      await ended;
    },
  };
}

/** Whether there was anything to do. A graph with other events than these is refused. */
async function load(store: GraphStore, events: number, knowledge: Knowledge): Promise<boolean> {
  const count: Query<Record<string, never>, { readonly events: number }> = { name: "count-events", text: "MATCH (e:Event) RETURN count(e) AS events" };
  const [found] = await store.read(count, {});
  if (found?.events === events) return false;
  if ((found?.events ?? 0) > 0) throw new Error(`The folder holds a graph of ${found?.events ?? 0} events, not of ${events}: remove it.`);
  await store.write(factStatements(knowledge));
  for (const change of syntheticChanges(events, BATCH, knowledge)) await store.write(statementsOf(change));
  await store.checkpoint();
  return true;
}
