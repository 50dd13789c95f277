import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openTourGraph, type TourGraph } from "./tour-graph.ts";

let graph: TourGraph;
beforeAll(async () => { graph = await openTourGraph(); });
afterAll(() => graph.close());

const ask = async (query: string): Promise<unknown> => {
  const { body } = await graph.service.server.executeOperation({ query }, { contextValue: graph.service.contextOf({ signal: new AbortController().signal, authorization: undefined }) });
  if (body.kind !== "single" || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return JSON.parse(JSON.stringify(body.singleResult.data));
};

describe("5. a question", () => {
  it.each(["Moscow", "Moscou", "the Kremlin", "country:RUS"])("which Sahel leaders contacted %s in March 2024? Each answer with its sentence", async (moscow) => {
    const data = await ask(`{ contacts(of: "Sahel", with: "${moscow}", during: "2024-03") { edges { node { person { name } eventCount events { from reports { quote } } } } } }`);
    expect(data).toMatchObject({ contacts: { edges: [
      { node: { person: { name: "Assimi Goïta" }, eventCount: 1, events: [{ from: "2024-03-27", reports: [{ quote: expect.stringContaining("hier mercredi") }] }] } },
      { node: { person: { name: "Abdourahamane Tiani" }, eventCount: 1, events: [{ from: "2024-03-26", reports: [{ quote: expect.stringContaining("ce 26 mars") }] }] } },
    ] } });
  });

  it("may be asked in plain words, and is told back as it was understood", async () => {
    const data = await ask(`{ ask(question: "Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?") { understood answer } }`);
    expect(data).toMatchObject({ ask: { understood: expect.stringContaining("Sahel"), answer: expect.stringContaining("Assimi Goïta") } });
  });
});
