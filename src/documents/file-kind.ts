import { extname } from "node:path";
import { columnsOf } from "./read-csv.ts";
import { looksLikeFeed } from "./read-feed.ts";
import { isDocumentTable } from "./read-row.ts";

/** `skip`: no document, though it lies among them. */
export type FileKind = "text" | "html" | "feed" | "json-lines" | "csv" | "skip";

const PAGE = /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|article)[\s>]/i;
/** Of a longer text this much tells its kind. */
const HEAD = 64 * 1024;

/**
 * What a file is, by its content where that tells, else by its name's ending: feeds and pages are often saved as .txt or .xml.
 * `isNamed`: somebody asked for this very file, so it is not skipped.
 */
export function fileKind(name: string, text: string, isNamed: boolean): FileKind {
  const ending = extname(name).toLowerCase();
  const head = text.slice(0, HEAD);
  if (ending === ".jsonl" || ending === ".ndjson") return "json-lines";
  if (ending === ".csv" || ending === ".tsv") return isNamed || isDocumentTable(columnsOf(head)) ? "csv" : "skip";
  if (looksLikeFeed(head)) return "feed";
  if (PAGE.test(head) || /^\.x?html?$/.test(ending)) return "html";
  if (ending === ".xml" || ending === ".rss" || ending === ".atom") return isNamed ? "html" : "skip";
  return ending === "" && isJsonLine(head) ? "json-lines" : "text";
}

/** Standard input has no name: a first line that is one JSON object tells. */
function isJsonLine(text: string): boolean {
  return /^\s*\{[^\n]*(?:\}\s*(?:\n|$)|$)/.test(text) && /^\s*\{\s*"/.test(text);
}
