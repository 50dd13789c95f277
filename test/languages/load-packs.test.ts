import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { listPackFiles, loadPacks, readPackFile } from "../../src/languages/load-packs.ts";
import { integer, list, nullable, object, oneOf, optional, table, words } from "../../src/languages/schema.ts";

const SHIPPED = fileURLToPath(new URL("../../languages/", import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "entente-packs-"));
  cpSync(join(SHIPPED, "fr"), join(root, "fr"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const path = join(root, "fr", file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

describe("the packs that are shipped", () => {
  it("hold at least the seven languages, in order of their codes, each with its folder's code", () => {
    const packs = loadPacks();
    expect([...packs.keys()]).toEqual(expect.arrayContaining(["ar", "en", "es", "fr", "pt", "ru", "tr"]));
    expect([...packs.keys()]).toEqual([...packs.keys()].sort());
    for (const [code, pack] of packs) expect(pack.meta.code).toBe(code);
  });
});

describe("a pack's version", () => {
  it("changes with any file of it, and with nothing else", () => {
    const before = loadPacks(root).get("fr")!.version;
    expect(loadPacks(root).get("fr")!.version).toBe(before);
    writeFileSync(join(root, "fr", "calendar-of-mine.json"), "{}");
    expect(loadPacks(root).get("fr")!.version).not.toBe(before);
  });
});

describe("a wrong file", () => {
  it.each([
    ["a misspelt key", "abbreviations.json", "\"joining\"", "\"joinning\"", /languages\/fr\/abbreviations\.json:2: unknown key "joinning"; did you mean "joining"\?/],
    ["a missing key", "meta.json", "\"script\": \"Latin\",", "", /meta\.json:1: the key "script" is missing/],
    ["a word outside a closed list", "meta.json", "\"Latin\"", "\"Latn\"", /meta\.json:4: "Latn" is unknown here; did you mean "Latin"\?/],
    ["a value of another kind", "meta.json", "\"fr\",", "7,", /meta\.json:2: expected words, met 7/],
    ["a key twice", "meta.json", "\"script\"", "\"code\": \"fr\",\n \"script\"", /the key "code" stands here a second time/],
    ["no JSON", "boilerplate.json", "[", "", /boilerplate\.json:3: .*comma|boilerplate\.json:\d+: a colon is missing|boilerplate\.json:\d+: /],
    ["another folder's code", "meta.json", "\"code\": \"fr\"", "\"code\": \"de\"", /code is "de", but the folder is called "fr"/],
  ])("%s names file, line and what was meant", (_what, file, from, to, message) => {
    change(file, from, to);
    expect(() => loadPacks(root)).toThrow(message);
  });

  it("that is missing is told by name", () => {
    rmSync(join(root, "fr", "abbreviations.json"));
    expect(() => loadPacks(root)).toThrow(/languages\/fr\/abbreviations\.json: cannot be read \(ENOENT\)/);
    expect(() => loadPacks(join(root, "nowhere"))).toThrow(/no such folder/);
  });
});

describe("readPackFile", () => {
  const schema = object({ name: words(), days: optional(list(integer()), []), by: table(oneOf(["a", "b"])), note: nullable(words()) });

  it("gives typed values, defaults where keys may be absent", () => {
    writeFileSync(join(root, "fr", "own.json"), "{\n \"name\": \"é\\u0301\",\n \"by\": {\"x\": \"a\"}\n}");
    const read = readPackFile({ folder: join(root, "fr") }, "own.json", schema);
    expect(read).toEqual({ name: "é\u0301", days: [], by: new Map([["x", "a"]]), note: null });
  });

  it("lists the files of a subfolder in order, none where there is none", () => {
    expect(listPackFiles({ folder: join(root, "fr") }, "nothing")).toEqual([]);
    const files = listPackFiles({ folder: join(root, "fr") }, "triggers");
    expect(files).toEqual([...files].sort());
  });
});
