import { EVENT_KINDS, isEventKind } from "../../domain/event-kinds.ts";
import type { CypherValue, GraphStore } from "../../store/graph-store.ts";
import type { Label } from "../../store/schema.ts";
import type { Manifest } from "./formats.ts";
import { EXPORTED_LABELS, type GraphLink, type GraphNode, linksOf, nodesOf, RELATIONSHIP_ENDS } from "./walk-graph.ts";
import { writeFileOfLines } from "./write-file.ts";

/** Columns of each table; a property that is not named here would be lost, so a test compares them with the graph. */
export const NODE_COLUMNS: Readonly<Record<Exclude<Label, "Agenda" | "Meta" | "Migration">, readonly string[]>> = {
  Document: ["id", "name", "title", "url", "basedOn", "language", "published", "publishedOn", "knownOn", "text", "searchText", "json"],
  Report: ["id", "document", "kind", "status", "from", "to", "precision", "quote", "start", "end", "confidence", "pack", "json"],
  Event: ["id", "kind", "family", "status", "from", "to", "precision", "confidence", "reportCount", "knownOn", "searchText", "json", "plover", "cameo"],
  Person: ["id", "name", "wikidata", "searchText", "fromText"],
  Country: ["id", "iso3", "name", "wikidata", "searchText", "fromText"],
  Organization: ["id", "name", "kind", "searchText", "fromText"],
  Region: ["id", "name", "searchText"],
  Office: ["id", "role"],
  Place: ["id", "name", "city", "fromText"],
  Topic: ["id", "name", "fromText"],
  Correction: ["id", "sequence", "type", "at", "author", "json"],
  Quarantined: ["id", "name", "reason", "detail"],
};

export const LINK_COLUMNS: Readonly<Partial<Record<string, readonly string[]>>> = {
  TOOK_PART: ["role", "office", "country", "leads", "contested"],
  HELD: ["title", "from", "until", "contested", "contestedBecause"],
  MEMBER_OF: ["from", "until", "status"],
};

/** Types that neo4j-admin must be told; all else is text. */
const ADMIN_TYPES: Readonly<Partial<Record<string, string>>> = {
  start: "long", end: "long", reportCount: "long", sequence: "long", confidence: "double", contested: "boolean", fromText: "boolean",
};

/**
 * One table a label and one a relationship. `admin`: with the headers that `neo4j-admin database import` reads (`id:ID(Event)`, `:START_ID(Person)`,
 * types), else with plain ones. RFC 4180, but lines end with a single line feed, as the importer likes best.
 */
export async function exportCsv(store: GraphStore, folder: string, admin: boolean): Promise<Manifest["files"]> {
  const files: Manifest["files"][number][] = [];
  for (const label of EXPORTED_LABELS) {
    const columns = NODE_COLUMNS[label as keyof typeof NODE_COLUMNS];
    const header = admin ? [...columns.map((column) => adminColumn(column, label)), ":LABEL"] : columns;
    files.push(await writeFileOfLines(folder, `${label}.csv`, table(header, nodesOf(store, label), (node) => [...columns.map((column) => valueOf(node, column)), ...(admin ? [label] : [])])));
  }
  for (const ends of RELATIONSHIP_ENDS) {
    const columns = LINK_COLUMNS[ends.type] ?? [];
    const header = admin ? [`:START_ID(${ends.from})`, `:END_ID(${ends.to})`, ...columns.map((column) => adminColumn(column)), ":TYPE"] : ["from_id", "to_id", ...columns];
    const row = ({ from, to, properties }: GraphLink): readonly CypherValue[] => [from, to, ...columns.map((column) => properties[column] ?? null), ...(admin ? [ends.type] : [])];
    files.push(await writeFileOfLines(folder, `${ends.from}-${ends.type}-${ends.to}.csv`, table(header, linksOf(store, ends), row)));
  }
  return files;
}

function adminColumn(column: string, label?: Label): string {
  if (column === "id" && label !== undefined) return `id:ID(${label})`;
  const type = ADMIN_TYPES[column];
  return type === undefined ? column : `${column}:${type}`;
}

function valueOf({ properties }: GraphNode, column: string): CypherValue {
  if (column === "plover" || column === "cameo") {
    const kind = properties["kind"];
    return typeof kind === "string" && isEventKind(kind) ? EVENT_KINDS[kind][column] : null;
  }
  return properties[column] ?? null;
}

async function* table<T>(header: readonly string[], items: AsyncIterable<T>, rowOf: (item: T) => readonly CypherValue[]): AsyncGenerator<string> {
  yield header.join(",");
  for await (const item of items) yield rowOf(item).map(cell).join(",");
}

function cell(value: CypherValue): string {
  if (value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
