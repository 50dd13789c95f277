import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Asking } from "../../src/answers/asking.ts";
import { resolveParty } from "../../src/answers/resolve-parties.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

describe("a name resolved to a party", () => {
  let asking: Asking;
  beforeAll(() => {
    const nothing = { read: () => Promise.resolve([]) };
    asking = { store: nothing, knowledge: loadKnowledge(), signal: new AbortController().signal, today: "2026-11-24" };
  });

  it("takes every ISO code, of two letters and of three", async () => {
    for (const { iso2, iso3 } of asking.knowledge.countries.values()) {
      expect((await resolveParty(asking, iso3, ["country"])).id).toBe(`country:${iso3}`);
      expect((await resolveParty(asking, iso2, ["country"])).id).toBe(`country:${iso3}`);
    }
  });

  it("lets an organisation's abbreviation go before a country's code, unless a country is asked for", async () => {
    expect((await resolveParty(asking, "AU")).id).toBe("organization:AU");
    expect((await resolveParty(asking, "AU", ["country"])).id).toBe("country:AUS");
  });

  it.each(["RU", "Moscow", "Moscou", "Москва", "the Kremlin", "Rússia", "روسيا", "Rusya"])("%s is Russia", async (name) => {
    expect((await resolveParty(asking, name)).id).toBe("country:RUS");
  });
});
