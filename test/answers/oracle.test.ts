import { describe, expect, it } from "@jest/globals";
import { EmbeddedStore } from "../../src/store/embedded/embedded-store.ts";
import { casesOf, compare, range } from "./oracle/compare.ts";

const TIMEOUT = 600_000;

describe("answers agree with an independent oracle", () => {
  it("on the embedded store, over random graphs", async () => {
    const run = { seeds: range(1, Number(process.env["ORACLE_GRAPHS"] ?? 6)), events: 60, asked: 25 };
    const cases = await compare(run, async () => {
      const store = EmbeddedStore.inMemory();
      await store.ensureSchema();
      return store;
    });
    expect(cases).toBe(casesOf(run));
  }, TIMEOUT);
});
