import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";

const root = new URL("../", import.meta.url);
const text = readFileSync(new URL("README.md", root), "utf8");

describe("the README", () => {
  it("leads to files that exist", () => {
    const addresses = [...text.matchAll(/\]\(([^)#\s]+)|src="([^"]+)"/g)].map(([, link, picture]) => link ?? picture ?? "").filter((address) => !/^https?:/.test(address));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !existsSync(new URL(address, root)))).toEqual([]);
  });

  it("asks the headline question in a body that can be pasted: JSON, with a query of the schema", () => {
    const bodies = [...text.matchAll(/--data \\?\s*'([^']+)'/g)].map(([, body = ""]) => JSON.parse(body) as { query: string });
    expect(bodies.length).toBeGreaterThan(0);
    const schema = buildSchema(readFileSync(new URL("schema.graphql", root), "utf8"));
    for (const { query } of bodies) expect(validate(schema, parse(query))).toEqual([]);
  });

  it("has no empty spot: answer and accuracy are filled in by scripts/write-readme.mjs", () => {
    for (const mark of ["headline-answer", "accuracy"]) {
      const [, content = ""] = new RegExp(`<!-- ${mark} -->([\\s\\S]*?)<!-- /${mark} -->`).exec(text) ?? [];
      expect(content.split("\n").filter((line) => line.startsWith("| ")).length).toBeGreaterThan(3);
    }
  });

  it("names each setting that src/config.ts reads, and no other", () => {
    const settings = (source: string): string[] => [...new Set(source.match(/(?:ENTENTE|NEO4J)_(?!SCHEMES)[A-Z_]+/g))].sort();
    const table = text.slice(text.indexOf("## Settings"));
    expect(settings(table)).toEqual(settings(readFileSync(new URL("src/config.ts", root), "utf8")));
  });
});
