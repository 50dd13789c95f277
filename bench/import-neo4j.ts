// A graph of synthetic events as the tables that `neo4j-admin database import` reads, and that import: a million events by transactions take hours on two cores.
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { CypherValue, Statement } from "../src/store/graph-store.ts";
import type { Label } from "../src/store/schema.ts";
import { factStatements } from "../src/store/writes/fact-statements.ts";
import { statementsOf } from "../src/store/writes/graph-change.ts";
import { syntheticChanges } from "./synthetic-events.ts";

type Row = Readonly<Record<string, CypherValue>>;
interface Link { readonly type: string; readonly from: readonly [Label, string]; readonly to: readonly [Label, string] }

/** Statements that write nodes, by what their names end in. */
const NODES: Readonly<Record<string, Label>> = {
  documents: "Document", reports: "Report", events: "Event", people: "Person", countries: "Country", organizations: "Organization", regions: "Region", places: "Place", offices: "Office",
  topics: "Topic", agendas: "Agenda",
};
/** Statements that write relationships: which fields of a row name their ends. */
const LINKS: Readonly<Record<string, Link>> = {
  "link-reports": { type: "CONTAINS", from: ["Document", "document"], to: ["Report", "report"] }, "link-tells-of": { type: "TELLS_OF", from: ["Report", "report"], to: ["Event", "event"] },
  "link-named-countries": { type: "NAMES", from: ["Report", "report"], to: ["Country", "country"] }, "link-participants": { type: "TOOK_PART", from: ["Person", "person"], to: ["Event", "event"] },
  "link-countries": { type: "PARTY_TO", from: ["Country", "country"], to: ["Event", "event"] }, "link-topics": { type: "CONCERNS", from: ["Event", "event"], to: ["Topic", "topic"] },
  "link-places": { type: "HELD_AT", from: ["Event", "event"], to: ["Place", "place"] }, "link-places-in": { type: "IN", from: ["Place", "place"], to: ["Country", "country"] },
  "link-agendas": { type: "LISTS", from: ["Agenda", "agenda"], to: ["Event", "event"] },
};
const COLUMNS: Readonly<Partial<Record<string, readonly string[]>>> = {
  Document: ["name", "title", "url", "language", "published", "publishedOn", "knownOn", "text", "searchText", "json"],
  Report: ["document", "kind", "status", "from", "to", "precision", "quote", "start:long", "end:long", "confidence:double", "pack", "json"],
  Event: ["kind", "family", "status", "from", "to", "precision", "confidence:double", "reportCount:long", "knownOn", "searchText", "json"],
  Country: ["iso3", "name", "searchText"], TOOK_PART: ["role", "office", "country", "leads", "contested:boolean"],
};
const PLAIN = ["name", "searchText"];

/** One open file a label or relationship type, with what was written to it in ids. */
class Tables {
  readonly #folder: string;
  readonly #files = new Map<string, { readonly file: number; readonly path: string; readonly ids: Set<string>; buffered: string }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  node(label: Label, { id, properties, ...own }: Row): void {
    const columns = COLUMNS[label] ?? (label === "Agenda" ? [] : PLAIN);
    const values = { ...own, ...(properties as Row | undefined) };
    const table = this.#table(label, `id:ID(${label}),${[...columns, ":LABEL"].join(",")}`);
    if (typeof id !== "string" || table.ids.has(id)) return;
    // Those of which each has one writer need not be remembered.
    if (label !== "Event" && label !== "Report" && label !== "Document") table.ids.add(id);
    this.#write(table, [id, ...columns.map((column) => values[column.replace(/:.*/u, "")] ?? null), label]);
  }

  link({ type, from, to }: Link, row: Row): void {
    const columns = COLUMNS[type] ?? [];
    const table = this.#table(`${from[0]}-${type}-${to[0]}`, [`:START_ID(${from[0]})`, `:END_ID(${to[0]})`, ...columns, ":TYPE"].join(","));
    const values = (row["properties"] ?? {}) as Row;
    this.#write(table, [row[from[1]] ?? null, row[to[1]] ?? null, ...columns.map((column) => values[column.replace(/:.*/u, "")] ?? null), type]);
  }

  /** Arguments of the import. */
  close(): readonly string[] {
    return [...this.#files].map(([name, { file, path, buffered }]) => {
      writeSync(file, buffered);
      closeSync(file);
      return `--${name.includes("-") ? "relationships" : "nodes"}=${path}`;
    });
  }

  #table(name: string, header: string): { readonly file: number; readonly ids: Set<string>; buffered: string } {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const path = join(this.#folder, `${name}.csv`);
    const table = { file: openSync(path, "w"), path, ids: new Set<string>(), buffered: `${header}\n` };
    this.#files.set(name, table);
    return table;
  }

  #write(table: { readonly file: number; buffered: string }, values: readonly CypherValue[]): void {
    table.buffered += `${values.map((value) => (value === null ? "" : typeof value === "number" || typeof value === "boolean" ? String(value) : `"${String(value).replaceAll("\"", "\"\"")}"`)).join(",")}\n`;
    if (table.buffered.length < 1_000_000) return;
    writeSync(table.file, table.buffered);
    table.buffered = "";
  }
}

function add(tables: Tables, { name, parameters }: Statement): void {
  const rows = (parameters["rows"] ?? []) as readonly Row[];
  const link = LINKS[name];
  const label = /^(?:put|add|upsert)-/u.test(name) ? NODES[name.replace(/^[a-z]+-/u, "")] : undefined;
  for (const row of rows) {
    if (link !== undefined) tables.link(link, row);
    else if (label !== undefined) tables.node(label, row);
  }
}

/** Writes a database of `events` into the folder of a Neo4j that is not running and has none yet. */
export function importIntoNeo4j(directory: string, events: number, knowledge: Knowledge): void {
  const folder = join(directory, "import-tables");
  mkdirSync(folder, { recursive: true });
  const tables = new Tables(folder);
  for (const statement of factStatements(knowledge)) add(tables, statement);
  for (const change of syntheticChanges(events, 1_000, knowledge)) for (const statement of statementsOf(change)) add(tables, statement);
  const files = tables.close();
  const jars = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "entente", "neo4j-5.26.28", "*");
  const { status, stdout, stderr } = spawnSync("java", ["-Xmx2g", "-cp", jars, "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "org.neo4j.cli.AdminTool",
    "database", "import", "full", "neo4j", "--overwrite-destination=true", "--multiline-fields=true", ...files], { cwd: folder, env: { ...process.env, NEO4J_HOME: directory, NEO4J_CONF: directory }, encoding: "utf8" });
  if (status !== 0) throw new Error(`The import into Neo4j failed: ${(stdout + stderr).slice(-2_000)}`);
  rmSync(folder, { recursive: true });
}
