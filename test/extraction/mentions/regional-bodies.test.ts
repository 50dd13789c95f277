import { describe, expect, it } from "@jest/globals";
import { bodiesOf } from "../../../src/extraction/mentions/regional-bodies.ts";
import type { Membership, RegionFacts } from "../../../src/knowledge/knowledge.ts";

function region(id: string, countries: readonly string[]): [string, RegionFacts] {
  return [id, { id, names: {}, variants: [], countries }];
}

function members(countries: readonly string[]): readonly Membership[] {
  return countries.map((country) => ({ country, status: "member", from: null, until: null }));
}

describe("bodiesOf", () => {
  it("takes a region for a body where an organisation has exactly its states", () => {
    const bodies = bodiesOf({
      regions: new Map([region("GULF", ["SAU", "QAT", "KWT"]), region("COAST", ["SAU", "QAT", "YEM"])]),
      organizations: new Map([["GCC", { id: "GCC", kind: "bloc", names: {}, variants: [] }]]),
      membersOf: () => members(["KWT", "QAT", "SAU"]),
    }, ["دول"]);
    expect([...bodies.states]).toEqual([["GULF", ["KWT", "QAT", "SAU"]]]);
    expect(bodies.words.has("دول")).toBe(true);
  });
});
