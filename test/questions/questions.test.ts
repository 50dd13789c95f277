import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { openSeededService, type SeededService } from "../graphql/seeded-service.ts";

const FOLDER = new URL("./", import.meta.url);
/** Writes what is answered now; the difference is read before it is committed. Never set where tests judge. */
const UPDATE = process.env["UPDATE_SNAPSHOTS"] === "1";

function rootFields(query: string): number {
  return getOperationAST(parse(query))?.selectionSet.selections.length ?? 0;
}

function expectSnapshot(name: string, text: string): void {
  const file = new URL(name, FOLDER);
  if (UPDATE) writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, "utf8") : `${name} is missing: run with UPDATE_SNAPSHOTS=1 and read it`).toBe(text);
}

describe("the page of questions", () => {
  it("is what the questions and their answers say", () => {
    const script = fileURLToPath(new URL("../../scripts/write-questions.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });
});

describe("questions in GraphQL, rows and Cypher out", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".graphql")).sort())("%s", async (name) => {
    const query = readFileSync(new URL(name, FOLDER), "utf8");
    const answer = await seeded.ask(query);
    expect(answer.errors).toBeUndefined();
    const statements = seeded.store.asked.map(({ name: title, text }) => `// ${title}\n${text}\n`).join("\n");
    expect(seeded.store.asked.length).toBeLessThanOrEqual(rootFields(query) + 1);
    expectSnapshot(name.replace(".graphql", ".json"), `${JSON.stringify(answer.data, null, 2)}\n`);
    expectSnapshot(name.replace(".graphql", ".cypher"), statements === "" ? "// answered from the tables alone\n" : statements);
  });
});
