import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runEntente } from "./run-entente.ts";

const FOUNDING = "seeds/fr/fr-founding.txt";
let folder = "";

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "entente-cli-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Printed { readonly doc: string; readonly published: string; readonly publishedPrecision: string; readonly text: string; readonly events: readonly { readonly kind: string; readonly from: string; readonly evidence: string; readonly start: number; readonly end: number; readonly people: readonly { readonly name: string }[] }[] }

describe("entente extract", () => {
  it("prints the two calls of the founding document, in the guide's shape, with offsets into its text", async () => {
    const { exit, out } = await runEntente(["extract", FOUNDING]);
    expect(exit).toBe(0);
    const printed = JSON.parse(out) as Printed;
    expect(printed).toMatchObject({ doc: "fr-founding.txt", published: "2024-03", publishedPrecision: "month", publication: { days: ["2024-03-28"] } });
    const calls = printed.events.filter(({ kind }) => kind === "phone_call");
    expect(calls.map(({ from, people }) => [from, people.map(({ name }) => name).sort()])).toEqual([
      ["2024-03-26", ["Abdourahamane Tiani", "Vladimir Putin"]], ["2024-03-27", ["Assimi Goïta", "Vladimir Putin"]],
    ]);
    for (const { evidence, start, end } of calls) expect(printed.text.slice(start, end)).toBe(evidence);
  });

  it("explains to a person how each date was found", async () => {
    const { out } = await runEntente(["extract", FOUNDING, "--explain"]);
    expect(out).toMatch(/published 2024-03-28/);
    expect(out).toMatch(/weekday\(P-1\)=Wed/);
  });

  it("writes one file a document, and never two over one another", async () => {
    writeFileSync(join(folder, "page.txt"), readFileSync(FOUNDING));
    writeFileSync(join(folder, "page.text"), `${readFileSync(FOUNDING, "utf8")}\nEncore.`);
    const { exit, out } = await runEntente(["extract", folder, "--out", join(folder, "out")]);
    expect([exit, out]).toEqual([0, ""]);
    expect(readdirSync(join(folder, "out"))).toEqual(["page-2.json", "page.json"]);
  });

  it("says in one line why a document is put aside, reads the others, and ends with 3", async () => {
    const { exit, out, err } = await runEntente(["extract", FOUNDING, join(folder, "none.txt")]);
    expect(exit).toBe(3);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(/^none\.txt rejected \(unreadable\): the file cannot be opened; .*no such file/);
  });
});

describe("entente", () => {
  it("shows its commands, with examples, exit codes and settings", async () => {
    const { exit, out } = await runEntente(["--help"]);
    expect(exit).toBe(0);
    for (const command of ["serve", "load", "extract", "ask", "evaluate", "export", "import", "retract", "check", "rebuild"]) expect(out).toContain(`\n  ${command}`);
    expect(out).toMatch(/Exit codes: 0 done, 1 failure, 2 usage, 3 some documents rejected, 4 store unreachable or locked, 130 interrupted/);
  });

  it.each([[["lod", "x"], /Did you mean load/], [["load"], /missing required argument/], [["load", "x", "--dryrun"], /Did you mean --dry-run/], [["export", "x", "--format", "xml"], /ndjson, csv/]])("ends %j with 2 and a hint", async (parameters, hint) => {
    const { exit, err } = await runEntente(parameters);
    expect(exit).toBe(2);
    expect(err).toMatch(hint);
  });
});
