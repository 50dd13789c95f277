import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { SAVED_QUERIES } from "../../src/ask/saved-queries.ts";

const schema = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));

describe("the GraphQL that plain questions mean", () => {
  it.each(Object.entries(SAVED_QUERIES))("%s is valid against the schema", (_, query) => {
    expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
  });
});
