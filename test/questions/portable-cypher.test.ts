import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { everyStatement } from "./every-statement.ts";

interface Complaint { readonly message: string; readonly severity: number }
interface Linter { readonly lintCypherQuery: (text: string, schema: object) => readonly Complaint[] | { readonly diagnostics: readonly Complaint[] } }

// The package has no entry that ESM can load.
const { lintCypherQuery } = createRequire(import.meta.url)("@neo4j-cypher/language-support") as Linter;

const FUNCTIONS = ["collect", "coalesce", "count", "size", "min", "max", "any", "all"];
const describeFunction = (name: string): object => ({
  name, category: "", description: "", signature: "", isBuiltIn: true, argumentDescription: [], returnDescription: {}, aggregating: ["collect", "count", "min", "max"].includes(name),
  rolesExecution: [], rolesBoosted: [], isDeprecated: false, deprecatedBy: null,
});

/** Neo4j's own parser and semantic analysis. Accepted by the embedded engine proves nothing: it lets more through. */
function complaintsOf(text: string): readonly string[] {
  const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/gu)].map(([, name = ""]) => [name, "x"]));
  const found = lintCypherQuery(text, { parameters, functions: { "CYPHER 5": Object.fromEntries(FUNCTIONS.map((name) => [name, describeFunction(name)])) } });
  return ("diagnostics" in found ? found.diagnostics : found).map(({ message }) => message);
}

/** What one of the engines answers wrongly, slowly or not at all (studies of both engines: G3, G4, G6). */
const BANNED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/OPTIONAL MATCH/u, "drops rows beside EXISTS and scans the whole optional side in the embedded engine"],
  [/COLLECT \{|SHORTEST|\(:\w+\|\w+/u, "missing in the embedded engine"],
  [/date\(|duration\(/u, "days are texts, for both engines index them"],
  [/\/\/:/u, "a hole was left open"],
  [/MATCH \([^)]*\)[^\n]*, \(/u, "comma patterns multiply rows"],
];

const statements = everyStatement();

/** What statements are put together from. */
function partsOf(text: string): readonly string[] {
  return text.split(/\n| AND |, /u).map((part) => part.trim());
}

/** Few statements that together hold every part of all: the analyser takes its time, and the parts are what it judges. */
function coverParts(all: readonly { readonly name: string; readonly text: string }[]): typeof all {
  const missing = new Set(all.flatMap(({ text }) => partsOf(text)));
  const chosen: { readonly name: string; readonly text: string }[] = [];
  const gain = ({ text }: { readonly text: string }): number => new Set(partsOf(text).filter((part) => missing.has(part))).size;
  while (missing.size > 0) {
    const best = [...all].sort((a, b) => gain(b) - gain(a))[0];
    if (best === undefined) break;
    chosen.push(best);
    partsOf(best.text).forEach((part) => missing.delete(part));
  }
  return chosen;
}

describe("every statement that questions emit", () => {
  it("is there to be looked at", () => {
    expect(statements.length).toBeGreaterThan(60);
  });

  it("passes Neo4j's own analyser", () => {
    const complaints = coverParts(statements).flatMap(({ name, text }) => complaintsOf(text).map((message) => `${name}: ${message}\n${text}`));
    expect(complaints).toEqual([]);
  }, 300_000);

  it("is portable", () => {
    expect(statements.flatMap(({ name, text }) => BANNED.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${name}: ${why}\n${text}`))).toEqual([]);
  });

  it("would be refused with a fault in it", () => {
    expect(complaintsOf("MATCH (e:Event) RETURN x.id AS id")).not.toEqual([]);
  });
});
