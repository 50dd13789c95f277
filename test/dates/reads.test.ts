import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { loadCalendar } from "../../src/dates/calendar.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";
import { readCase, showReadings } from "./read-case.ts";

const HERE = fileURLToPath(new URL("./corpus/", import.meta.url));

/**
 * `corpus/<code>.txt`: one line a case, read for a publication on Thursday 28 March 2024.
 * `text ==> words = day-or-interval precision [bound] [writing]; …`, or `text ==> nothing`. Before the text may stand, in brackets, what the sentence's
 * surroundings say: `[planned]`, `[past]`, `[told 2024-02-10]`.
 */
const files = readdirSync(HERE).filter((name) => name.endsWith(".txt")).sort();

describe.each(files)("%s", (file) => {
  const code = file.replace(".txt", "");
  const calendar = loadCalendar({ code, folder: fileURLToPath(new URL(`../../languages/${code}`, import.meta.url)) });
  const lines = readFileSync(`${HERE}${file}`, "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

  it.each(lines)("%s", (line) => {
    const { expected } = readCase(line);
    expect(showReadings(line, calendar)).toEqual(expected);
  });
});

it("has a corpus for every language with a calendar", () => {
  expect(files.map((file) => file.replace(".txt", ""))).toEqual([...loadPacks().keys()]);
});
