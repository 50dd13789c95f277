import type { GivenDate } from "../domain/document.ts";
import { composeText } from "./compose-text.ts";
import { readMetadataDate } from "./given-date.ts";
import { htmlBlocks, parsePage } from "./html-blocks.ts";
import { withTitle } from "./read-html.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** Columns and keys that a row of a table may have; others are passed over. */
const NAMES = { text: ["text"], title: ["title"], date: ["date", "published", "publishedon"], url: ["url"], language: ["language"] } as const;

/** True where the columns hold at least the text: the least that makes a table one of documents. */
export function isDocumentTable(columns: readonly string[]): boolean {
  return columns.some((column) => column.trim().toLowerCase() === "text");
}

/** One row of a CSV or object of JSON Lines as a document. `name` is the file's with `#n`. */
export function readRow(name: string, row: Readonly<Record<string, unknown>>): RawReading {
  const fields = new Map(Object.entries(row).map(([key, value]) => [key.trim().toLowerCase(), value]));
  const field = (names: readonly string[]): string | null => {
    const value = names.map((key) => fields.get(key)).find((found) => found !== undefined && found !== null);
    return typeof value === "string" && value.trim() !== "" ? value : typeof value === "number" ? String(value) : null;
  };
  const text = field(NAMES.text);
  if (text === null) return quarantine(name, fields.has("text") ? "empty" : "malformed", `it has no words under "text" (keys: ${[...fields.keys()].join(", ")})`);
  const written = field(NAMES.date);
  const given = dateOf(written);
  if (given === "impossible") return quarantine(name, "impossible_date", `its date is "${written ?? ""}": give an existing day (YYYY-MM-DD) or month (YYYY-MM)`);
  const title = field(NAMES.title)?.replace(/\s+/gu, " ").trim() ?? null;
  return { name, url: field(NAMES.url)?.trim() ?? null, given, language: field(NAMES.language)?.trim().toLowerCase() ?? null, ...contentOf(title, text) };
}

function contentOf(title: string | null, text: string) {
  if (/<(?:p|br|div|html|body|h\d)[\s/>]/i.test(text)) return withTitle(title, htmlBlocks(parsePage(text).body ?? parsePage("<body></body>")));
  return { title, blocks: null, ...composeText(title, text) };
}

/** A person filled this column in: what is no date is told, not passed over. A bare year tells nothing of the publication day. */
function dateOf(written: string | null): GivenDate | null | "impossible" {
  if (written === null || /^\s*\d{4}\s*$/.test(written)) return null;
  return readMetadataDate(written) ?? "impossible";
}
