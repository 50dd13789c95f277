import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BadUserInput } from "../../domain/errors.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { Ledger } from "../ledger.ts";
import { exportCsv } from "./export-csv.ts";
import { exportJsonld, exportNquads } from "./export-linked-data.ts";
import { exportNdjson } from "./export-ndjson.ts";
import { type ExportFormat, MANIFEST, type Manifest } from "./formats.ts";

/** Writes the whole graph into a folder that is new, empty, or holds an older export; the manifest last, so that a torn export is known by its absence. */
export async function exportGraph(store: GraphStore, knowledge: Knowledge, folder: string, format: ExportFormat): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder);
  if (present.length > 0 && !present.includes(MANIFEST)) throw new BadUserInput(`${folder} is not empty and holds no export: choose a new folder, so that nothing of yours is overwritten.`, "folder-in-use");
  const ledger = new Ledger(store);
  const files = await writeFiles(store, ledger, knowledge, folder, format);
  const manifest: Manifest = { format, layout: 1, version: (await ledger.meta()).version, files };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

function writeFiles(store: GraphStore, ledger: Ledger, knowledge: Knowledge, folder: string, format: ExportFormat): Promise<Manifest["files"]> {
  switch (format) {
    case "ndjson": return exportNdjson(ledger, folder);
    case "csv": return exportCsv(store, folder, false);
    case "admin-import": return exportCsv(store, folder, true);
    case "jsonld": return exportJsonld(ledger, knowledge, folder);
    case "nquads": return exportNquads(ledger, knowledge, folder);
  }
}
