import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { describeOnNeo4j } from "../contract/neo4j-for-tests.ts";
import { openSeededService } from "../graphql/seeded-service.ts";

const FOLDER = new URL("./", import.meta.url);
const TIMEOUT = 300_000;

await describeOnNeo4j("questions have the answers that the embedded store gives", (neo4j) => {
  it("all saved ones", async () => {
    const seeded = await openSeededService(() => neo4j.openEmpty());
    try {
      for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".graphql")).sort()) {
        const { data, errors } = await seeded.ask(readFileSync(new URL(name, FOLDER), "utf8"));
        expect({ name, errors }).toEqual({ name, errors: undefined });
        expect({ name, data }).toEqual({ name, data: JSON.parse(readFileSync(new URL(name.replace(".graphql", ".json"), FOLDER), "utf8")) });
      }
    } finally {
      await seeded.close();
    }
  }, TIMEOUT);
});
