import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openTourGraph, type TourGraph } from "./tour-graph.ts";

let graph: TourGraph;
beforeAll(async () => { graph = await openTourGraph(); });
afterAll(() => graph.close());

describe("4. a graph", () => {
  it("keeps documents, reports and events as nodes, and who took part as a relationship with the office of that day", async () => {
    const rows = await graph.store.read({ name: "tour", text: "MATCH (p:Person)-[part:TOOK_PART]->(e:Event) RETURN p.name AS name, part.office AS office, e.from AS day ORDER BY day, name" }, {});
    expect(rows.map(({ name, day }) => [day, name])).toEqual([
      ["2024-03-26", "Abdourahamane Tiani"], ["2024-03-26", "Vladimir Putin"], ["2024-03-27", "Assimi Goïta"], ["2024-03-27", "Vladimir Putin"],
    ]);
    expect(rows.every(({ office }) => typeof office === "string")).toBe(true);
  });

  it("is not changed by loading the same document again", async () => {
    const before = await graph.store.size();
    await graph.loadFoundingDocument();
    expect(await graph.store.size()).toEqual(before);
  });
});
