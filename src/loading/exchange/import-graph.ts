import type { JournalRecord } from "../../store/journal.ts";
import type { Loader } from "../loader.ts";
import { readManifest, recordsIn } from "./read-export.ts";

/** Records brought in together. */
const AT_ONCE = 200;

export interface Imported { readonly records: number; readonly fresh: number }

/**
 * Brings an export into the graph; what is there already stays as it is. The files are checked in full before anything is stored.
 * @throws BadUserInput where one is missing, cut or changed
 */
export async function importGraph(loader: Loader, folder: string): Promise<Imported> {
  const manifest = await readManifest(folder);
  let [records, fresh] = [0, 0];
  let batch: JournalRecord[] = [];
  const flush = async (): Promise<void> => {
    const now = batch;
    batch = [];
    records += now.length;
    fresh += await loader.loadRecords(now);
  };
  for await (const record of recordsIn(folder, manifest)) {
    batch.push(record);
    if (batch.length === AT_ONCE) await flush();
  }
  await flush();
  await loader.refreshKnowledge();
  return { records, fresh };
}
