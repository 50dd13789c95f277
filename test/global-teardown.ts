import { rmSync } from "node:fs";
import { startedNeo4j, stopNeo4j } from "./contract/neo4j-process.ts";

/** Servers that a suite starts are closed by the suite itself; the Neo4j that suites share is stopped here. */
export default async function tearDown(): Promise<void> {
  const run = process.env["ENTENTE_TEST_RUN"];
  if (run === undefined) return;
  const started = startedNeo4j(run);
  if (started?.available === false) process.stderr.write(`\nThe Neo4j half of the tests was skipped: ${started.reason}\n`);
  await stopNeo4j(run);
  rmSync(run, { recursive: true, force: true });
}
