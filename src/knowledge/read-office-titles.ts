import { DataError } from "../domain/errors.ts";
import type { NameColumn } from "./fact-tables.ts";
import { readNames } from "./read-names.ts";
import { requireMember, type TableRow } from "./read-table.ts";

export type OfficeTitleRow = TableRow<NameColumn>;

/** Titles in every language by their English form. `held`: the titles of all terms. @throws DataError for one that no term bears, or that stands twice. */
export function readOfficeTitles(rows: readonly OfficeTitleRow[], held: ReadonlySet<string>): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const titles = new Map<string, Readonly<Record<string, string>>>();
  for (const row of rows) {
    const title = requireMember(row.cells.name_en, held, "title of leaders.csv, ministers.csv or others.csv", row.where);
    if (titles.has(title)) throw new DataError(`${row.where}: "${title}" stands twice; keep one row for it.`);
    titles.set(title, readNames(row));
  }
  return titles;
}
