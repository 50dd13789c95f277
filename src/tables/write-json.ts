import type { Cell, Table } from "./table.ts";

/** A bare array, one object a line; empty cells are null. Yields pieces that make the array together. */
export function* writeJson<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  let before = "[";
  for (const row of rows) {
    yield `${before}\n${JSON.stringify(recordOf(table, row))}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

/** One JSON object a line, for streaming readers (`read_json(lines=True)`, `jsonlite::stream_in`). */
export function* writeNdjson<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(recordOf(table, row))}\n`;
}

export function recordOf<Row>({ columns }: Table<Row>, row: Row): Readonly<Record<string, Cell>> {
  return Object.fromEntries(columns.map((column) => [column.name, column.value(row)]));
}
