import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { extractReports } from "../../src/extraction/extract-reports.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import type { ReadingTools } from "../../src/extraction/reading-tools.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

/** The whole reader, as the packs, tables and models of the project make it. */
export interface PageReader {
  readonly tools: ReadingTools;
  /** @throws Error where the page is put aside instead of read */
  readonly read: (text: string, language: string) => Extraction;
}

export async function openPageReader(): Promise<PageReader> {
  const packs = loadPacks();
  const tools = loadReadingTools(packs);
  const context = await openDocumentContext(packs);
  return {
    tools,
    read: (text, language) => {
      const reading = documentFromText({ text, language, name: "page.txt" }, context);
      if (!("document" in reading)) throw new Error(reading.quarantined.detail);
      return extractReports(reading.document, tools);
    },
  };
}
