import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import type { Document } from "../../src/domain/document.ts";
import type { Extraction } from "../../src/domain/extraction.ts";
import { extractReports } from "../../src/extraction/extract-reports.ts";
import type { ReadDocument } from "../../src/extraction/reading.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import type { ReadingTools } from "../../src/extraction/reading-tools.ts";
import { readDocument } from "../../src/extraction/stages.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

/** The whole reader, as the packs, tables and models of the project make it. */
export interface PageReader {
  readonly tools: ReadingTools;
  /** @throws Error where the page is put aside instead of read */
  readonly read: (text: string, language: string) => Extraction;
  /** The page up to its triggers, before events are looked for. @throws Error as `read` does */
  readonly mask: (text: string, language: string) => ReadDocument;
}

export async function openPageReader(): Promise<PageReader> {
  const packs = loadPacks();
  const tools = loadReadingTools(packs);
  const context = await openDocumentContext(packs);
  const open = (text: string, language: string): Document => {
    const reading = documentFromText({ text, language, name: "page.txt" }, context);
    if (!("document" in reading)) throw new Error(reading.quarantined.detail);
    return reading.document;
  };
  return {
    tools,
    read: (text, language) => extractReports(open(text, language), tools),
    mask: (text, language) => {
      const own = tools.languages.get(language);
      if (own === undefined) throw new Error(`no pack reads "${language}"`);
      return readDocument(open(text, language), own, tools.knowledge);
    },
  };
}
