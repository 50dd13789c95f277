import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { isDocumentTable, readRow } from "./read-row.ts";
import type { RawReading } from "./reading.ts";
import { quarantine } from "./reading.ts";

const LARGEST_ROW = 20 * 1024 * 1024;

/** The delimiter of a table by its first line: whichever of tab, semicolon and comma stands there most. */
export function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0] ?? "";
  const counts = ["\t", ";", ","].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

/** Column names of a table's first line, as far as they can be read without quotes. */
export function columnsOf(text: string): readonly string[] {
  const first = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0] ?? "";
  return first.split(delimiterOf(text)).map((column) => column.trim().replace(/^"|"$/g, ""));
}

/**
 * A table with a heading line and at least a column `text`, beside it `title`, `date`, `url`, `language`; read as a stream, `name#n` counts its rows from 1 on.
 * A broken quotation puts aside what follows it, and says on which line.
 */
export async function* readCsv(name: string, text: Readable, head: string): AsyncGenerator<RawReading> {
  if (!isDocumentTable(columnsOf(head))) {
    text.destroy();
    yield quarantine(name, "malformed", `the table has no column "text" (columns: ${columnsOf(head).slice(0, 12).join(", ")})`);
    return;
  }
  const parser = parse({
    bom: true, columns: (names: string[]) => names.map((column) => column.trim().toLowerCase()), delimiter: delimiterOf(head),
    relax_column_count: true, skip_empty_lines: true, max_record_size: LARGEST_ROW,
  });
  pipeline(text, parser, () => undefined);
  let count = 0;
  try {
    for await (const row of parser as AsyncIterable<Record<string, string>>) {
      count += 1;
      yield readRow(`${name}#${count}`, row);
    }
  } catch (error) {
    yield quarantine(`${name}#${count + 1}`, "malformed", `the table breaks off here (${error instanceof Error ? error.message : String(error)})`);
  }
}
