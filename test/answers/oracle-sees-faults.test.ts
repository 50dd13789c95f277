import { describe, expect, it } from "@jest/globals";
import { EmbeddedStore } from "../../src/store/embedded/embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { compare, range } from "./oracle/compare.ts";

/** A store whose statements have one fault in them. */
async function openFaulty(right: string, wrong: string): Promise<GraphStore> {
  const store = EmbeddedStore.inMemory();
  await store.ensureSchema();
  return new Proxy<GraphStore>(store, {
    get(target, property) {
      if (property === "read") return (query: Parameters<GraphStore["read"]>[0], parameters: Parameters<GraphStore["read"]>[1]) => target.read({ ...query, text: query.text.replaceAll(right, wrong) }, parameters);
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

/** As many graphs as it takes: the first that shows the fault ends the search. */
describe("the oracle sees", () => {
  it.each([
    ["a membership that never ends", "e.from < w.until", "true"],
    ["a month that counts where it only touches the period", "(e.precision = 'day' OR (e.from >= $from AND e.to <= $to))", "true"],
    ["a country in contact with itself", "AND their <> 'country:' + coalesce(t.country, '')", ""],
    ["what was published later", "d.knownOn <= $asOf", "true"],
    ["an order turned round", "e.from DESC", "e.from ASC"],
    ["every party where any was asked for", "all(g IN $groups", "any(g IN $groups"],
  ])("%s", async (_name, right, wrong) => {
    await expect(compare({ seeds: range(1, 10), events: 60, asked: 25 }, () => openFaulty(right, wrong))).rejects.toThrow();
  }, 300_000);
});
