import { expect, it, jest } from "@jest/globals";
import { StoreUnavailable, Timeout } from "../../src/domain/errors.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { createDriver } from "../../src/store/neo4j/driver.ts";
import { LATEST } from "../../src/store/neo4j/migrations.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { storeError } from "../../src/store/neo4j/store-error.ts";
import { graphChangeContract } from "./graph-change-contract.ts";
import { graphStoreContract, PATIENCE } from "./graph-store-contract.ts";
import { describeOnNeo4j } from "./neo4j-for-tests.ts";
import { Neo4jProxy } from "./neo4j-proxy.ts";
import { refuseForeign } from "./refuse-foreign.ts";

jest.setTimeout(PATIENCE);

await describeOnNeo4j("the contract", (neo4j) => {
  const open = (): Promise<GraphStore> => neo4j.openEmpty();
  graphStoreContract(open);
  graphChangeContract(open, 2);

  it("keeps its schema's version and brings an older one up to date", async () => {
    const store = await neo4j.openEmpty();
    const versions = { name: "versions", text: "MATCH (m:Migration) RETURN m.version AS version ORDER BY version" };
    expect((await store.read(versions, {})).map(({ version }) => version)).toEqual(Array.from({ length: LATEST }, (_, number) => number + 1));
    await store.write([{ name: "forget", text: "MATCH (m:Migration {version: $version}) DELETE m", parameters: { version: LATEST } }]);
    await store.ensureSchema();
    expect(await store.read(versions, {})).toHaveLength(LATEST);
    await store.close();
  });

  it("leaves a database of a newer Entente alone", async () => {
    const store = await neo4j.openEmpty();
    await store.write([{ name: "future", text: "CREATE (m:Migration {id: 'migration:999', version: 999})", parameters: {} }]);
    await expect(openNeo4jStore({ ...neo4j.connection, patience: 0 })).rejects.toThrow(/newer Entente \(schema 999/u);
    await store.write([{ name: "past", text: "MATCH (m:Migration {id: 'migration:999'}) DELETE m", parameters: {} }]);
    await store.close();
  });

  it("speaks bolt:// and neo4j://", async () => {
    const uri = neo4j.connection.uri.startsWith("bolt") ? neo4j.connection.uri.replace(/^bolt/u, "neo4j") : neo4j.connection.uri.replace(/^neo4j/u, "bolt");
    const store = await openNeo4jStore({ ...neo4j.connection, uri, patience: 0 });
    await store.checkReady();
    await store.close();
  });

  it("says in one line that the password is wrong, at once", async () => {
    const opening = openNeo4jStore({ ...neo4j.connection, password: "wrong", patience: 60_000 });
    await expect(opening).rejects.toThrow(StoreUnavailable);
    await expect(opening).rejects.toThrow(/^Neo4j at \S+ refuses the user neo4j: set NEO4J_USERNAME and NEO4J_PASSWORD.*$/u);
  });

  it("says in one line that the database does not exist", async () => {
    await expect(openNeo4jStore({ ...neo4j.connection, database: "nowhere", patience: 0 })).rejects.toThrow(/^Neo4j at \S+ has no database nowhere: set NEO4J_DATABASE.*$/u);
  });

  it("shows in the server's list of transactions who asks what", async () => {
    const store = await neo4j.openEmpty();
    const [row] = await store.read({ name: "who-asks", text: "SHOW TRANSACTIONS YIELD metaData RETURN metaData" }, {});
    expect(row?.["metaData"]).toEqual({ app: "entente", operation: "who-asks" });
    await store.close();
  });

  it("ends an aborted statement on the server", async () => {
    const store = await neo4j.openEmpty();
    const gone = new AbortController();
    const reading = store.read({ name: "endless", text: "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c WHERE c % 7 = 9 RETURN count(c) AS count" }, {}, gone.signal);
    const settled = expect(reading).rejects.toThrow("enough");
    setTimeout(() => gone.abort(new Error("enough")), 300);
    await settled;
    const running = { name: "running", text: "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.operation = 'endless' AND status = 'Running' RETURN count(*) AS running" };
    let still: unknown = null;
    for (let attempt = 0; attempt < 50 && still !== 0; attempt += 1) {
      still = (await store.read(running, {}))[0]?.["running"];
      if (still !== 0) await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    expect(still).toBe(0);
    await store.close();
  });

  it("tells a statement that took too long from a database that is away", async () => {
    const driver = createDriver(neo4j.connection);
    const failed = await driver.executeQuery("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a * b) AS count", {}, Object.freeze({ transactionConfig: { timeout: 200 } })).catch((error: unknown) => error);
    await driver.close();
    expect(storeError(failed, "long", neo4j.connection)).toBeInstanceOf(Timeout);
  });

  it("tells of a database that goes away later, and works again once it is back", async () => {
    const wire = new Neo4jProxy(neo4j.connection.uri);
    await wire.mend();
    const store = await openNeo4jStore({ ...neo4j.connection, uri: wire.uri, patience: 30_000 });
    await store.checkReady();
    await wire.cut();
    const away = /^No Neo4j answers at bolt:\/\/127\.0\.0\.1:\d+ \(.*\): start it, or correct NEO4J_URI\.$/u;
    for (const asking of [store.checkReady(), store.read({ name: "one", text: "RETURN 1 AS one" }, {}), store.write([{ name: "one", text: "MERGE (t:Topic {id: 'topic:away'})", parameters: {} }])]) {
      await expect(asking).rejects.toThrow(StoreUnavailable);
      await expect(asking).rejects.toThrow(away);
    }
    await wire.mend();
    await store.write([{ name: "one", text: "MERGE (t:Topic {id: 'topic:back'})", parameters: {} }]);
    expect(await store.read({ name: "topics", text: "MATCH (t:Topic) WHERE t.id IN ['topic:away', 'topic:back'] RETURN t.id AS id" }, {})).toEqual([{ id: "topic:back" }]);
    await store.close();
    await wire.cut();
  });

  it("tries again what fails only for a moment", async () => {
    const wire = new Neo4jProxy(neo4j.connection.uri);
    await wire.mend();
    const store = await openNeo4jStore({ ...neo4j.connection, uri: wire.uri, patience: 30_000 });
    await wire.cut();
    const reading = store.read({ name: "one", text: "RETURN 1 AS one" }, {});
    setTimeout(() => { void wire.mend(); }, 300);
    expect(await reading).toEqual([{ one: 1 }]);
    await store.close();
    await wire.cut();
  });

  it("refuses a database that holds somebody's nodes", async () => {
    const store = await neo4j.openEmpty();
    await store.write([{ name: "unmark", text: "MATCH (m:Meta {id: 'test-owner'}) DELETE m", parameters: {} }]);
    await expect(refuseForeign(neo4j.connection)).rejects.toThrow(/holds \d+ nodes that are not the tests' own/u);
    await store.write([{ name: "mark", text: "CREATE (m:Meta {id: 'test-owner'})", parameters: {} }]);
    await store.close();
  });
});

it("says in one line that no Neo4j answers, after the patience asked for", async () => {
  const opening = openNeo4jStore({ uri: "bolt://127.0.0.1:1", username: "neo4j", password: "x", database: "neo4j", patience: 600 });
  await expect(opening).rejects.toThrow(StoreUnavailable);
  await expect(opening).rejects.toThrow(/^No Neo4j answers at bolt:\/\/127\.0\.0\.1:1 \(.*\): start it, or correct NEO4J_URI\.$/u);
});
