import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Document } from "../../src/domain/document.ts";
import { Loader } from "../../src/loading/loader.ts";
import type { OpenReader } from "../../src/loading/reader.ts";
import { openEmbeddedStore, type OpenedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { type JournalRecord, NO_JOURNAL } from "../../src/store/journal.ts";
import { differences, dumpGraph } from "./dump-graph.ts";
import { openGoldReader, seedDocument, seedNames } from "./gold-reader.ts";

const AWA = { author: "Awa", reason: "seen in the readout" };
const BEN = { author: "Ben", reason: "no, I was there" };
const now = (): string => "2026-01-02T03:04:05Z";

let folder = "";
let opened: OpenedStore;
let loader: Loader;

async function open(directory: string | null): Promise<{ opened: OpenedStore; loader: Loader }> {
  const store = await openEmbeddedStore({ directory, warn: () => undefined });
  return { opened: store, loader: await Loader.open({ store: store.store, journal: store.journal ?? NO_JOURNAL, openReader: openGoldReader, now }) };
}

async function close(): Promise<void> {
  await loader.close();
  await opened.journal?.close();
  await opened.store.close();
}

async function reopen(): Promise<void> {
  await close();
  ({ opened, loader } = await open(folder));
}

function load(documents: readonly Document[]): ReturnType<Loader["loadReadings"]> {
  return loader.loadReadings(documents.map((document) => ({ document })));
}

const ids = async (text: string): Promise<readonly string[]> => (await opened.store.read<Record<string, never>, { id: string }>({ name: "ids", text }, {})).map(({ id }) => id);
const eventIds = (): Promise<readonly string[]> => ids("MATCH (e:Event) RETURN e.id AS id ORDER BY id");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-loader-"));
  ({ opened, loader } = await open(folder));
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe("loading", () => {
  it("stores documents with their events, and changes nothing the second time", async () => {
    const documents = ["fr-0003.txt", "fr-0004.txt"].map((name) => seedDocument(name));
    const first = await load(documents);
    expect(first.fates.map(({ status }) => status)).toEqual(["loaded", "loaded"]);
    const graph = await dumpGraph(opened.store);
    const length = opened.journal?.length;
    const second = await load(documents);
    expect(second.fates.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
    expect(differences(await dumpGraph(opened.store), graph)).toEqual([]);
    expect(opened.journal?.length).toBe(length);
  });

  it("gives the same graph in any order and any batches", async () => {
    const documents = seedNames().slice(0, 90).map((name) => seedDocument(name));
    await load(documents);
    const expected = await dumpGraph(opened.store);
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), fc.integer({ min: 7, max: 40 }), async (shuffled, batch) => {
      const other = await open(null);
      for (let at = 0; at < shuffled.length; at += batch) await other.loader.loadReadings(shuffled.slice(at, at + batch).map((document) => ({ document })));
      const same = (await dumpGraph(other.opened.store)) === expected;
      await other.opened.store.close();
      expect(same).toBe(true);
    }), { numRuns: 3, seed: 3, reporter: (details) => { if (details.failed) throw new Error(`A shuffled load gave another graph (path ${String(details.counterexamplePath)}).`); } });
  }, 120_000);

  it("puts aside what cannot be read, lets the rest in, and forgets the fault once the document is read", async () => {
    const good = seedDocument("fr-0003.txt");
    const { fates } = await loader.loadReadings([{ quarantined: { name: "fr-0004.txt", reason: "binary", detail: "byte 0 at 12" } }, { document: good }]);
    expect(fates.map(({ status, reason }) => [status, reason])).toEqual([["rejected", "binary"], ["loaded", null]]);
    expect(await ids("MATCH (q:Quarantined) RETURN q.name AS id")).toEqual(["fr-0004.txt"]);
    await load([seedDocument("fr-0004.txt")]);
    expect(await ids("MATCH (q:Quarantined) RETURN q.name AS id")).toEqual([]);
  });

  it("lets a new text for an address take the old one's place, and back", async () => {
    const old = seedDocument("fr-0003.txt", { url: "https://example.org/a" });
    const renewed = seedDocument("fr-0003.txt", { url: "https://example.org/a", text: `${old.text}\nCorrected.` });
    await load([old]);
    expect((await load([renewed])).fates).toMatchObject([{ status: "superseded", supersedes: old.id }]);
    expect(await ids("MATCH (d:Document) RETURN d.id AS id")).toEqual([renewed.id]);
    expect((await load([old])).fates).toMatchObject([{ status: "superseded", supersedes: renewed.id }]);
    expect((await load([renewed])).fates).toMatchObject([{ status: "superseded", supersedes: old.id }]);
    expect(await ids("MATCH (c:Correction) RETURN c.id AS id")).toHaveLength(3);
    const graph = await dumpGraph(opened.store);
    await loader.rebuild();
    expect(differences(await dumpGraph(opened.store), graph)).toEqual([]);
  });

  it("works everything out and writes nothing on a dry run", async () => {
    const { fates } = await loader.loadReadings([{ document: seedDocument("fr-0003.txt") }], { dryRun: true });
    expect(fates).toMatchObject([{ status: "loaded", events: 1 }]);
    expect(await ids("MATCH (d:Document) RETURN d.id AS id")).toEqual([]);
    expect(opened.journal?.length).toBe(0);
  });

  it("brings in what a crash left in the journal alone", async () => {
    await load([seedDocument("fr-0003.txt")]);
    await load([seedDocument("fr-0004.txt"), seedDocument("fr-0005.txt")]);
    const graph = await dumpGraph(opened.store);
    const records: JournalRecord[] = [];
    for await (const record of opened.journal?.records() ?? []) records.push(record);
    const crashed = await open(null);
    const journal = { ...NO_JOURNAL, length: records.length, async *records(from = 0): AsyncIterable<JournalRecord> { yield* await Promise.resolve(records.slice(from)); } };
    const recovered = await Loader.open({ store: crashed.opened.store, journal, openReader: openGoldReader, now });
    expect(differences(await dumpGraph(crashed.opened.store), graph)).toEqual([]);
    await recovered.close();
    await crashed.opened.store.close();
  });

  it("rebuilds the same graph from the journal, and from the graph where there is none", async () => {
    await load(["fr-0003.txt", "fr-0004.txt", "fr-0006.txt", "fr-0007.txt", "en-0020.txt"].map((name) => seedDocument(name)));
    const [event] = await eventIds();
    await loader.correctEvent(event ?? "", [{ field: "topics", value: ["security"] }], AWA);
    const graph = await dumpGraph(opened.store);
    await loader.rebuild();
    expect(differences(await dumpGraph(opened.store), graph)).toEqual([]);
    const without = await Loader.open({ store: opened.store, journal: NO_JOURNAL, openReader: openGoldReader, now });
    await without.rebuild();
    expect(differences(await dumpGraph(opened.store), graph)).toEqual([]);
    await without.close();
  }, 60_000);
});

describe("people's decisions", () => {
  it("retract a document for good", async () => {
    await load([seedDocument("fr-0003.txt"), seedDocument("fr-0004.txt")]);
    const { changed } = await loader.retractDocument("fr-0003.txt", AWA);
    expect(changed).toBe(true);
    expect((await loader.retractDocument("fr-0003.txt", AWA)).changed).toBe(false);
    expect((await load([seedDocument("fr-0003.txt")])).fates).toMatchObject([{ status: "unchanged", detail: "it was retracted, and stays so" }]);
    expect(await ids("MATCH (d:Document) RETURN d.name AS id")).toEqual(["fr-0004.txt"]);
    await expect(loader.retractDocument("fr-9999.txt", AWA)).rejects.toThrow(/No document is called "fr-9999.txt"/);
  });

  it("correct a field, once, over reloads and reopening; somebody else's contradiction is a conflict", async () => {
    await load([seedDocument("fr-0003.txt")]);
    const [event = ""] = await eventIds();
    const field = { field: "status", value: "cancelled" } as const;
    expect(await loader.correctEvent(event, [field], AWA)).toMatchObject([{ changed: true, events: [event] }]);
    expect(await loader.correctEvent(event.replace("event:", "report:"), [field], BEN)).toMatchObject([{ changed: false }]);
    await expect(loader.correctEvent(event, [{ field: "status", value: "planned" }], BEN)).rejects.toThrow(/contradicts what Awa decided on 2026-01-02/);
    await load([seedDocument("fr-0004.txt"), seedDocument("fr-0005.txt")]);
    await reopen();
    expect(await ids("MATCH (e:Event) WHERE e.status = 'cancelled' RETURN e.id AS id")).toHaveLength(1);
    expect(await loader.correctEvent(event, [{ field: "status", value: "happened" }], AWA)).toMatchObject([{ changed: true, correction: { replaces: expect.stringMatching(/^correction:/) } }]);
    expect(await ids("MATCH (e:Event) WHERE e.status = 'cancelled' RETURN e.id AS id")).toEqual([]);
  });

  it("reject an event, also for reports that come later", async () => {
    await load([seedDocument("fr-0003.txt")]);
    const [event = ""] = await eventIds();
    await loader.rejectEvent(event, AWA);
    expect(await eventIds()).toEqual([]);
    expect((await loader.rejectEvent(event, AWA)).changed).toBe(false);
    await load([seedDocument("fr-0004.txt")]);
    expect(await ids("MATCH (e:Event) WHERE e.kind = 'expulsion' RETURN e.id AS id")).toEqual([]);
  });

  it("split and merge events", async () => {
    await load([seedDocument("fr-0003.txt"), seedDocument("fr-0004.txt")]);
    const [shared] = (await opened.store.read<Record<string, never>, { id: string; n: number }>({ name: "n", text: "MATCH (e:Event) RETURN e.id AS id, e.reportCount AS n ORDER BY n DESC" }, {}));
    const reports = await ids(`MATCH (r:Report)-[:TELLS_OF]->(e:Event {id: '${shared?.id ?? ""}'}) RETURN r.id AS id ORDER BY id`);
    expect(reports).toHaveLength(2);
    const before = (await eventIds()).length;
    const split = await loader.splitEvent(shared?.id ?? "", [reports[1] ?? ""], AWA);
    expect(await eventIds()).toHaveLength(before + 1);
    expect((await loader.splitEvent(shared?.id ?? "", [reports[1] ?? ""], AWA)).changed).toBe(false);
    await expect(loader.mergeEvents(split.events, BEN)).rejects.toThrow(/contradicts what Awa/);
    await loader.mergeEvents(split.events, AWA);
    expect(await eventIds()).toHaveLength(before);
    await expect(loader.splitEvent(shared?.id ?? "", reports, AWA)).rejects.toThrow(/both parts must keep one/);
  });

  it("add an alias, and read again what holds it", async () => {
    const openNamingReader: OpenReader = (added) => {
      const reader = openGoldReader(added);
      const named = (): boolean => reader.knowledge.meaningsOf("la chancellerie d'en face").length > 0;
      return { ...reader, extract: async (documents) => (await reader.extract(documents)).map((extraction) => ({ ...extraction, reports: extraction.reports.map((report) => ({
        ...report, participants: named() ? [{ person: "person:assimi-goita", name: "Assimi Goïta", country: "MLI", office: null, role: "participant" as const }] : [],
      })) })) };
    };
    const other = await openEmbeddedStore({ directory: null });
    const naming = await Loader.open({ store: other.store, journal: NO_JOURNAL, openReader: openNamingReader, now });
    await naming.loadReadings([{ document: seedDocument("fr-0003.txt", { text: `${seedDocument("fr-0003.txt").text}\nLa Chancellerie d’en face se tait.` }) }, { document: seedDocument("fr-0006.txt") }]);
    const { changed, events } = await naming.addAlias("assimi-goita", "la chancellerie d'en face", "fr", AWA);
    const took = await other.store.read<Record<string, never>, { id: string }>({ name: "took", text: "MATCH (p:Person)-[:TOOK_PART]->(e:Event) RETURN e.id AS id" }, {});
    expect([changed, events]).toEqual([true, took.map(({ id }) => id)]);
    await other.store.close();
  });

  it("add people and aliases to the tables, and refuse what does not fit", async () => {
    const person = { person: "person:awa-test", name: "Awa Test", country: "NER", organization: null, role: "foreign_minister", title: "Minister", from: "2031-01-05", until: "2031-02-01" } as const;
    await loader.addPerson(person, AWA);
    await loader.addAlias("awa-test", "la dame de Niamey", "fr", AWA);
    expect(loader.knowledge.meaningsOf("La dame de Niamey").map(({ id }) => id)).toEqual(["person:awa-test"]);
    await reopen();
    expect(loader.knowledge.people.get("person:awa-test")?.name).toBe("Awa Test");
    expect(await ids("MATCH (p:Person {id: 'person:awa-test'}) MATCH (p)-[h:HELD]->(o:Office) RETURN o.id AS id")).toEqual(["office:NER:foreign_minister"]);
    await expect(loader.addPerson({ ...person, person: "person:x", country: "ZZZ" }, AWA)).rejects.toThrow(/ZZZ/);
    await expect(loader.addAlias("nobody-at-all", "x", "fr", AWA)).rejects.toThrow(/Nobody in the tables/);
  });
});
