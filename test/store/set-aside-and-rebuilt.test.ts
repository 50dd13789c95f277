import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { Loader } from "../../src/loading/loader.ts";
import { openEmbeddedStore, type OpenedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { NO_JOURNAL } from "../../src/store/journal.ts";
import { dumpGraph } from "../contract/dump-graph.ts";
import { openGoldReader, seedDocument } from "../loading/gold-reader.ts";

async function open(directory: string, warnings: string[]): Promise<{ opened: OpenedStore; loader: Loader }> {
  const opened = await openEmbeddedStore({ directory, warn: (line) => { warnings.push(line); } });
  const loader = await Loader.open({ store: opened.store, journal: opened.journal ?? NO_JOURNAL, openReader: openGoldReader, now: () => "2026-01-02T03:04:05Z" });
  return { opened, loader };
}

it("a graph file that was destroyed comes back from the journal as it was, with one warning", async () => {
  const directory = mkdtempSync(join(tmpdir(), "entente-destroyed-"));
  const warnings: string[] = [];
  try {
    const first = await open(directory, warnings);
    await first.loader.loadReadings(["fr-0003.txt", "fr-0004.txt"].map((name) => ({ document: seedDocument(name) })));
    await first.loader.retractDocument("fr-0003.txt", { author: "Awa", reason: "not true" });
    const before = await dumpGraph(first.opened.store);
    await first.loader.close();
    await first.opened.journal?.close();
    await first.opened.store.close();
    writeFileSync(join(directory, "graph.grafeo"), "overwritten by something else ".repeat(500));
    const second = await open(directory, warnings);
    expect(second.opened.setAside).toBe(join(directory, "graph.grafeo.damaged-1"));
    expect(await dumpGraph(second.opened.store)).toEqual(before);
    expect(warnings).toHaveLength(1);
    await second.loader.close();
    await second.opened.journal?.close();
    await second.opened.store.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 120_000);
