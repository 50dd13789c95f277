import { DataError } from "../domain/errors.ts";
import { NAME_LANGUAGES } from "./fact-tables.ts";
import type { NameColumn } from "./fact-tables.ts";
import type { NameVariant } from "./knowledge.ts";
import { requireCell, requireOneOf } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";

/** `lang:form; lang:form` as cells hold it. @throws DataError where a form has no language. */
export function parseVariants(cell: string, where: string): readonly NameVariant[] {
  return cell.split(";").map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const colon = part.indexOf(":");
    const form = part.slice(colon + 1).trim();
    if (colon < 0 || form === "") throw new DataError(`${where}: variant "${part}" has no language; write it as "fr:${part}".`);
    return { language: requireOneOf(part.slice(0, colon).trim(), NAME_LANGUAGES, "language", where), form };
  });
}

/** The seven names of a row by language. @throws DataError where one is empty. */
export function readNames(row: TableRow<NameColumn>): Readonly<Record<string, string>> {
  return Object.fromEntries(NAME_LANGUAGES.map((language) => [language, requireCell(row.cells[`name_${language}`], `name_${language}`, row.where)]));
}
