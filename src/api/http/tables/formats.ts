import type { Table } from "../../../tables/table.ts";
import { writeCsv } from "../../../tables/write-csv.ts";
import { writeJson, writeNdjson } from "../../../tables/write-json.ts";

export const TABLE_FORMATS = ["csv", "json", "ndjson"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

export function writeTable<Row>(format: TableFormat, table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  switch (format) {
    case "csv": return writeCsv(table, rows);
    case "json": return writeJson(table, rows);
    case "ndjson": return writeNdjson(table, rows);
  }
}
