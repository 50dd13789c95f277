import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import * as ledgerQueries from "../../src/loading/ledger-queries.ts";
import { MIGRATIONS } from "../../src/store/neo4j/migrations.ts";
import { LABELS, RELATIONSHIPS } from "../../src/store/schema.ts";
import { WRITE_NAMES, writeStatement } from "../../src/store/writes/write-statement.ts";

interface Complaint { readonly message: string }
interface Analyser { readonly lintCypherQuery: (text: string, schema: object) => readonly Complaint[] | { readonly diagnostics: readonly Complaint[] } }

// The package has no entry that ESM can load.
const { lintCypherQuery } = createRequire(import.meta.url)("@neo4j-cypher/language-support") as Analyser;

const FUNCTIONS = ["collect", "coalesce", "count", "max"];
const functionFacts = (name: string): object => ({
  name, category: "", description: "", signature: "", isBuiltIn: true, argumentDescription: [], returnDescription: {}, aggregating: name !== "coalesce",
  rolesExecution: [], rolesBoosted: [], isDeprecated: false, deprecatedBy: null,
});

/** Neo4j's own parser and semantic analysis, which also knows our labels and relationship types. */
function complaintsOf(text: string): readonly string[] {
  const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/gu)].map(([, name = ""]) => [name, "x"]));
  const found = lintCypherQuery(text, {
    parameters, labels: LABELS, relationshipTypes: RELATIONSHIPS, functions: { "CYPHER 5": Object.fromEntries(FUNCTIONS.map((name) => [name, functionFacts(name)])) },
  });
  return ("diagnostics" in found ? found.diagnostics : found).map(({ message }) => message);
}

/** What one engine answers wrongly (silently), slowly, or not at all; the embedded engine's gaps stand as failing cases in test/contract. */
const BANNED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/OPTIONAL MATCH/u, "drops rows beside EXISTS, and evaluates its whole side, in the embedded engine: nest by CALL (x) {}"],
  [/\[\s*\([^\]]*\)-[^\]]*\|/u, "a pattern comprehension evaluates its whole side in the embedded engine: nest by CALL (x) {}"],
  [/COLLECT \{|SHORTEST|\(\w*:\w+\|\w+|date\.truncate|duration\.inDays/u, "missing in the embedded engine"],
  [/date\(|datetime\(|duration\(/u, "days are texts, which both engines index"],
  [/MATCH \([^)]*\)[^\n]*, \(/u, "comma patterns multiply rows: one MATCH for each"],
  [/-\[[^\]]*:IN\]/u, "IN is a keyword to the embedded engine: write [:`IN`]"],
  [/;\s*$/u, "one statement a call"],
];

const writes = WRITE_NAMES.map((name) => writeStatement(name, {}));
const reads = Object.values(ledgerQueries);
const statements: readonly { readonly name: string; readonly text: string }[] = [...writes, ...reads];

describe("statements that write, and that loading reads", () => {
  it("are there, one file a write and none besides", () => {
    const files = readdirSync(new URL("../../src/store/writes/", import.meta.url)).filter((file) => file.endsWith(".cypher"));
    expect(files.map((file) => file.replace(".cypher", "")).sort()).toEqual([...WRITE_NAMES].sort());
    expect(reads.length).toBeGreaterThan(10);
  });

  it("pass Neo4j's own analyser, which knows our labels and types", () => {
    expect(statements.flatMap(({ name, text }) => complaintsOf(text).map((message) => `${name}: ${message}`))).toEqual([]);
  }, 120_000);

  it("keep to what both engines understand alike", () => {
    expect(statements.flatMap(({ name, text }) => BANNED.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${name}: ${why}`))).toEqual([]);
  });

  it("say in a comment what they take", () => {
    for (const name of WRITE_NAMES) {
      const text = readFileSync(new URL(`../../src/store/writes/${name}.cypher`, import.meta.url), "utf8");
      expect(text).toMatch(/^\/\/ \S/u);
      for (const [, parameter = ""] of text.matchAll(/UNWIND \$(\w+)/gu)) expect({ name, told: text.split("UNWIND")[0]?.includes(`$${parameter}`) }).toEqual({ name, told: true });
    }
  });

  it("of the schema pass it too", () => {
    expect(MIGRATIONS.flatMap((migration) => migration.statements).flatMap((text) => complaintsOf(text).map((message) => `${message}: ${text}`))).toEqual([]);
  }, 120_000);

  it("would be refused with a fault in them", () => {
    expect(complaintsOf("MATCH (e:Evnet) RETURN e.id AS id")).not.toEqual([]);
    expect(complaintsOf("MATCH (e:Event) RETURN x.id AS id")).not.toEqual([]);
    expect(complaintsOf("MATCH (e:Event RETURN e.id AS id")).not.toEqual([]);
  });
});
