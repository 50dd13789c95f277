import { DataError } from "../domain/errors.ts";
import type { TurningPoint } from "./knowledge.ts";
import { parseVariants } from "./read-names.ts";
import { requireCell, requireOneOf } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";
import { readDate } from "./read-terms.ts";

export type TurningPointRow = TableRow<"id" | "from" | "day_is_name" | "forms">;

/** @throws DataError where an id stands twice, a date is none, or nothing tells how texts name the thing. */
export function readTurningPoints(rows: readonly TurningPointRow[]): readonly TurningPoint[] {
  const known = new Set<string>();
  return rows.map(({ cells, where }) => {
    const id = requireCell(cells.id, "id", where);
    if (known.has(id)) throw new DataError(`${where}: "${id}" stands twice; keep one row for it.`);
    known.add(id);
    const dayIsName = requireOneOf(cells.day_is_name, ["", "yes"], "day_is_name", where) === "yes";
    return { id, from: readDate(requireCell(cells.from, "from", where), "from", where) ?? "", dayIsName, forms: parseVariants(requireCell(cells.forms, "forms", where), where) };
  });
}
