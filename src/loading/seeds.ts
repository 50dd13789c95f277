import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocuments } from "../documents/read-documents.ts";
import type { LanguagePacks } from "../languages/pack.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { DocumentFate } from "./fates.ts";
import { Ledger } from "./ledger.ts";
import { loadStream } from "./load-stream.ts";
import type { Loader } from "./loader.ts";

const SHIPPED = fileURLToPath(new URL("../../seeds/", import.meta.url));

export interface SeedParts {
  readonly store: GraphStore;
  readonly loader: Loader;
  readonly packs: LanguagePacks;
  readonly folder?: string;
}

/** Of the names and contents of all seeds: a graph that holds these seeds is known by it. */
export function seedsHash(folder: string = SHIPPED): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(folder)) hash.update(relative(folder, file)).update(readFileSync(file));
  return hash.digest("hex");
}

export function countSeeds(folder: string = SHIPPED): number {
  return filesBelow(folder).filter((file) => file.endsWith(".txt")).length;
}

/** Loads the seeds where the graph does not hold these yet; resolves to whether it had to. `signal` stops after the batch under way, to go on next time. */
export async function loadSeeds({ store, loader, packs, folder = SHIPPED }: SeedParts, onFate?: (fate: DocumentFate) => void, signal?: AbortSignal): Promise<boolean> {
  const hash = seedsHash(folder);
  if ((await new Ledger(store).meta()).seedsHash === hash) return false;
  const all = await loadStream(loader, readDocuments([folder], { packs }), { ...(onFate === undefined ? {} : { onFate }), ...(signal === undefined ? {} : { signal }) });
  if (!all) return true;
  await store.write([{ name: "note-seeds", text: "MERGE (m:Meta {id: 'meta'}) SET m.seedsHash = $hash", parameters: { hash } }]);
  await store.checkpoint();
  return true;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).sort().flatMap((entry) => {
    const path = join(folder, entry);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
