import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";

const WRITER = fileURLToPath(new URL("write-until-killed.ts", import.meta.url));
const ROWS = 40;
/** After so many batches each process is killed; some right after a checkpoint, some before one, some amid the next batch. */
const KILLS = [1, 4, 5, 9, 13, 15];

/** Numbers of the batches that the writer said were kept before it was killed. */
function writeAndKill(directory: string, first: number, after: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", WRITER, directory, String(first)], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let complaint = "";
    const kept = (): readonly number[] => said.split("\n").slice(0, -1).map(Number);
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      if (kept().length >= after) child.kill("SIGKILL");
    });
    child.stderr.on("data", (text: Buffer) => { complaint += text.toString(); });
    child.on("close", () => { if (kept().length === 0) reject(new Error(complaint)); else resolve(kept()); });
  });
}

it("keeps every batch that was acknowledged, whole, over kill -9, and opens again each time", async () => {
  const directory = mkdtempSync(join(tmpdir(), "entente-killed-"));
  const acknowledged: number[] = [];
  try {
    for (const after of KILLS) {
      acknowledged.push(...await writeAndKill(directory, (acknowledged.at(-1) ?? -1) + 1, after));
      const { store, journal, setAside } = await openEmbeddedStore({ directory, warn: () => undefined });
      expect(setAside).toBeNull();
      const batches = await store.read({ name: "batches", text: "MATCH (t:Topic) RETURN t.batch AS batch, count(t) AS rows ORDER BY batch" }, {});
      expect(batches.filter(({ rows }) => rows !== ROWS)).toEqual([]);
      const inGraph = new Set(batches.map(({ batch }) => Number(batch)));
      expect(acknowledged.filter((batch) => !inGraph.has(batch))).toEqual([]);
      const inJournal = new Set<string>();
      for await (const record of journal?.records() ?? []) if (record.kind === "quarantined") inJournal.add(record.quarantined.id);
      expect(acknowledged.filter((batch) => !inJournal.has(`document:${batch}`))).toEqual([]);
      // What is in the graph is in the journal too, which came first.
      expect([...inGraph].filter((batch) => !inJournal.has(`document:${batch}`))).toEqual([]);
      await store.close();
      await journal?.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 300_000);
