import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { loadCalendar } from "../../src/dates/calendar.ts";
import { findDates } from "../../src/dates/find-dates.ts";
import { resolveDate } from "../../src/dates/resolve-date.ts";
import { sentenceOf } from "./read-case.ts";

const french = loadCalendar({ code: "fr", folder: fileURLToPath(new URL("../../languages/fr", import.meta.url)) });

describe("findDates", () => {
  it("tells the zone and whether the words are quoted", () => {
    const text = "« Je viendrai mardi », a-t-il dit mercredi.";
    const sentence = { ...sentenceOf(text, "caption"), quoted: [{ start: 2, end: text.indexOf("»") }] };
    expect(findDates(sentence, french).map(({ words, zone, quoted }) => [words, zone, quoted])).toEqual([["mardi", "caption", true], ["mercredi", "caption", false]]);
  });

  it("gives expressions that do not overlap, with offsets of the document", () => {
    const sentence = sentenceOf("Du 3 au 5 mars, puis le lundi 11 mars 2024 et ce mardi.");
    const found = findDates(sentence, french);
    expect(found.map(({ words }) => words)).toEqual(["Du 3 au 5 mars", "lundi 11 mars 2024", "ce mardi"]);
    expect(found.every(({ first }, at) => at === 0 || first > found[at - 1]!.last)).toBe(true);
    expect(found.every(({ start, end, first, last }) => start === sentence.tokens[first]!.start && end === sentence.tokens[last]!.end)).toBe(true);
  });

  it("names the rule of each", () => {
    expect(findDates(sentenceOf("Fin mars, il est parti."), french)[0]!.rule).toBe("fr.dates.month-part");
  });

  it("flags a repaired weekday and says so", () => {
    const [found] = findDates(sentenceOf("Le mercredi 2 octobre, ils se sont parlé."), french);
    const reading = resolveDate(found!, { days: ["2022-11-03"], steps: [] }, { planned: false, told: null, headerMonth: null });
    expect(reading).toMatchObject({ interval: { from: "2022-11-02", to: "2022-11-02", precision: "day" }, repaired: true });
    expect(reading.steps.join()).toContain("2022-10-02 is a Sun, not a Wed; the neighbouring month fits");
  });

  it("repairs a year where the title says 2025 and the body 2024", () => {
    const [found] = findDates(sentenceOf("Le jeudi 20 mars 2024, ils ont signé."), french);
    const reading = resolveDate(found!, { days: ["2025-03-21"], steps: [] }, { planned: false, told: null, headerMonth: null });
    expect(reading).toMatchObject({ interval: { from: "2025-03-20" }, repaired: true });
  });
});
