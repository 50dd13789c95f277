import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Neo4jConnection } from "../../src/store/neo4j/driver.ts";

/** What became of the one Neo4j of a test run. `pid`: of the process to stop; null where it is not ours. */
export type StartedNeo4j =
  | { readonly available: true; readonly connection: Neo4jConnection; readonly pid: number | null; readonly how: string }
  | { readonly available: false; readonly reason: string };

const START = fileURLToPath(new URL("../../scripts/neo4j/start.mjs", import.meta.url));
const STARTING_MS = 330_000;

/** Null as long as no suite asked for it. `run`: folder of the test run. */
export function startedNeo4j(run: string): StartedNeo4j | null {
  const file = join(run, "neo4j.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) as StartedNeo4j : null;
}

/** The run's Neo4j: the first suite that asks starts it, others wait for it. NEO4J_URI, else Docker, else Java and Maven, else none. */
export async function startNeo4jOnce(run: string): Promise<StartedNeo4j> {
  const until = Date.now() + STARTING_MS;
  for (;;) {
    const started = startedNeo4j(run);
    if (started !== null) return started;
    if (claims(join(run, "neo4j-starting"))) {
      // Told in any case, or the other suites wait for a start that nobody makes.
      return tell(run, await start(run).catch((error: unknown) => ({ available: false as const, reason: String(error) })));
    }
    if (Date.now() > until) return { available: false, reason: "another test was starting it and did not come to an end" };
    await pause(200);
  }
}

/** Ends the process and waits until it has gone, with its data. */
export async function stopNeo4j(run: string): Promise<void> {
  const started = startedNeo4j(run);
  if (started?.available !== true || started.pid === null) return;
  if (!isAlive(started.pid)) return;
  process.kill(started.pid, "SIGTERM");
  for (let waited = 0; isAlive(started.pid) && waited < 30_000; waited += 100) await pause(100);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Making a folder is the one thing that only one of several processes can do. */
export function claims(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function tell(run: string, started: StartedNeo4j): StartedNeo4j {
  writeFileSync(join(run, "neo4j.json.new"), JSON.stringify(started));
  renameSync(join(run, "neo4j.json.new"), join(run, "neo4j.json"));
  return started;
}

async function start(run: string): Promise<StartedNeo4j> {
  const uri = process.env["NEO4J_URI"];
  if (uri !== undefined && uri !== "") {
    const connection = { uri, username: process.env["NEO4J_USERNAME"] ?? "neo4j", password: process.env["NEO4J_PASSWORD"] ?? "", database: process.env["NEO4J_DATABASE"] ?? "neo4j" };
    return { available: true, connection, pid: null, how: "NEO4J_URI" };
  }
  process.stderr.write("Starting a Neo4j for the tests; it takes ten seconds, longer on a busy machine.\n");
  const out = join(run, "neo4j.out");
  const err = join(run, "neo4j.err");
  // Into files: a pipe would tie the server to this worker, which may end before it.
  const child = spawn(process.execPath, [START, "--while-pid", process.env["ENTENTE_TEST_PID"] ?? String(process.pid)], { detached: true, stdio: ["ignore", openSync(out, "w"), openSync(err, "w")] });
  child.unref();
  for (let waited = 0; waited < STARTING_MS; waited += 200) {
    const line = readFileSync(out, "utf8").split("\n").find((text) => text.startsWith("{"));
    if (line !== undefined) {
      const ready = JSON.parse(line) as { uri: string; username: string; password: string; with: string };
      return { available: true, connection: { uri: ready.uri, username: ready.username, password: ready.password, database: "neo4j" }, pid: child.pid ?? null, how: ready.with };
    }
    if (child.exitCode !== null) break;
    await pause(200);
  }
  if (child.exitCode === null) child.kill("SIGTERM");
  return { available: false, reason: readFileSync(err, "utf8").trim() || "it did not come up in time" };
}
