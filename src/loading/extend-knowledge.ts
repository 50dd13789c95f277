import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AddedPerson, type Correction, standing } from "../domain/correction.ts";
import { BadUserInput, DataError } from "../domain/errors.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";

const SHIPPED_FOLDER = fileURLToPath(new URL("../../knowledge/", import.meta.url));

/** A row that people added to a table, in the columns of that table. */
export interface AddedRow {
  readonly table: "leaders.csv" | "ministers.csv" | "others.csv" | "aliases.csv";
  readonly cells: readonly string[];
}

/** The rows that people's corrections add to the tables, in the order of the feed. */
export function addedRows(corrections: readonly Correction[]): readonly AddedRow[] {
  return standing(corrections).flatMap(({ change, reason }): readonly AddedRow[] => {
    if (change.type === "add_person") return [personRow(change.added, reason)];
    if (change.type === "add_alias") return [{ table: "aliases.csv", cells: [bare(change.person), change.alias, change.language, "variant"] }];
    return [];
  });
}

function personRow(added: AddedPerson, reason: string): AddedRow {
  const [id, country, from, until] = [bare(added.person), added.country ?? "", added.from ?? "", added.until ?? ""];
  switch (added.role) {
    case "head_of_state": case "head_of_government":
      return { table: "leaders.csv", cells: [id, added.name, "", country, added.role, added.title, from, until, contestedBecause(added, reason)] };
    case "other":
      return { table: "others.csv", cells: [id, added.name, "", country, "other", added.title, from, until] };
    case "foreign_minister": case "defence_minister": case "organization_head":
      return { table: "ministers.csv", cells: [id, added.name, "", country, added.organization ?? "", added.role === "organization_head" ? "head_of_organization" : added.role, added.title, from, until, contestedBecause(added, reason)] };
  }
}

/** An open term added beside one that the tables keep open is a second claim, and says why. */
function contestedBecause(added: AddedPerson, reason: string): string {
  return added.until === null ? reason : "";
}

/**
 * The tables of a folder (the shipped one by default) with rows that people added: checked as the tables are, and with a hash of their own.
 * @throws BadUserInput where an added row does not fit, in the words of the check.
 */
export function extendKnowledge(rows: readonly AddedRow[], folder: string = SHIPPED_FOLDER): Knowledge {
  if (rows.length === 0) return loadKnowledge(folder);
  const copy = mkdtempSync(join(tmpdir(), "entente-knowledge-"));
  try {
    cpSync(folder, copy, { recursive: true });
    for (const { table, cells } of rows) appendFileSync(join(copy, table), `${cells.map(quoted).join(",")}\n`);
    return loadKnowledge(copy);
  } catch (error) {
    // Where the tables are wrong without the addition, that is what must be told.
    if (error instanceof DataError && loadKnowledge(folder).hash !== "") throw new BadUserInput(`The addition does not fit the tables: ${error.message}`, "bad-addition");
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function quoted(cell: string): string {
  const line = cell.replace(/[\r\n]+/g, " ").trim();
  return /[",]/.test(line) ? `"${line.replace(/"/g, '""')}"` : line;
}

function bare(person: string): string {
  return person.replace(/^person:/, "");
}
