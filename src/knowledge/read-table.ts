import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { DataError } from "../domain/errors.ts";
import { nearestWord } from "../domain/edit-distance.ts";

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
  if (near !== null) return `did you mean "${near}"?`;
  return known.length > 40 ? "nothing of that kind is near it." : `known: ${known.join(", ")}`;
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

/** A record and the line it begins on. */
interface RawRow { readonly cells: readonly string[]; readonly line: number }

/** Lines of one record: a cell in quotation marks may hold line ends, so a record goes on while its quotation marks are odd in number. */
function* splitRecords(text: string): Generator<{ readonly record: string; readonly line: number }> {
  let open = "";
  let line = 0;
  let begun = 1;
  for (const part of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    line += 1;
    if (open === "") begun = line;
    open = open === "" ? part : `${open}\n${part}`;
    if ((open.split('"').length - 1) % 2 === 1) continue;
    if (open.trim() !== "") yield { record: open, line: begun };
    open = "";
  }
  if (open !== "") yield { record: open, line: begun };
}

/** A record without quotation marks is its cells with commas between; csv-parse, some twenty times slower when cold, reads the others. */
function parseRecord(file: string, record: string, line: number): readonly string[] {
  if (!record.includes('"')) return record.split(",");
  try {
    const [cells] = parse(record, { relax_column_count: true }) as unknown as readonly (readonly string[])[];
    return cells ?? [];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`${file}, line ${line}: not valid CSV (${cause.message}); check the quotation marks.`, { cause });
  }
}

function cellsOf<Column extends string>(header: readonly string[], record: readonly string[]): Record<Column, string> {
  const cells: Record<string, string> = {};
  for (let at = 0; at < header.length; at += 1) cells[header[at] ?? ""] = (record[at] ?? "").trim();
  return cells;
}

/**
 * The rows of one table, cells trimmed.
 * @throws DataError naming file, line and the nearest known column, where the table is missing or misshapen.
 */
export function readTable<Column extends string>(folder: string, shape: TableShape<Column>): readonly TableRow<Column>[] {
  const records = [...splitRecords(readText(folder, shape.file))];
  const [head, ...rows] = records.map(({ record, line }): RawRow => ({ cells: parseRecord(shape.file, record, line), line }));
  if (head === undefined) throw new DataError(`${shape.file}, line 1: the table is empty; its header must hold ${shape.columns.join(",")}`);
  const header = head.cells.map((column) => column.trim());
  checkHeader(shape, header);
  return rows.map(({ cells: record, line }) => {
    const where = `${shape.file}, line ${line}`;
    if (record.length !== header.length) {
      throw new DataError(`${where}: ${record.length} cells where the header has ${header.length} columns (${header.join(",")}); quote cells that hold a comma.`);
    }
    return { cells: cellsOf<Column>(header, record), where };
  });
}

/** @throws DataError where `value` is none of `known`, with the nearest one. */
export function requireOneOf<Word extends string>(value: string, known: readonly Word[], column: string, where: string): Word {
  const found = known.find((word) => word === value);
  if (found === undefined) throw new DataError(`${where}: "${value}" is no ${column}; ${suggest(value, known)}`);
  return found;
}

/** The same for long lists. @throws DataError where `value` is not in `known`, with the nearest one. */
export function requireMember(value: string, known: ReadonlySet<string>, column: string, where: string): string {
  if (!known.has(value)) throw new DataError(`${where}: "${value}" is no ${column}; ${suggest(value, [...known])}`);
  return value;
}

/** @throws DataError where the cell is empty. */
export function requireCell(value: string, column: string, where: string): string {
  if (value === "") throw new DataError(`${where}: ${column} is empty; it must be given.`);
  return value;
}
