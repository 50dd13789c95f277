import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { runEntente } from "./run-entente.ts";

const FOUNDING = readFileSync("seeds/fr/fr-founding.txt", "utf8");
let folder = "";
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-load-"));
  process.env["ENTENTE_DATA_DIR"] = join(folder, "data");
});

afterEach(() => {
  delete process.env["ENTENTE_DATA_DIR"];
  rmSync(folder, { recursive: true, force: true });
});

describe("entente load", () => {
  it("stores once, tells the fate of each document as JSON, and counts on standard error", async () => {
    const page = file("page.txt", FOUNDING);
    const first = await runEntente(["load", page, "--json"]);
    expect(first.exit).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ name: "page.txt", status: "loaded", reason: null });
    expect(first.err).toMatch(/1 document: 1 loaded, 0 unchanged, 0 rejected/);
    const again = await runEntente(["load", page, "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ status: "unchanged", events: 0 });
    expect((await runEntente(["check"])).exit).toBe(0);
  });

  it("prints on a dry run what it would store, with quotes, and stores nothing", async () => {
    const page = file("page.txt", FOUNDING);
    const { out, err } = await runEntente(["load", page, "--dry-run"]);
    expect(out).toMatch(/page\.txt: phone_call happened 2024-03-26 .*"Le chef du Conseil national/);
    expect(err).toMatch(/Dry run, nothing stored/);
    expect(JSON.parse((await runEntente(["load", page, "--json"])).out)).toMatchObject({ status: "loaded" });
  });

  it("puts bad files aside with their reasons, loads the good one, and ends with 3", async () => {
    file("a-empty.txt", "");
    file("b-binary.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0xff, 0xfe, 0, 3]));
    file("c-date.txt", ` date 2024-02-31 Rencontre\n\nLe président malien a reçu lundi son homologue nigérien à Bamako.`);
    file("d-language.txt", "Tôi đã gặp tổng thống hôm thứ hai tại Hà Nội và chúng tôi đã thảo luận về hợp tác giữa hai nước trong nhiều lĩnh vực khác nhau như kinh tế và giáo dục.");
    file("e-large.txt", Buffer.alloc(50 * 1024 * 1024, "Le président a dit. "));
    file("f-good.txt", FOUNDING);
    process.env["ENTENTE_DATA_DIR"] = join(folder, "_data");
    const { exit, out, err } = await runEntente(["load", folder, "--json"]);
    expect(exit).toBe(3);
    const fates = out.trim().split("\n").map((line) => JSON.parse(line) as { name: string; status: string; reason: string | null });
    expect(Object.fromEntries(fates.map(({ name, status, reason }) => [name, reason ?? status]))).toEqual({
      "a-empty.txt": "empty", "b-binary.txt": "binary", "c-date.txt": "impossible_date", "d-language.txt": "unsupported_language", "e-large.txt": "too_large", "f-good.txt": "loaded",
    });
    expect(err.split("\n").filter((line) => line.includes(" rejected ("))).toHaveLength(5);
  }, 60_000);

  it("reads Latin-1 without garbling it", async () => {
    file("latin.txt", Buffer.from(FOUNDING.replace(/[’‘]/g, "'").replace(/[^\u0000-\u00ff]/g, "-"), "latin1"));
    const { out } = await runEntente(["extract", join(folder, "latin.txt")]);
    expect((JSON.parse(out) as { text: string }).text).toContain("Goïta");
  });

  it("takes lines of extract as they are: the same graph as reading the documents", async () => {
    const page = file("page.txt", FOUNDING);
    const { out } = await runEntente(["extract", page]);
    await runEntente(["load", page, "--quiet"]);
    await runEntente(["export", join(folder, "read")]);
    process.env["ENTENTE_DATA_DIR"] = join(folder, "other");
    const bad = await runEntente(["load", "-", "--reports"], `${out}{"doc": 1, "events": [{"kind": "coup"}]}\nnot json\n`);
    expect(bad.exit).toBe(3);
    expect(bad.err).toMatch(/standard input, line 2, event 1: "kind" must be one of the 17 kinds/);
    expect(bad.err).toMatch(/standard input, line 3: this is no JSON object/);
    await runEntente(["export", join(folder, "given")]);
    for (const name of ["documents.ndjson", "events.ndjson"]) expect(readFileSync(join(folder, "given", name))).toEqual(readFileSync(join(folder, "read", name)));
  }, 60_000);

  it("takes a folder that extract filled; a file that is not there is put aside", async () => {
    await runEntente(["extract", file("page.txt", FOUNDING), "--out", join(folder, "told")]);
    const { exit, out } = await runEntente(["load", join(folder, "told"), join(folder, "missing.ndjson"), "--reports", "--json"]);
    expect(exit).toBe(3);
    expect(out.trim().split("\n").map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ name: join(folder, "missing.ndjson"), status: "rejected", reason: "unreadable" }), expect.objectContaining({ name: "page.txt", status: "loaded" }),
    ]);
  }, 60_000);

  it("tells documents apart by name where reports come without a text", async () => {
    const call = { kind: "phone_call", from: "2025-03-04", to: "2025-03-04", people: [], countries: ["MLI", "RUS"], evidence: "They spoke." };
    const lines = ["one.txt", "two.txt"].map((doc) => `${JSON.stringify({ doc, language: "en", published: "2025-03-05", events: [call] })}\n`).join("");
    expect((await runEntente(["load", "-", "--reports"], lines)).err).toMatch(/2 loaded, 0 unchanged/);
    expect((await runEntente(["load", "-", "--reports"], lines)).err).toMatch(/0 loaded, 2 unchanged/);
  }, 60_000);

  it("takes a document back and rebuilds without it", async () => {
    await runEntente(["load", file("page.txt", FOUNDING), "--quiet"]);
    const retracted = await runEntente(["retract", "page.txt", "--reason", "a hoax", "--author", "Awa"]);
    expect([retracted.exit, retracted.err]).toEqual([0, expect.stringMatching(/^Retracted page\.txt/)]);
    expect((await runEntente(["retract", "page.txt"])).err).toMatch(/was retracted before, by Awa/);
    expect((await runEntente(["retract", "other.txt"])).err).toMatch(/No document is called "other.txt"/);
    expect((await runEntente(["rebuild"])).exit).toBe(0);
    await runEntente(["export", join(folder, "out")]);
    expect(readFileSync(join(folder, "out", "documents.ndjson"), "utf8")).toBe("");
  }, 60_000);
});

describe("a store that cannot be had", () => {
  it("because another process has it: 4, which folder, and what to do", async () => {
    const { store, journal } = await openEmbeddedStore({ directory: join(folder, "data") });
    const { exit, err } = await runEntente(["load", file("page.txt", FOUNDING)]);
    expect(exit).toBe(4);
    expect(err).toMatch(/^entente: The store in .*data is in use by another process: stop that one .*ENTENTE_DATA_DIR/);
    await journal?.close();
    await store.close();
  });

  it("because its folder cannot be made: 4", async () => {
    process.env["ENTENTE_DATA_DIR"] = join(file("a-file", "x"), "data");
    const { exit, err } = await runEntente(["load", file("page.txt", FOUNDING)]);
    expect(exit).toBe(4);
    expect(err).toMatch(/cannot be written .*ENTENTE_DATA_DIR/);
  });

  it("because Neo4j is down: 4", async () => {
    process.env["NEO4J_URI"] = "bolt://127.0.0.1:1";
    const { exit, err } = await runEntente(["check"]);
    delete process.env["NEO4J_URI"];
    expect(exit).toBe(4);
    expect(err).toMatch(/127\.0\.0\.1:1/);
  }, 30_000);

  it("because a setting is wrong: 2", async () => {
    process.env["ENTENTE_STORE"] = "sqlite";
    const { exit, err } = await runEntente(["check"]);
    delete process.env["ENTENTE_STORE"];
    expect([exit, err]).toEqual([2, expect.stringMatching(/ENTENTE_STORE is "sqlite"/)]);
  });
});
