import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";

// Writes batches as loading does (the journal first, then the graph in one transaction, a checkpoint now and then) and says each on standard output
// once it is kept, until somebody kills it. Arguments: folder, number of the first batch.
const [directory = "", first = "0"] = process.argv.slice(2);
const ROWS = 40;
const { store, journal } = await openEmbeddedStore({ directory });
if (journal === null) throw new Error("a store in a folder has a journal");
for (let batch = Number(first); ; batch += 1) {
  const rows = Array.from({ length: ROWS }, (_, number) => ({ id: `topic:${batch}-${number}`, name: "x".repeat(500) }));
  await journal.append([{ kind: "quarantined", quarantined: { id: `document:${batch}`, name: `${batch}.txt`, reason: "empty", detail: "x".repeat(3000) } }]);
  await store.write([
    { name: "rows", text: "UNWIND $rows AS row MERGE (t:Topic {id: row.id}) SET t.name = row.name, t.batch = $batch", parameters: { rows, batch } },
    { name: "note", text: "MERGE (m:Meta {id: 'meta'}) SET m.journalLength = $length", parameters: { length: journal.length } },
  ]);
  if (batch % 5 === 4) await store.checkpoint();
  process.stdout.write(`${batch}\n`);
}
