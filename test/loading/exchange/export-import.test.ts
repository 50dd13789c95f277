import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Parser } from "n3";
import { exportGraph } from "../../../src/loading/exchange/export-graph.ts";
import { LINK_COLUMNS, NODE_COLUMNS } from "../../../src/loading/exchange/export-csv.ts";
import { EXPORT_FORMATS } from "../../../src/loading/exchange/formats.ts";
import { importGraph } from "../../../src/loading/exchange/import-graph.ts";
import { linksOf, nodesOf, RELATIONSHIP_ENDS } from "../../../src/loading/exchange/walk-graph.ts";
import { Loader } from "../../../src/loading/loader.ts";
import { openEmbeddedStore } from "../../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { NO_JOURNAL } from "../../../src/store/journal.ts";
import { differences, dumpGraph } from "../dump-graph.ts";
import { openGoldReader, seedDocument } from "../gold-reader.ts";

const NAMES = ["fr-0003.txt", "fr-0004.txt", "fr-0006.txt", "fr-0007.txt", "en-0020.txt", "ar-0001.txt", "en-0001.txt", "ru-0002.txt"];
const AWA = { author: "Awa", reason: "seen, \"in\" the readout,\nline two" };

async function openGraph(): Promise<{ store: GraphStore; loader: Loader }> {
  const { store } = await openEmbeddedStore({ directory: null });
  return { store, loader: await Loader.open({ store, journal: NO_JOURNAL, openReader: openGoldReader, now: () => "2026-01-02T03:04:05Z" }) };
}

let folder = "";
let graph: Awaited<ReturnType<typeof openGraph>>;
let whole = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-export-"));
  graph = await openGraph();
  await graph.loader.loadReadings([...NAMES.map((name) => ({ document: seedDocument(name, { basedOn: "https://example.org/é" }) })), { quarantined: { name: "x.txt", reason: "binary", detail: 'a "byte"' } }]);
  await graph.loader.retractDocument("fr-0004.txt", AWA);
  const [event] = await graph.store.read<Record<string, never>, { id: string }>({ name: "e", text: "MATCH (e:Event) RETURN e.id AS id ORDER BY id LIMIT 1" }, {});
  await graph.loader.correctEvent(event?.id ?? "", [{ field: "topics", value: ["security"] }], AWA);
  whole = await dumpGraph(graph.store);
}, 60_000);

afterAll(async () => {
  await graph.store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(EXPORT_FORMATS)("an export as %s", (format) => {
  it("brings the same graph back", async () => {
    await exportGraph(graph.store, graph.loader.knowledge, join(folder, format), format);
    const other = await openGraph();
    const { records, fresh } = await importGraph(other.loader, join(folder, format));
    expect(fresh).toBe(records);
    expect(differences(await dumpGraph(other.store), whole)).toEqual([]);
    expect((await importGraph(other.loader, join(folder, format))).fresh).toBe(0);
    await other.store.close();
  }, 60_000);

  it("is the same, byte by byte, the second time", async () => {
    const again = await exportGraph(graph.store, graph.loader.knowledge, join(folder, `${format}-again`), format);
    expect(JSON.parse(readFileSync(join(folder, format, "manifest.json"), "utf8"))).toEqual(again);
  });

  it("that was cut is refused by name, and nothing is stored", async () => {
    const { files } = await exportGraph(graph.store, graph.loader.knowledge, join(folder, `${format}-cut`), format);
    const file = files.find(({ lines }) => lines > 4)?.name ?? "";
    const path = join(folder, `${format}-cut`, file);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    const other = await openGraph();
    await expect(importGraph(other.loader, join(folder, `${format}-cut`))).rejects.toThrow(new RegExp(`${file} is cut after .* nothing was imported`));
    await other.store.close();
  });
});

describe("linked data", () => {
  it("is RDF that a parser takes, with reports in the graph of their document and codes on events", async () => {
    await exportGraph(graph.store, graph.loader.knowledge, join(folder, "rdf"), "nquads");
    const quads = new Parser({ format: "N-Quads" }).parse(readFileSync(join(folder, "rdf", "graph.nq"), "utf8"));
    const events = quads.filter(({ predicate, object }) => predicate.value.endsWith("#type") && object.value === "https://schema.org/Event");
    const [{ n }] = (await graph.store.read<Record<string, never>, { n: number }>({ name: "n", text: "MATCH (e:Event) RETURN count(e) AS n" }, {})) as readonly [{ n: number }];
    expect(events).toHaveLength(n);
    expect(quads.filter(({ predicate }) => predicate.value === "urn:entente:vocabulary#plover")).toHaveLength(n);
    const quotes = quads.filter(({ predicate }) => predicate.value === "https://schema.org/text");
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.every((quad) => quad.graph.value.startsWith("urn:entente:document:"))).toBe(true);
  });

  it("is JSON-LD with schema.org events and Wikidata ids", async () => {
    await exportGraph(graph.store, graph.loader.knowledge, join(folder, "ld"), "jsonld");
    const { "@graph": things } = JSON.parse(readFileSync(join(folder, "ld", "graph.jsonld"), "utf8")) as { "@graph": readonly Readonly<Record<string, unknown>>[] };
    expect(things.find(({ "@id": id }) => id === "urn:entente:person:vladimir-putin")).toMatchObject({ "@type": ["schema:Person"], "schema:sameAs": { "@id": "wd:Q7747" } });
    expect(things.some(({ "@type": types }) => Array.isArray(types) && types.includes("schema:Event"))).toBe(true);
  });
});

describe("tables of an export", () => {
  it("lose no property", async () => {
    for (const [label, columns] of Object.entries(NODE_COLUMNS)) {
      for await (const { properties } of nodesOf(graph.store, label as keyof typeof NODE_COLUMNS)) expect({ label, extra: Object.keys(properties).filter((key) => !columns.includes(key)) }).toEqual({ label, extra: [] });
    }
    for (const ends of RELATIONSHIP_ENDS) {
      for await (const { properties } of linksOf(graph.store, ends)) expect({ ends, extra: Object.keys(properties).filter((key) => LINK_COLUMNS[ends.type]?.includes(key) !== true) }).toEqual({ ends, extra: [] });
    }
  });

  it("know every relationship of the graph but the agendas, which any graph makes by itself", async () => {
    const { relationships: all } = await graph.store.size();
    const [agendas] = await graph.store.read<Record<string, never>, { lists: number }>({ name: "agendas", text: "MATCH (a:Agenda)-[l:LISTS]->(e:Event) RETURN count(l) AS lists" }, {});
    const relationships = all - (agendas?.lists ?? 0);
    let known = 0;
    for (const ends of RELATIONSHIP_ENDS) for await (const link of linksOf(graph.store, ends)) known += link.from === "" ? 0 : 1;
    expect(known).toBe(relationships);
  });

  it("are not written over what is yours", async () => {
    writeFileSync(join(folder, "mine.txt"), "mine");
    await expect(exportGraph(graph.store, graph.loader.knowledge, folder, "csv")).rejects.toThrow(/is not empty and holds no export/);
  });
});
