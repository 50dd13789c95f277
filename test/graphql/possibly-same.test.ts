import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSeededService, type SeededService } from "./seeded-service.ts";

const QUESTION = `query ($asOf: Date) {
  events(filter: { allParties: ["Cabo Verde", "Iceland"] }, asOf: $asOf, orderBy: DATE_ASC) { edges { node { from possiblySame { event { from } other { from } } } } }
}`;

describe("events that may be the same, as known on a day", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  const doubtsOn = async (asOf: string | null): Promise<readonly (readonly [string, readonly string[]])[]> => {
    const { data, errors } = await seeded.ask(QUESTION, { asOf });
    expect(errors).toBeUndefined();
    type Node = { readonly from: string; readonly possiblySame: readonly { readonly event: { readonly from: string } }[] };
    return (data.events.edges as readonly { readonly node: Node }[]).map(({ node }) => [node.from, node.possiblySame.map(({ event }) => event.from)] as const);
  };

  it("count once both reports are published", async () => {
    expect(await doubtsOn("2019-05-25")).toEqual([["2019-05-07", []], ["2019-05-21", []]]);
    const all = [["2019-05-01", ["2019-05-07", "2019-05-21"]], ["2019-05-07", ["2019-05-01"]], ["2019-05-21", ["2019-05-01"]]];
    expect(await doubtsOn("2019-06-03")).toEqual(all);
    expect(await doubtsOn(null)).toEqual(all);
  });

  it("take one read beside that of the question", async () => {
    await doubtsOn(null);
    expect(seeded.store.asked).toHaveLength(2);
  });
});
