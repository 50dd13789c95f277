import { describe, expect, it } from "@jest/globals";
import { sideOf } from "../../src/api/graphql/resolvers/events.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const knowledge = loadKnowledge();

describe("whose side a page tells", () => {
  it.each([
    ["http://kremlin.ru/events/1", "RUS"], ["https://www.elysee.fr/x", "FRA"], ["https://www.gov.uk/x", "GBR"], ["https://presidence.gov.bf", "BFA"], ["https://www.lbcgroup.tv/news", null],
    ["https://example.org", null], ["no address", null], [null, null],
  ])("%s", (address, iso3) => {
    expect(sideOf(knowledge, address)?.iso3 ?? null).toBe(iso3);
  });
});
