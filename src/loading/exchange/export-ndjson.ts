import { EVENT_KINDS } from "../../domain/event-kinds.ts";
import type { Ledger } from "../ledger.ts";
import type { Manifest } from "./formats.ts";
import { writeFileOfLines } from "./write-file.ts";

/** Documents or events read in one go. */
const PAGE = 200;

/** One JSON object a line, in the order of their ids: documents with all that was read of them, events (with PLOVER and CAMEO codes), decisions, quarantine. */
export async function exportNdjson(ledger: Ledger, folder: string): Promise<Manifest["files"]> {
  return [
    await writeFileOfLines(folder, "documents.ndjson", lines(ledger.extractions(PAGE))),
    await writeFileOfLines(folder, "events.ndjson", eventLines(ledger)),
    await writeFileOfLines(folder, "corrections.ndjson", (await ledger.corrections()).map((correction) => JSON.stringify(correction))),
    await writeFileOfLines(folder, "quarantined.ndjson", (await ledger.quarantined()).map((quarantined) => JSON.stringify(quarantined))),
  ];
}

async function* lines(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield JSON.stringify(item);
}

async function* eventLines(ledger: Ledger): AsyncGenerator<string> {
  for await (const events of ledger.events(PAGE)) {
    for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { plover, cameo } = EVENT_KINDS[event.kind];
      yield JSON.stringify({ ...event, plover, cameo });
    }
  }
}
