import type { Cell, Table } from "./table.ts";

/** First characters that make a spreadsheet run the cell as a formula, also as full-width forms (OWASP "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** RFC 4180: lines end in CRLF, the header stands also above no rows. Yields whole lines, so that a long table can be sent as it comes. */
export function* writeCsv<Row>({ columns }: Table<Row>, rows: Iterable<Row>): Generator<string> {
  yield `${columns.map((column) => column.name).join(",")}\r\n`;
  for (const row of rows) yield `${columns.map((column) => csvCell(column.value(row))).join(",")}\r\n`;
}

/** Text that a spreadsheet would run gets an apostrophe in front, which it hides; numbers stay numbers, negative ones too. */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}
