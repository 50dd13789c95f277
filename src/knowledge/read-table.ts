import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { DataError } from "../domain/errors.ts";
import { nearestWord } from "./edit-distance.ts";

/** One line of a table under `knowledge/`: its cells by column, and where it stands for messages. */
export interface TableRow<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  /** File name and line, e.g. `leaders.csv, line 12`. */
  readonly where: string;
}

/** What one table may hold: every column must stand in the header, in any order. */
export interface TableShape<Column extends string> {
  readonly file: string;
  readonly columns: readonly Column[];
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch (cause) {
    throw new DataError(`${file} cannot be read in the knowledge folder ${folder}: every table must be there, at least its header line.`, { cause });
  }
}

function suggest(given: string, known: readonly string[]): string {
  const near = nearestWord(given, known);
  return near === null ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
}

function checkHeader<Column extends string>(shape: TableShape<Column>, header: readonly string[]): void {
  const known: readonly string[] = shape.columns;
  for (const column of header) {
    if (!known.includes(column)) throw new DataError(`${shape.file}, line 1: unknown column "${column}"; ${suggest(column, known)}`);
  }
  const repeated = header.find((column, at) => header.indexOf(column) !== at);
  if (repeated !== undefined) throw new DataError(`${shape.file}, line 1: column "${repeated}" stands twice; remove one.`);
  const missing = known.find((column) => !header.includes(column));
  if (missing !== undefined) throw new DataError(`${shape.file}, line 1: column "${missing}" is missing; the header must hold ${known.join(",")}`);
}

interface RawRow { readonly record: readonly string[]; readonly info: { readonly lines: number } }

function parseRows(shape: { readonly file: string }, text: string): readonly RawRow[] {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as readonly RawRow[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`${shape.file}, line ${Number(cause["lines"])}: not valid CSV (${cause.message}); check the quotation marks.`, { cause });
  }
}

/**
 * The rows of one table, cells trimmed.
 * @throws DataError naming file, line and the nearest known column, where the table is missing or misshapen.
 */
export function readTable<Column extends string>(folder: string, shape: TableShape<Column>): readonly TableRow<Column>[] {
  const [head, ...rows] = parseRows(shape, readText(folder, shape.file));
  if (head === undefined) throw new DataError(`${shape.file}, line 1: the table is empty; its header must hold ${shape.columns.join(",")}`);
  const header = head.record.map((column) => column.trim());
  checkHeader(shape, header);
  return rows.map(({ record, info }) => {
    const where = `${shape.file}, line ${info.lines}`;
    if (record.length !== header.length) {
      throw new DataError(`${where}: ${record.length} cells where the header has ${header.length} columns (${header.join(",")}); quote cells that hold a comma.`);
    }
    const cells = Object.fromEntries(header.map((column, at) => [column, (record[at] ?? "").trim()])) as Record<Column, string>;
    return { cells, where };
  });
}

/** @throws DataError where `value` is none of `known`, with the nearest one. */
export function requireOneOf<Word extends string>(value: string, known: readonly Word[], column: string, where: string): Word {
  const found = known.find((word) => word === value);
  if (found === undefined) throw new DataError(`${where}: "${value}" is no ${column}; ${suggest(value, known)}`);
  return found;
}

/** @throws DataError where the cell is empty. */
export function requireCell(value: string, column: string, where: string): string {
  if (value === "") throw new DataError(`${where}: ${column} is empty; it must be given.`);
  return value;
}
