import { expect, it } from "@jest/globals";
import { describeOnNeo4j } from "../contract/neo4j-for-tests.ts";
import { casesOf, compare, range } from "./oracle/compare.ts";

const TIMEOUT = 600_000;

await describeOnNeo4j("answers agree with an independent oracle", (neo4j) => {
  it("over random graphs", async () => {
    // Most of these statements are new to the server, which plans each: fewer than in memory, and more where asked for.
    const run = { seeds: range(1, Number(process.env["ORACLE_NEO4J_GRAPHS"] ?? 1)), events: 60, asked: 12 };
    expect(await compare(run, () => neo4j.openEmpty())).toBe(casesOf(run));
  }, TIMEOUT);
});
