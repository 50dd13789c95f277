import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";

const one = { name: "one", text: "MERGE (t:Topic {id: $id})", parameters: { id: "topic:security" } };
const ids = { name: "ids", text: "MATCH (t:Topic) RETURN t.id AS id ORDER BY id" };

describe("the embedded store", () => {
  let folder = "";
  let warnings: string[] = [];
  const warn = (line: string): void => { warnings.push(line); };
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "entente-store-")); warnings = []; });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it("has what was written once it is opened again", async () => {
    const first = await openEmbeddedStore({ directory: folder, warn });
    await first.store.write([one]);
    await first.store.close();
    await first.journal?.close();
    const second = await openEmbeddedStore({ directory: folder, warn });
    expect(second.setAside).toBeNull();
    expect(await second.store.read(ids, {})).toEqual([{ id: "topic:security" }]);
    await second.store.close();
    await second.journal?.close();
    expect(warnings).toEqual([]);
  });

  it("keeps uniqueness and its index over a reopening", async () => {
    const first = await openEmbeddedStore({ directory: folder, warn });
    await first.store.write([one]);
    await first.store.close();
    const second = await openEmbeddedStore({ directory: folder, warn });
    await expect(second.store.write([{ ...one, name: "twice", text: "CREATE (t:Topic {id: $id})" }])).rejects.toThrow(/"twice".*UNIQUE/su);
    await second.store.close();
  });

  it("names the folder and what to do where another process holds it", async () => {
    const first = await openEmbeddedStore({ directory: folder, warn });
    const script = `
      import { openEmbeddedStore } from "${new URL("../../src/store/embedded/open-embedded-store.ts", import.meta.url).href}";
      try { await openEmbeddedStore({ directory: process.argv[1] }); } catch (error) { console.log(JSON.stringify({ code: error.code, exit: error.exit, message: error.message })); }`;
    const child = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder], { encoding: "utf8" });
    const told = JSON.parse(child.stdout) as { code: string; exit: number; message: string };
    expect(told).toMatchObject({ code: "STORE_UNAVAILABLE", exit: 4 });
    expect(told.message).toContain(`The store in ${folder} is in use by another process`);
    expect(told.message).toContain("ENTENTE_DATA_DIR");
    expect(await first.store.read(ids, {})).toEqual([]);
    await first.store.close();
  });

  it("names a folder that cannot be written", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const opening = openEmbeddedStore({ directory: join(file, "data"), warn });
    await expect(opening).rejects.toThrow(StoreUnavailable);
    await expect(opening).rejects.toThrow(/a-file\/data cannot be written .* give it write permission/su);
  });

  it("moves a graph that cannot be opened aside, says so, and begins an empty one", async () => {
    writeFileSync(join(folder, "graph.grafeo"), "no graph at all ".repeat(1000));
    const { store, journal, setAside } = await openEmbeddedStore({ directory: folder, warn });
    expect(setAside).toBe(join(folder, "graph.grafeo.damaged-1"));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("rebuilt from the journal");
    expect(await store.size()).toEqual({ nodes: 0, relationships: 0 });
    await store.close();
    await journal?.close();
    expect(readdirSync(folder)).toEqual(["graph.grafeo", "graph.grafeo.damaged-1", "journal.jsonl"]);
  });

  it("refuses questions once it is closed", async () => {
    const { store } = await openEmbeddedStore({ directory: null });
    await store.close();
    await store.close();
    await expect(store.read(ids, {})).rejects.toThrow(StoreUnavailable);
    await expect(store.write([one])).rejects.toThrow(StoreUnavailable);
  });

  it("finishes what is under way before it closes", async () => {
    const { store } = await openEmbeddedStore({ directory: folder, warn });
    const writes = Promise.all(Array.from({ length: 20 }, (_, number) => store.write([{ ...one, parameters: { id: `topic:${number}` } }])));
    await writes;
    const reading = store.read(ids, {});
    await store.close();
    expect(await reading).toHaveLength(20);
  });
});
