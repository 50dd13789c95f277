import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors.ts";
import type { CypherParameters, CypherRow, CypherValue, GraphStore, Statement } from "../../src/store/graph-store.ts";

/** An empty store, schema in place. */
export type OpenStore = () => Promise<GraphStore>;
/** Cases by name that an engine cannot pass, with the reason; the case turns red once it can. */
export type Unable = Readonly<Record<string, string>>;

/** Milliseconds for a server that plans each statement for the first time, on a busy machine. */
export const PATIENCE = 180_000;

type Case = readonly [name: string, run: (store: GraphStore) => Promise<void>];

const rows = (store: GraphStore, text: string, parameters: CypherParameters = {}, signal?: AbortSignal): Promise<readonly CypherRow[]> => store.read({ name: "test", text }, parameters, signal);
const statement = (text: string, parameters: CypherParameters = {}, name = "test"): Statement => ({ name, text, parameters });
const topic = (id: string): Statement => statement("MERGE (t:Topic {id: $id})", { id });
const topics = async (store: GraphStore): Promise<readonly CypherValue[]> => (await rows(store, "MATCH (t:Topic) RETURN t.id AS id ORDER BY id")).map((row) => row["id"] ?? null);
const echo = async (store: GraphStore, value: CypherValue): Promise<CypherValue> => (await rows(store, "RETURN $value AS value", { value }))[0]?.["value"] ?? null;

const VALUES: readonly CypherValue[] = [
  "", "Goïta", "مالي 🌍 Мали", "line\nbreak\u2028\"quoted\" \\ 'single'", 0, 1, -7, 2 ** 40, Number.MAX_SAFE_INTEGER, 0.25, -1e-9, 1e300, true, false, null,
  [], ["a", null, 3, true], [[1, 2], ["x"]], {}, { a: 1, b: { c: ["d", { e: null }] } }, [{ id: "a", list: [] }, { id: "b", list: ["x", "y"] }],
];

const cases: readonly Case[] = [
  ["brings every kind of value there and back", async (store) => {
    expect(await echo(store, VALUES)).toEqual(VALUES);
    expect(await echo(store, { all: VALUES })).toEqual({ all: VALUES });
  }],
  ["keeps texts of a hundred thousand characters", async (store) => {
    const text = "Le général Tiani s'est entretenu. ".repeat(3000);
    await store.write([statement("MERGE (d:Document {id: 'd'}) SET d.text = $text", { text })]);
    expect(await rows(store, "MATCH (d:Document {id: 'd'}) RETURN d.text AS text")).toEqual([{ text }]);
  }],
  ["has no property where null was written", async (store) => {
    await store.write([statement("UNWIND $rows AS row MERGE (t:Topic {id: row.id}) SET t = row.properties", { rows: [{ id: "a", properties: { id: "a", name: "A" } }, { id: "b", properties: { id: "b" } }] })]);
    expect(await rows(store, "MATCH (t:Topic) RETURN t.id AS id, t.name AS name, size(keys(t)) AS keys ORDER BY id")).toEqual([{ id: "a", name: "A", keys: 2 }, { id: "b", name: null, keys: 1 }]);
  }],
  ["finds a node by its id after all its properties were replaced", async (store) => {
    for (const name of ["old", "new"]) await store.write([statement("MERGE (t:Topic {id: 'a'}) SET t = $properties", { properties: { id: "a", name } })]);
    expect(await rows(store, "MATCH (t:Topic {id: 'a'}) RETURN t.name AS name")).toEqual([{ name: "new" }]);
  }],
  ["takes whole numbers as LIMIT and SKIP", async (store) => {
    expect(await rows(store, "UNWIND [1, 2, 3, 4] AS n RETURN n ORDER BY n SKIP $skip LIMIT $limit", { skip: 1, limit: 2 })).toEqual([{ n: 2 }, { n: 3 }]);
  }],
  ["writes all statements or none", async (store) => {
    await expect(store.write([topic("a"), statement("UNWIND [1] AS n RETURN 1 / (n - 1)")])).rejects.toThrow();
    expect(await topics(store)).toEqual([]);
    await store.write([topic("b")]);
    expect(await topics(store)).toEqual(["b"]);
  }],
  ["names the statement that failed", async (store) => {
    await expect(store.write([topic("a"), statement("MATCH (n RETURN n", {}, "broken-write")])).rejects.toThrow(/"broken-write"/u);
    await expect(store.read({ name: "broken-read", text: "MATCH (n RETURN n" }, {})).rejects.toThrow(/"broken-read"/u);
  }],
  ["refuses a second node of the same id and keeps the first", async (store) => {
    await store.write([topic("a")]);
    await expect(store.write([statement("CREATE (t:Topic {id: 'a'})", {}, "twice")])).rejects.toThrow(/twice/u);
    expect(await topics(store)).toEqual(["a"]);
  }],
  ["reads what was written before, and within a transaction what that wrote", async (store) => {
    await store.write([topic("a"), statement("MATCH (t:Topic {id: 'a'}) SET t.name = 'seen'")]);
    expect(await rows(store, "MATCH (t:Topic {id: 'a'}) RETURN t.name AS name")).toEqual([{ name: "seen" }]);
  }],
  ["does nothing for no statements and no rows", async (store) => {
    await store.write([]);
    await store.write([statement("UNWIND $rows AS row MERGE (t:Topic {id: row.id})", { rows: [] })]);
    expect(await topics(store)).toEqual([]);
  }],
  ["writes five thousand rows and their relationships at once", async (store) => {
    const ids = Array.from({ length: 5000 }, (_, number) => ({ id: `topic:${number}`, next: `topic:${(number + 1) % 5000}` }));
    await store.write([
      statement("UNWIND $rows AS row MERGE (t:Topic {id: row.id})", { rows: ids }),
      statement("UNWIND $rows AS row MATCH (a:Topic {id: row.id}) MATCH (b:Topic {id: row.next}) CREATE (a)-[:CONCERNS]->(b)", { rows: ids }),
    ]);
    expect(await rows(store, "MATCH (:Topic)-[r:CONCERNS]->(:Topic) RETURN count(r) AS links")).toEqual([{ links: 5000 }]);
  }],
  ["lets thirty writers at once all count, and readers see only whole steps", async (store) => {
    const step = [
      statement("MERGE (t:Topic {id: 'left'}) SET t.n = coalesce(t.n, 0) + 1"), statement("MERGE (t:Topic {id: 'right'}) SET t.n = coalesce(t.n, 0) + 1"),
    ];
    const read = (): Promise<readonly CypherRow[]> => rows(store, "MATCH (t:Topic) RETURN t.n AS n ORDER BY t.id");
    const seen = (await Promise.all(Array.from({ length: 30 }, async () => { await store.write(step); return read(); }))).map((pair) => pair.map(({ n }) => n));
    expect(await read()).toEqual([{ n: 30 }, { n: 30 }]);
    if (store.engine === "embedded") expect(seen.filter(([left, right]) => left !== right)).toEqual([]);
  }],
  ["does nothing once aborted beforehand, and gives the reason", async (store) => {
    const reason = new Error("the client has gone");
    await expect(store.write([topic("a")], AbortSignal.abort(reason))).rejects.toBe(reason);
    await expect(rows(store, "RETURN 1 AS one", {}, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(await topics(store)).toEqual([]);
  }],
  ["lets go of a long read when aborted, and answers others", async (store) => {
    const gone = new AbortController();
    const reading = rows(store, "UNWIND range(1, 3000) AS a UNWIND range(1, 1000) AS b WITH a * b AS c WHERE c % 7 = 9 RETURN count(c) AS count", {}, gone.signal);
    const settled = expect(reading).rejects.toThrow("enough");
    gone.abort(new Error("enough"));
    await settled;
    expect(await rows(store, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
  }],
  ["writes nothing of a transaction aborted half way", async (store) => {
    const gone = new AbortController();
    const writing = store.write([topic("a"), ...Array.from({ length: 2000 }, (_, number) => topic(`t${number}`))], gone.signal);
    const settled = expect(writing).rejects.toThrow("enough");
    setTimeout(() => gone.abort(new Error("enough")), 5);
    await settled;
    await store.write([topic("z")]);
    expect(await topics(store)).toEqual(["z"]);
  }],
  ["puts its schema in place twice without harm", async (store) => {
    await store.write([topic("a")]);
    await store.ensureSchema();
    await store.ensureSchema();
    expect(await topics(store)).toEqual(["a"]);
    await expect(store.write([statement("CREATE (t:Topic {id: 'a'})")])).rejects.toThrow();
  }],
  ["is ready, counts, and makes durable", async (store) => {
    const before = await store.size();
    await store.write([topic("a"), topic("b"), statement("MATCH (a:Topic {id: 'a'}) MATCH (b:Topic {id: 'b'}) CREATE (a)-[:CONCERNS]->(b)")]);
    await store.checkReady();
    await store.checkpoint();
    const after = await store.size();
    expect([after.nodes - before.nodes, after.relationships - before.relationships]).toEqual([2, 1]);
  }],
  ["orders texts alike: by code unit, accents after z, nothing folded", async (store) => {
    const words = ["zone", "Événement", "abc", "Zone", "Ämter", "مالي", "Мали", "abd", "10", "9"];
    expect((await rows(store, "UNWIND $words AS word RETURN word ORDER BY word", { words })).map(({ word }) => word)).toEqual([...words].sort());
  }],
  ["puts null last in ascending order and first in descending", async (store) => {
    expect((await rows(store, "UNWIND ['b', null, 'a'] AS x RETURN x ORDER BY x")).map(({ x }) => x)).toEqual(["a", "b", null]);
    expect((await rows(store, "UNWIND ['b', null, 'a'] AS x RETURN x ORDER BY x DESC")).map(({ x }) => x)).toEqual([null, "b", "a"]);
  }],
  ["nests lists by CALL, also where there is nothing to nest", async (store) => {
    await store.write([topic("a"), topic("b"), statement("MATCH (a:Topic {id: 'a'}) MATCH (b:Topic {id: 'b'}) CREATE (a)-[:CONCERNS {n: 1}]->(b)")]);
    expect(await rows(store, "UNWIND ['a', 'b', 'none'] AS id MATCH (t:Topic {id: id}) CALL (t) { MATCH (t)-[c:CONCERNS]->(o:Topic) RETURN collect({id: o.id, n: c.n}) AS others } RETURN t.id AS id, others ORDER BY id"))
      .toEqual([{ id: "a", others: [{ id: "b", n: 1 }] }, { id: "b", others: [] }]);
  }],
  ["finds words at their beginning in folded texts", async (store) => {
    await store.write([statement("MERGE (e:Event {id: 'e'}) SET e.searchText = ' le general a rappele son ambassadeur '")]);
    const find = (word: string): Promise<readonly CypherRow[]> => rows(store, "MATCH (e:Event) WHERE e.searchText CONTAINS $word RETURN e.id AS id", { word });
    expect(await find(" ambassad")).toEqual([{ id: "e" }]);
    expect(await find(" bassad")).toEqual([]);
  }],
  ["refuses everything once closed", async (store) => {
    await store.close();
    await expect(rows(store, "RETURN 1 AS one")).rejects.toThrow(StoreUnavailable);
    await expect(store.write([topic("a")])).rejects.toThrow(StoreUnavailable);
    await expect(store.checkReady()).rejects.toThrow(StoreUnavailable);
  }],
  // Below: Cypher that our queries keep away from, because one engine reads it otherwise.
  ["tells a text from a number", async (store) => {
    expect(await rows(store, "WITH '1' AS text, 1 AS number RETURN text = number AS same")).toEqual([{ same: false }]);
  }],
  ["sums nothing to zero", async (store) => {
    expect(await rows(store, "MATCH (t:Topic) RETURN sum(t.n) AS total")).toEqual([{ total: 0 }]);
  }],
  ["slices a list from its end", async (store) => {
    expect(await rows(store, "RETURN [1, 2, 3][-2..] AS last")).toEqual([{ last: [2, 3] }]);
  }],
  ["keeps rows without a match where the optional part has an EXISTS", async (store) => {
    await store.write([topic("a")]);
    expect(await rows(store, "MATCH (t:Topic) OPTIONAL MATCH (t)-[:CONCERNS]->(o:Topic) WHERE EXISTS { MATCH (o)-[:CONCERNS]->(:Topic) } RETURN t.id AS id, o.id AS other")).toEqual([{ id: "a", other: null }]);
  }],
  ["deletes nothing where there is nothing to delete", async (store) => {
    await store.write([topic("a"), statement("MATCH (t:Topic) OPTIONAL MATCH (t)-[c:CONCERNS]->(:Topic) DELETE c")]);
  }],
];

/** Every store must pass this. `unable` maps a case to the reason why this engine cannot. */
export function graphStoreContract(open: OpenStore, unable: Unable = {}): void {
  describe("the store's door", () => {
    for (const [name, run] of cases) {
      const reason = unable[name];
      (reason === undefined ? it : it.failing)(reason === undefined ? name : `${name} (${reason})`, async () => {
        const store = await open();
        try {
          await run(store);
        } finally {
          await store.close();
        }
      }, PATIENCE);
    }
    it("names only cases that exist among those an engine cannot pass", () => {
      expect(Object.keys(unable).filter((name) => !cases.some(([known]) => known === name))).toEqual([]);
    });
  });
}

/** For suites that use one emptied store throughout. */
export function withStore(open: OpenStore): { readonly current: GraphStore } {
  let store: GraphStore | null = null;
  beforeAll(async () => { store = await open(); });
  afterAll(async () => { await store?.close(); });
  return {
    get current(): GraphStore {
      if (store === null) throw new Error("the store is opened before the tests of this suite");
      return store;
    },
  };
}
