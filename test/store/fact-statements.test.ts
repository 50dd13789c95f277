import { fileURLToPath } from "node:url";
import { beforeAll, afterAll, describe, expect, it } from "@jest/globals";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { CypherParameters, GraphStore } from "../../src/store/graph-store.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { factStatements } from "../../src/store/writes/fact-statements.ts";
import { statementsOf } from "../../src/store/writes/graph-change.ts";
import { dumpGraph } from "../contract/dump-graph.ts";
import { changeOf, exampleDocument, exampleEvent } from "./graph-fixtures.ts";

describe("facts in the graph", () => {
  const knowledge = loadKnowledge(fileURLToPath(new URL("../../knowledge/", import.meta.url)));
  let store: GraphStore;
  beforeAll(async () => {
    ({ store } = await openEmbeddedStore({ directory: null }));
    await store.write(factStatements(knowledge));
  });
  afterAll(() => store.close());
  const rows = (text: string): Promise<readonly unknown[]> => store.read<CypherParameters, never>({ name: "test", text }, {});

  it("are the terms of the tables, contested ones marked", async () => {
    expect(await rows(`MATCH (p:Person {id: 'person:assimi-goita'}) MATCH (p)-[h:HELD]->(o:Office {id: 'office:MLI:head_of_state'}) WHERE h.from >= '2021-05' RETURN h.title AS title, h.from AS from, h.until AS until, h.contested AS contested ORDER BY from`)).toEqual(
      knowledge.people.get("person:assimi-goita")?.terms.filter(({ role, from }) => role === "head_of_state" && from !== null && from >= "2021-05")
        .map(({ title, from, until, contested }) => ({ title, from, until, contested: contested !== null })).sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)),
    );
  });

  it("are as many terms and memberships as the tables have", async () => {
    expect(await rows("MATCH (:Person)-[h:HELD]->(:Office) RETURN count(h) AS terms")).toEqual([{ terms: knowledge.terms.filter(({ country, organization }) => country !== null || organization !== null).length }]);
    const groups = [...[...knowledge.organizations.keys()].map((id) => `organization:${id}`), ...[...knowledge.regions.keys()].map((id) => `region:${id}`)];
    expect(await rows("MATCH (:Country)-[m:MEMBER_OF]->() RETURN count(m) AS memberships")).toEqual([{ memberships: groups.flatMap((id) => knowledge.membershipsOf(id)).length }]);
  });

  it("written again change nothing", async () => {
    const once = await dumpGraph(store);
    await store.write(factStatements(knowledge));
    expect(await dumpGraph(store)).toEqual(once);
  });

  it("that leave the tables leave the graph, unless a document names them", async () => {
    const document = exampleDocument();
    await store.write(statementsOf(changeOf({ documents: [document], events: [exampleEvent([document])] })));
    const without = (id: string): Knowledge => ({ ...knowledge, people: new Map([...knowledge.people].filter(([person]) => person !== id)), terms: knowledge.terms.filter(({ person }) => person !== id) });
    await store.write(factStatements(without("person:assimi-goita")));
    expect(await rows("MATCH (p:Person {id: 'person:assimi-goita'}) RETURN p.id AS id")).toEqual([]);
    await store.write(factStatements(without("person:vladimir-putin")));
    expect(await rows("MATCH (p:Person {id: 'person:vladimir-putin'}) RETURN p.id AS id, p.fromText AS fromText")).toEqual([{ id: "person:vladimir-putin", fromText: true }]);
    await store.write(statementsOf(changeOf({ removedDocuments: [document.extraction.document.id], removedEvents: [exampleEvent([document]).event.id] })));
    expect(await rows("MATCH (p:Person {id: 'person:vladimir-putin'}) RETURN p.id AS id")).toEqual([]);
  });
});
