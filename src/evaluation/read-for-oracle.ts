import { basename } from "node:path";
import { readDocuments } from "../documents/read-documents.ts";
import type { ReadingTools } from "../extraction/reading-tools.ts";
import { readDocument } from "../extraction/stages.ts";
import type { GoldReading } from "./gold-reading.ts";
import type { DocumentJson } from "./scored-event.ts";

/** The gold's documents among `paths`, read up to their triggers, in order of name. */
export async function readForOracle(paths: readonly string[], gold: ReadonlyMap<string, DocumentJson>, tools: ReadingTools): Promise<readonly GoldReading[]> {
  const packs = new Map([...tools.languages].map(([code, { pack }]) => [code, pack]));
  const found: GoldReading[] = [];
  for await (const reading of readDocuments(paths, { packs })) {
    const name = "document" in reading ? basename(reading.document.name) : "";
    const language = "document" in reading ? tools.languages.get(reading.document.language) : undefined;
    const answer = gold.get(name);
    if ("document" in reading && language !== undefined && answer !== undefined) found.push({ name, gold: answer, language, read: readDocument(reading.document, language, tools.knowledge) });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
