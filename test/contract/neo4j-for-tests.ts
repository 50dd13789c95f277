import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe } from "@jest/globals";
import type { Neo4jConnection } from "../../src/store/neo4j/driver.ts";
import { LATEST } from "../../src/store/neo4j/migrations.ts";
import type { Neo4jStore } from "../../src/store/neo4j/neo4j-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { claims, isAlive, startNeo4jOnce } from "./neo4j-process.ts";
import { refuseForeign, runStatements } from "./refuse-foreign.ts";

/** Marks a database as the tests' own: they empty it, and refuse one that has nodes without this mark. */
const MARK = "MERGE (:Meta {id: 'test-owner'})";
const WAITING_MS = 600_000;
const LOOKING_MS = 250;
/** A wait is told, so that nobody takes it for a hang. */
const TELLING_MS = 20_000;

/** A Neo4j that this suite has for itself until it ends. */
export interface Neo4jOfSuite {
  readonly connection: Neo4jConnection;
  /** A store on the emptied database, schema in place. The suite closes it. */
  openEmpty(): Promise<Neo4jStore>;
}

/**
 * Runs `body` on a real Neo4j, or skips it and says why. `await` it at the top of a test file:
 * `await describeOnNeo4j("the contract", (neo4j) => { it(…, async () => { const store = await neo4j.openEmpty(); … }) })`.
 * NEO4J_REQUIRED=1 makes a skip a failure.
 */
export async function describeOnNeo4j(title: string, body: (suite: Neo4jOfSuite) => void): Promise<void> {
  const run = process.env["ENTENTE_TEST_RUN"];
  if (run === undefined) throw new Error("ENTENTE_TEST_RUN is not set: run the tests with jest's global set-up (npm run test:unit).");
  const started = await startNeo4jOnce(run);
  if (!started.available) {
    if (process.env["NEO4J_REQUIRED"] === "1") throw new Error(`NEO4J_REQUIRED=1, but no Neo4j can be had: ${started.reason}`);
    describe.skip(`on Neo4j (skipped: ${started.reason}): ${title}`, () => body({ connection: NOWHERE, openEmpty: () => Promise.reject(new Error("skipped")) }));
    return;
  }
  const { connection } = started;
  await refuseForeign(connection);
  const release = await haveAlone(run, title);
  describe(`on Neo4j (${started.how}): ${title}`, () => {
    afterAll(release);
    body({ connection, openEmpty: () => openEmpty(connection) });
  });
}

const NOWHERE: Neo4jConnection = { uri: "bolt://127.0.0.1:1", username: "neo4j", password: "", database: "neo4j" };

async function openEmpty(connection: Neo4jConnection): Promise<Neo4jStore> {
  await refuseForeign(connection);
  // The notes on the schema stay, as the schema does: putting it in place anew takes seconds.
  await runStatements(connection, [`MATCH (n) WHERE NOT n:Migration OR n.version > ${LATEST} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`, MARK]);
  return openNeo4jStore({ ...connection, patience: 60_000 });
}

/** One suite at a time: Community Edition has one database. A holder of our own process, or of one that has gone, is a suite that ended without letting go. */
async function haveAlone(run: string, title: string): Promise<() => void> {
  const folder = join(run, "neo4j-in-use");
  const holder = join(folder, "holder");
  for (let waited = 0; !claims(folder); waited += LOOKING_MS) {
    const pid = holderOf(holder);
    if (pid === process.pid || (pid !== null && !isAlive(pid))) break;
    if (waited > WAITING_MS) throw new Error(`${title}: process ${pid ?? "?"} has had the tests' Neo4j for ${WAITING_MS / 60_000} minutes and does not let go.`);
    if (waited % TELLING_MS === 0 && waited > 0) process.stderr.write(`${title}: waiting for the tests' Neo4j, in use by process ${pid ?? "?"} since ${waited / 1000} s.\n`);
    await pause(LOOKING_MS);
  }
  writeFileSync(holder, String(process.pid));
  return () => { rmSync(folder, { recursive: true, force: true }); };
}

function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
