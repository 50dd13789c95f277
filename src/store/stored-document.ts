import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { Report } from "../domain/report.ts";

/** What the `json` of a Document node holds: all of its extraction but the text and the reports, which have homes of their own in the graph. */
type Kept = Omit<Extraction, "document" | "reports"> & { readonly document: Omit<Document, "text"> };

export function documentJson({ document, publication, rejected }: Extraction): string {
  return JSON.stringify({ document: { ...document, text: undefined }, publication, rejected });
}

/** The document of a node, exactly as it was stored. */
export function documentOf(node: { readonly json: string; readonly text: string }): Document {
  const { document } = JSON.parse(node.json) as Kept;
  return { ...document, text: node.text };
}

/** The extraction of a node and the reports it contains, exactly as it was stored. `reports`: in the order of the text. */
export function extractionOf(node: { readonly json: string; readonly text: string }, reports: readonly Report[]): Extraction {
  const { publication, rejected } = JSON.parse(node.json) as Kept;
  return { document: documentOf(node), publication, reports, rejected };
}
