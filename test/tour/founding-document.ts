import { readFileSync } from "node:fs";
import type { Document } from "../../src/domain/document.ts";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

/** The founding case, as any user's file is read. */
export async function readFoundingDocument(): Promise<Document> {
  const text = readFileSync(new URL("../../seeds/fr/fr-founding.txt", import.meta.url), "utf8");
  const reading = documentFromText({ text, name: "fr-founding.txt" }, await openDocumentContext(loadPacks()));
  if ("quarantined" in reading) throw new Error(reading.quarantined.detail);
  return reading.document;
}
