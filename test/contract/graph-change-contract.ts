import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { monthInterval } from "../../src/domain/date-interval.ts";
import { extractionOf } from "../../src/store/stored-document.ts";
import type { CypherParameters } from "../../src/store/graph-store.ts";
import { statementsOf, type StoredDocument, type StoredEvent } from "../../src/store/writes/graph-change.ts";
import { changeOf, exampleDocument, exampleEvent } from "../store/graph-fixtures.ts";
import { dumpGraph } from "./dump-graph.ts";
import { type OpenStore, PATIENCE } from "./graph-store-contract.ts";

/** What changes write: the same on every store. `runs`: how many random histories are tried. */
export function graphChangeContract(open: OpenStore, runs: number): void {
  describe("changes of the graph", () => {
    it("write documents, reports and events so that everything comes back as it was", async () => {
      const store = await open();
      const document = exampleDocument();
      const event = exampleEvent([document]);
      await store.write(statementsOf(changeOf({ documents: [document], events: [event], meta: { version: "1-a", journalLength: 1 } })));
      const [node] = await store.read<CypherParameters, { json: string; text: string }>({ name: "document", text: "MATCH (d:Document) RETURN d.json AS json, d.text AS text" }, {});
      const reports = await store.read<CypherParameters, { json: string }>({ name: "reports", text: "MATCH (:Document)-[:CONTAINS]->(r:Report) RETURN r.json AS json" }, {});
      const told = await store.read<CypherParameters, { json: string }>({ name: "events", text: "MATCH (:Report)-[:TELLS_OF]->(e:Event) RETURN e.json AS json" }, {});
      expect(extractionOf(node ?? { json: "", text: "" }, reports.map(({ json }) => JSON.parse(json) as never))).toEqual(document.extraction);
      expect(told.map(({ json }) => JSON.parse(json) as unknown)).toEqual([event.event]);
      await store.close();
    }, PATIENCE);

    it("written twice change nothing the second time", async () => {
      const store = await open();
      const document = exampleDocument();
      const change = statementsOf(changeOf({ documents: [document], events: [exampleEvent([document])], meta: { version: "1-a" } }));
      await store.write(change);
      const once = await dumpGraph(store);
      await store.write(change);
      expect(await dumpGraph(store)).toEqual(once);
      expect(once.length).toBeGreaterThan(15);
      await store.close();
    }, PATIENCE);

    it("write the same graph where all is known to be new", async () => {
      const store = await open();
      const document = exampleDocument();
      const event = exampleEvent([document]);
      await store.write(statementsOf(changeOf({ documents: [{ ...document, isNew: true }], events: [{ ...event, isNew: true }] })));
      const fresh = await dumpGraph(store);
      await store.write(statementsOf(changeOf({ documents: [document], events: [event] })));
      expect(await dumpGraph(store)).toEqual(fresh);
      await store.close();
    }, PATIENCE);

    it("replace everything about an event that is written anew", async () => {
      const store = await open();
      const document = exampleDocument();
      await store.write(statementsOf(changeOf({ documents: [document], events: [exampleEvent([document])] })));
      const changed = exampleEvent([document], { kind: "meeting", participants: [], countries: ["MLI", "RUS"], topics: ["energy"], place: { country: "RUS", city: "Moscow", id: "rus-moscow" } });
      await store.write(statementsOf(changeOf({ events: [changed] })));
      const links = await store.read<CypherParameters, { type: string; id: string }>({ name: "links", text: "MATCH (e:Event) MATCH (e)-[r]-(n) RETURN type(r) AS type, n.id AS id ORDER BY type, id" }, {});
      expect(links).toEqual([
        { type: "CONCERNS", id: "topic:energy" }, { type: "HELD_AT", id: "place:rus-moscow" },
        { type: "LISTS", id: "agenda:country:MLI/week:2024-03-25" }, { type: "LISTS", id: "agenda:country:RUS/week:2024-03-25" }, { type: "PARTY_TO", id: "country:MLI" }, { type: "PARTY_TO", id: "country:RUS" },
        { type: "TELLS_OF", id: document.extraction.reports[0]?.id },
      ]);
      await store.close();
    }, PATIENCE);

    it("link a planned event to what came of it, and let go of it", async () => {
      const store = await open();
      const [first, second] = [exampleDocument("Un appel aura lieu."), exampleDocument("L'appel a eu lieu.")];
      const outcome = exampleEvent([second]);
      const planned = exampleEvent([first], { status: "planned", becameOf: outcome.event.id, days: monthInterval("2024-03") });
      await store.write(statementsOf(changeOf({ documents: [first, second], events: [planned, outcome] })));
      const became = { name: "became", text: "MATCH (a:Event)-[:BECAME]->(b:Event) RETURN a.id AS planned, b.id AS outcome" };
      expect(await store.read(became, {})).toEqual([{ planned: planned.event.id, outcome: outcome.event.id }]);
      await store.write(statementsOf(changeOf({ events: [outcome] })));
      expect(await store.read(became, {})).toHaveLength(1);
      await store.write(statementsOf(changeOf({ removedDocuments: [second.extraction.document.id], removedEvents: [outcome.event.id], events: [exampleEvent([first], { status: "planned" })] })));
      expect(await store.read(became, {})).toEqual([]);
      await store.close();
    }, PATIENCE);

    it("keep texts that are longer than an index takes", async () => {
      const store = await open();
      const document = exampleDocument(Array.from({ length: 9000 }, (_, number) => `mot${number}`).join(" "));
      const longUrl = { ...document, extraction: { ...document.extraction, document: { ...document.extraction.document, url: `https://example.org/${"x".repeat(9000)}` } } };
      await store.write(statementsOf(changeOf({ documents: [longUrl], events: [exampleEvent([document])] })));
      expect(await store.read({ name: "found", text: "MATCH (e:Event) WHERE e.searchText CONTAINS ' mot77 ' RETURN e.reportCount AS reports" }, {})).toEqual([{ reports: 1 }]);
      await store.close();
    }, PATIENCE);

    it("leave no trace of what was taken back, whatever the history", async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 8 }), async (steps) => {
        const store = await open();
        const pool = variants();
        const now = new Map<number, StoredEvent>();
        for (const [which, action] of steps) await store.write(statementsOf(stepOf(pool, now, which, action)));
        const walked = await dumpGraph(store);
        await store.close();
        const fresh = await open();
        await fresh.write(statementsOf(changeOf({ documents: [...now.keys()].flatMap((which) => pool[which]?.[0] ?? []), events: [...now.values()] })));
        expect(walked).toEqual(await dumpGraph(fresh));
        await fresh.close();
      }), { numRuns: runs, seed: 20240326 });
    }, PATIENCE);
  });
}

/** Four documents, and for each two readings of its event. */
function variants(): readonly (readonly [StoredDocument, StoredEvent, StoredEvent])[] {
  return ["Premier appel.", "Deuxième appel.", "Third call.", "Четвёртый звонок."].map((text) => {
    const document = exampleDocument(text);
    const stranger = { person: `person:${text.slice(0, 3)}`, name: text.slice(0, 3), country: "MLI", office: null, role: "participant" } as const;
    return [document, exampleEvent([document]), exampleEvent([document], { participants: [stranger], countries: ["MLI", "RUS"], organizations: ["AES"], topics: ["energy"], place: null })];
  });
}

function stepOf(pool: ReturnType<typeof variants>, now: Map<number, StoredEvent>, which: number, action: number): ReturnType<typeof changeOf> {
  const [document, first, second] = pool[which] ?? [];
  if (document === undefined || first === undefined || second === undefined) throw new RangeError("four documents");
  if (action === 2) {
    now.delete(which);
    return changeOf({ removedDocuments: [document.extraction.document.id], removedEvents: [first.event.id] });
  }
  const event = action === 0 ? first : second;
  now.set(which, event);
  return changeOf({ documents: [document], events: [event] });
}
