import { describe, expect, it } from "@jest/globals";
import { civilOf, numberOfDay, weekdayOf } from "../../../src/dates/day-number.ts";
import { documentFromText } from "../../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../../src/documents/make-document.ts";
import { findMentions } from "../../../src/extraction/mentions/find-mentions.ts";
import { loadReadingTools } from "../../../src/extraction/reading-tools.ts";
import { splitSentences } from "../../../src/extraction/sentences/split-sentences.ts";
import { endOfKnowledge, officeHints } from "../../../src/extraction/settling/office-hints.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";

const packs = loadPacks();
const tools = loadReadingTools(packs);
const english = tools.languages.get("en")!;

/** How much likelier a text is of the first day than of the second, by the people it names. */
async function oddsOf(text: string, day: string, other: string): Promise<number> {
  const reading = documentFromText({ text, language: "en", name: "page.txt" }, await openDocumentContext(packs));
  if (!("document" in reading)) throw new Error(reading.quarantined.detail);
  const hints = officeHints(findMentions(splitSentences(reading.document, english.pack), english.mentions).flat(), tools.knowledge);
  const possible = (at: string): Parameters<(typeof hints)[number]["chance"]>[0] => {
    const number = numberOfDay(at);
    const { year, month } = civilOf(number);
    return { number, year, month, monthIndex: year * 12 + month - 1, weekday: weekdayOf(number) };
  };
  return hints.reduce((odds, { chance }) => (odds * chance(possible(day))) / chance(possible(other)), 1);
}

describe("what people named say of the day of writing", () => {
  it("is that they hold the office beside their names", async () => {
    expect(await oddsOf("German Chancellor Olaf Scholz spoke.", "2023-01-01", "2019-01-01")).toBeGreaterThan(20);
  });

  it("is said less firmly by a bare name", async () => {
    const [bare, beside] = [await oddsOf("Olaf Scholz spoke.", "2023-01-01", "2026-01-01"), await oddsOf("German Chancellor Olaf Scholz spoke.", "2023-01-01", "2026-01-01")];
    expect(bare).toBeGreaterThan(2);
    expect(beside).toBeGreaterThan(bare);
  });

  it("is the firmer the shorter the term", async () => {
    expect(await oddsOf("British Prime Minister Liz Truss spoke.", "2022-10-01", "2024-10-01")).toBeGreaterThan(await oddsOf("German Chancellor Angela Merkel spoke.", "2020-10-01", "2024-10-01"));
  });

  it("is the time after it for those called former holders", async () => {
    expect(await oddsOf("Former German Chancellor Angela Merkel spoke.", "2023-01-01", "2019-01-01")).toBeGreaterThan(5);
  });

  it("ends some time after the last change that the tables hold", () => {
    expect(endOfKnowledge(tools.knowledge)).toBeGreaterThan(numberOfDay("2025-06-01"));
  });
});
