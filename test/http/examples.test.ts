import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "@jest/globals";
import { buildSchema, Kind, parse, validate } from "graphql";

import { estimateCost } from "../../src/api/http/guards/estimate-cost.ts";
import { measureShape } from "../../src/api/http/guards/measure-shape.ts";
import { DEFAULT_LIMITS } from "../../src/api/http/http-settings.ts";

interface Example { id: string; title: { en: string; fr: string }; query: string; variables: Record<string, unknown> }

const root = new URL("../../", import.meta.url);
const examples = JSON.parse(readFileSync(new URL("web/playground/examples.json", root), "utf8")) as Example[];
const schema = buildSchema(readFileSync(new URL("schema.graphql", root), "utf8"));

describe("the saved questions of the playground", () => {
  it("begin with the headline question", () => {
    expect(examples[0]).toMatchObject({ id: "sahel-moscow", variables: { of: "Sahel", with: "Moscow", during: "2024-03" } });
  });

  it.each(examples.map((example) => [example.id, example] as const))("%s fits the schema and the limits, and has both titles", (_id, { title, query, variables }) => {
    const document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    expect(estimateCost(schema, document, variables, undefined)).toBeLessThan(DEFAULT_LIMITS.cost / 2);
    const operation = document.definitions[0]!;
    if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error("not an operation");
    expect(measureShape(operation, document).depth).toBeLessThan(DEFAULT_LIMITS.depth);
    expect(title.en.length * title.fr.length).toBeGreaterThan(0);
  });

  it("are where the pages are built from", () => {
    expect(existsSync(new URL("web/vite.config.ts", root))).toBe(true);
  });
});
