import { parentPort, workerData } from "node:worker_threads";
import type { Document } from "../domain/document.ts";
import { extractReports } from "../extraction/extract-reports.ts";
import { loadReadingTools } from "../extraction/reading-tools.ts";
import { loadPacks } from "../languages/load-packs.ts";
import { type AddedRow, extendKnowledge } from "./extend-knowledge.ts";
import type { WorkerAnswer } from "./extraction-workers.ts";

// The body of a reading thread: a document in, its extraction or the fault out.
const { added } = workerData as { readonly added: readonly AddedRow[] };
const tools = loadReadingTools(loadPacks(), extendKnowledge(added));

parentPort?.on("message", (document: Document) => {
  parentPort?.postMessage(answer(document));
});

function answer(document: Document): WorkerAnswer {
  try {
    return { extraction: extractReports(document, tools) };
  } catch (error) {
    return { fault: `${document.name} cannot be read: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
  }
}
