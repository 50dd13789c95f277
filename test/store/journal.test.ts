import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openJournal } from "../../src/store/embedded/journal.ts";
import type { Journal, JournalRecord } from "../../src/store/journal.ts";

const aside = (name: string): JournalRecord => ({ kind: "quarantined", quarantined: { id: `document:${name}`, name, reason: "empty", detail: "no text" } });

describe("the journal", () => {
  let folder = "";
  let file = "";
  let warnings: string[] = [];
  const warn = (line: string): void => { warnings.push(line); };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "entente-journal-"));
    file = join(folder, "journal.jsonl");
    warnings = [];
  });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  async function all(journal: Journal, from = 0): Promise<JournalRecord[]> {
    const records: JournalRecord[] = [];
    for await (const record of journal.records(from)) records.push(record);
    return records;
  }

  it("gives back what was appended, in order, after it is opened again", async () => {
    const journal = await openJournal(file, warn);
    await journal.append([aside("a"), aside("b")]);
    await journal.append([aside("c")]);
    await journal.close();
    const again = await openJournal(file, warn);
    expect(again).toHaveLength(3);
    expect(await all(again)).toEqual([aside("a"), aside("b"), aside("c")]);
    expect(await all(again, 2)).toEqual([aside("c")]);
    await again.close();
    expect(warnings).toEqual([]);
  });

  it("keeps every character inside its line: U+2028, quotes, emoji, a new line", async () => {
    const name = "a\u2028b\u2029c\n\"Goïta\" 🌍 مالي";
    const journal = await openJournal(file, warn);
    await journal.append([aside(name), aside("next")]);
    expect(await all(journal)).toEqual([aside(name), aside("next")]);
    await journal.close();
  });

  it("sets a line that a crash cut off aside, says so, loses nothing else, and goes on", async () => {
    const journal = await openJournal(file, warn);
    await journal.append([aside("a"), aside("b")]);
    await journal.close();
    appendFileSync(file, '{"kind":"quarantined","quarantined":{"id":"document:c","na');
    const again = await openJournal(file, warn);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("journal.jsonl.torn-1");
    expect(warnings[0]).toContain("2 records");
    expect(readFileSync(`${file}.torn-1`, "utf8")).toBe('{"kind":"quarantined","quarantined":{"id":"document:c","na');
    await again.append([aside("d")]);
    expect(await all(again)).toEqual([aside("a"), aside("b"), aside("d")]);
    await again.close();
  });

  it("sets a last line aside that ends well but is no record", async () => {
    writeFileSync(file, `${JSON.stringify(aside("a"))}\n\u0000\u0000\u0000\n`);
    const journal = await openJournal(file, warn);
    expect(await all(journal)).toEqual([aside("a")]);
    expect(existsSync(`${file}.torn-1`)).toBe(true);
    await journal.close();
  });

  it("names file and line where a record in the middle was damaged", async () => {
    writeFileSync(file, `${JSON.stringify(aside("a"))}\nnot a record\n${JSON.stringify(aside("b"))}\n`);
    const journal = await openJournal(file, warn);
    await expect(all(journal)).rejects.toThrow(/journal\.jsonl, line 2: not a record/u);
    await journal.close();
  });

  it("sees only what was there when reading began", async () => {
    const journal = await openJournal(file, warn);
    await journal.append([aside("a"), aside("b")]);
    const seen: JournalRecord[] = [];
    for await (const record of journal.records()) {
      seen.push(record);
      await journal.append([aside("later")]);
    }
    expect(seen).toEqual([aside("a"), aside("b")]);
    await journal.close();
  });

  it("leaves one file beside nothing else where all went well", async () => {
    const journal = await openJournal(file, warn);
    await journal.append([aside("a")]);
    await journal.close();
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  });
});
