import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openTourGraph, TOKEN, type TourGraph } from "./tour-graph.ts";

let graph: TourGraph;
beforeAll(async () => { graph = await openTourGraph(); });
afterAll(() => graph.close());

interface Answered { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] }
const ask = async (query: string, authorization?: string): Promise<Answered> => {
  const { body } = await graph.service.server.executeOperation({ query }, { contextValue: graph.service.contextOf({ signal: new AbortController().signal, authorization }) });
  return body.kind === "single" ? (JSON.parse(JSON.stringify(body.singleResult)) as Answered) : {};
};
const retract = (id: string): string => `mutation { retractDocument(input: { document: "${id}", reason: "a test page", author: "a newcomer" }) { changed } }`;

describe("6. a decision by a person", () => {
  it("is refused without the token, and changes the graph and the feed with it", async () => {
    const listed = await ask("{ documents { edges { node { id } } } }");
    const { edges } = listed.data?.["documents"] as { edges: { node: { id: string } }[] };
    const id = edges[0]?.node.id ?? "";
    expect((await ask(retract(id))).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    expect((await ask(retract(id), `Bearer ${TOKEN}`)).data).toEqual({ retractDocument: { changed: true } });
    expect((await ask("{ events { totalCount } changes { edges { node { kind author reason } } } }")).data).toEqual({
      events: { totalCount: 0 },
      changes: { edges: [{ node: { kind: "RETRACT_DOCUMENT", author: "a newcomer", reason: "a test page" } }] },
    });
  });
});
