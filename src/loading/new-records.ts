import type { JournalRecord } from "../store/journal.ts";
import { nextSequence } from "./decide-documents.ts";
import type { Ledger } from "./ledger.ts";

/** Of some records those that the graph does not hold. Decisions keep their numbers where these are free, and come after ours where they are not. */
export async function newRecords(records: readonly JournalRecord[], ledger: Ledger): Promise<readonly JournalRecord[]> {
  const documents = await ledger.knownDocuments(records.flatMap((record) => (record.kind === "document" ? [record.extraction.document.id] : [])));
  const feed = [...(await ledger.corrections())];
  const quarantined = new Set((await ledger.quarantined()).map(({ id }) => id));
  return records.flatMap((record): readonly JournalRecord[] => {
    switch (record.kind) {
      case "document": return documents.has(record.extraction.document.id) ? [] : [record];
      case "quarantined": return quarantined.has(record.quarantined.id) ? [] : [record];
      case "correction": {
        if (feed.some(({ id }) => id === record.correction.id)) return [];
        const taken = feed.some(({ sequence }) => sequence === record.correction.sequence);
        const correction = taken ? { ...record.correction, sequence: nextSequence(feed) } : record.correction;
        feed.push(correction);
        return [{ kind: "correction", correction }];
      }
    }
  });
}
