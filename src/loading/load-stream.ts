import type { Reading } from "../documents/reading.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { DocumentFate } from "./fates.ts";
import type { Loader, LoadOptions } from "./loader.ts";

/** Documents extracted and stored together: enough for threads to share, few enough that a progress bar moves and a stop comes soon. */
export const DOCUMENTS_AT_ONCE = 24;
/** A batch also ends here, so that a few huge documents do not pile up in memory. UTF-16 units. */
const TEXT_AT_ONCE = 4_000_000;

export interface StreamOptions extends LoadOptions {
  readonly batch?: number;
  /** Called for each document once it is stored (or worked out, on a dry run), in the order of reading. */
  readonly onFate?: (fate: DocumentFate, extraction: Extraction | null) => void;
}

/**
 * Loads readings batch by batch, each batch all or nothing. When `signal` aborts, the batch under way is finished and no other begun.
 * Resolves to whether everything was loaded.
 */
export async function loadStream(loader: Loader, readings: AsyncIterable<Reading>, { batch = DOCUMENTS_AT_ONCE, onFate, signal, ...options }: StreamOptions = {}): Promise<boolean> {
  let waiting: Reading[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    size = 0;
    const { fates, records } = await loader.loadReadings(now, options);
    const extractions = new Map(records.flatMap((record) => (record.kind === "document" ? [[record.extraction.document.id, record.extraction] as const] : [])));
    for (const fate of fates) onFate?.(fate, fate.id === null || fate.status === "unchanged" ? null : (extractions.get(fate.id) ?? null));
  };
  for await (const reading of readings) {
    if (signal?.aborted === true) break;
    waiting.push(reading);
    size += "document" in reading ? reading.document.text.length : 0;
    if (waiting.length >= batch || size >= TEXT_AT_ONCE) await flush();
  }
  if (signal?.aborted === true) return false;
  if (waiting.length > 0) await flush();
  return true;
}
