import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { loadCalendar } from "../../src/dates/calendar.ts";
import { DataError } from "../../src/domain/errors.ts";

const FRENCH = fileURLToPath(new URL("../../languages/fr/calendar.json", import.meta.url));

describe("a calendar file that is wrong", () => {
  let root = "";
  let pack = { code: "fr", folder: "" };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "entente-calendar-"));
    pack = { code: "fr", folder: join(root, "fr") };
    cpSync(FRENCH, join(pack.folder, "calendar.json"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function change(from: string, to: string): void {
    const text = readFileSync(FRENCH, "utf8");
    expect(text).toContain(from);
    writeFileSync(join(pack.folder, "calendar.json"), text.replace(from, to));
  }

  it.each([
    ["\"match\": \"<weekday>\"", "\"match\": \"<weekdy>\"", /unknown slot <weekdy>/],
    ["\"match\": \"<weekday>\"", "\"match\": \"{these-days} <weekday>\"", /"fr.dates.weekday" names an unknown set \{these-days\}/],
    ["\"match\": \"<weekday>\"", "\"match\": \"[<weekday>\"", /lacks a "\]"/],
    ["\"capitalized\"", "\"capitalised\"", /calendar\.json:\d+: unknown key "capitalised"; did you mean "capitalized"\?/],
    ["\"count\": -2", "\"count\": -0.5", /calendar\.json:\d+: expected a whole number, met -0.5/],
  ])("names the place: %s -> %s", (from, to, message) => {
    change(from, to);
    expect(() => loadCalendar(pack)).toThrow(DataError);
    expect(() => loadCalendar(pack)).toThrow(message);
  });
});
