import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * All tests run far from UTC, so that a day shifted by a time zone shows. A folder of this run lets suites, which may sit in several processes,
 * share one Neo4j: the first that asks starts it (test/contract/neo4j-for-tests.ts), so a single unit test starts nothing.
 */
export default function setUp(): void {
  process.env["TZ"] = "America/Los_Angeles";
  process.env["ENTENTE_TEST_RUN"] = mkdtempSync(join(tmpdir(), "entente-test-"));
  process.env["ENTENTE_TEST_PID"] = String(process.pid);
}
