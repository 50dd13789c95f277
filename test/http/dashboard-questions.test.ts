import { readFileSync } from "node:fs";

import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";

import * as questions from "../../web/dashboard/data/questions.ts";
import { estimateCost } from "../../src/api/http/guards/estimate-cost.ts";
import { DEFAULT_LIMITS } from "../../src/api/http/http-settings.ts";

const schema = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));

describe("the questions of the dashboard", () => {
  it.each(Object.entries(questions))("%s fits the schema and the limits", (_name, query) => {
    const document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const variables = { of: "AES", name: "x", id: "x", on: "2024-01-01", since: "2024-01-01", text: "x", question: "x", first: 15, lang: "EN" };
    expect(estimateCost(schema, document, variables, undefined)).toBeLessThan(DEFAULT_LIMITS.cost / 2);
  });
});
