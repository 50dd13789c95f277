/** What a cell holds: text, a whole number, or nothing. Days are `YYYY-MM-DD`, times RFC 3339 in UTC. */
export type Cell = string | number | null;

/** `day` and `time` are text in those two forms; `list` is text with its parts joined by "; ". */
export type ColumnType = "text" | "day" | "time" | "count" | "signed" | "list";

export interface Column<Row> {
  /** Short and stable: notebooks hold on to it. The day column is called `date`, which pandas parses unasked. */
  readonly name: string;
  readonly type: ColumnType;
  /** What the column tells, with its unit and what an empty cell means. */
  readonly description: string;
  value(row: Row): Cell;
}

export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

export function isNumeric(type: ColumnType): boolean {
  return type === "count" || type === "signed";
}

export function joinList(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

/** Midnight UTC of a day, for tools that know times but no days. */
export function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}
