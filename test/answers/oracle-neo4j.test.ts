import { expect, it } from "@jest/globals";
import { describeOnNeo4j } from "../contract/neo4j-for-tests.ts";
import { casesOf, compare, range } from "./oracle/compare.ts";

const TIMEOUT = 600_000;

await describeOnNeo4j("answers agree with an independent oracle", (neo4j) => {
  it("over random graphs", async () => {
    const run = { seeds: range(1, 4), events: 60, asked: 25 };
    expect(await compare(run, () => neo4j.openEmpty())).toBe(casesOf(run));
  }, TIMEOUT);
});
