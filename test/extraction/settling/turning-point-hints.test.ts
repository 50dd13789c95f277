import { describe, expect, it } from "@jest/globals";
import { loadCalendar } from "../../../src/dates/calendar.ts";
import { civilOf, numberOfDay, weekdayOf } from "../../../src/dates/day-number.ts";
import { findDates } from "../../../src/dates/find-dates.ts";
import { turningPointForms, turningPointHints } from "../../../src/extraction/settling/turning-point-hints.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";
import { sentenceOf } from "../../dates/read-case.ts";

const knowledge = loadKnowledge();
const forms = turningPointForms(knowledge, "en");
const calendar = loadCalendar(loadPacks().get("en")!);

function chancesOf(text: string, ...days: readonly string[]): readonly number[] {
  const sentence = sentenceOf(text);
  const hints = turningPointHints([sentence], findDates(sentence, calendar), forms);
  return days.map((day) => {
    const number = numberOfDay(day);
    const { year, month } = civilOf(number);
    return hints.reduce((product, { chance }) => product * chance({ number, year, month, monthIndex: year * 12 + month - 1, weekday: weekdayOf(number) }), 1);
  });
}

describe("what turning points named say of the day of writing", () => {
  it("is that it lies after them, rather soon", () => {
    const [before, soon, later] = chancesOf("The invasion of Ukraine goes on.", "2021-06-01", "2022-06-01", "2025-06-01");
    expect(soon).toBeGreaterThan(before! * 20);
    expect(soon).toBeGreaterThan(later!);
  });

  it("is the year after one that is told by its day alone", () => {
    const [with24, without] = ["The invasion of Ukraine on 24 February goes on.", "The invasion of Ukraine goes on."].map((text) => {
      const [first, second] = chancesOf(text, "2022-10-01", "2023-10-01");
      return first! / second!;
    });
    expect(with24).toBeGreaterThan(without! * 5);
  });

  it("is nothing where none is named", () => {
    expect(chancesOf("They met.", "2022-06-01")).toEqual([1]);
  });

  it("is read in the words of the language alone", () => {
    expect(turningPointForms(knowledge, "xx").size).toBe(0);
  });
});
