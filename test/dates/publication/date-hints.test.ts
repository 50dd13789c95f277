import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { loadCalendar } from "../../../src/dates/calendar.ts";
import { civilOf, numberOfDay, weekdayOf } from "../../../src/dates/day-number.ts";
import { findDates } from "../../../src/dates/find-dates.ts";
import { dateHints } from "../../../src/dates/publication/date-hints.ts";
import type { PossibleDay } from "../../../src/dates/publication/time-hint.ts";
import { sentenceOf } from "../read-case.ts";

const calendar = loadCalendar({ code: "en", folder: fileURLToPath(new URL("../../../languages/en", import.meta.url)) });

function possible(day: string): PossibleDay {
  const number = numberOfDay(day);
  const { year, month } = civilOf(number);
  return { number, year, month, monthIndex: year * 12 + month - 1, weekday: weekdayOf(number) };
}

/** How much likelier a text is of the first day than of the second, by its times. */
function oddsOf(text: string, day: string, other: string): number {
  const hints = dateHints(findDates(sentenceOf(text), calendar));
  return hints.reduce((odds, { chance }) => (odds * chance(possible(day))) / chance(possible(other)), 1);
}

describe("what times told say of the day of writing", () => {
  it.each([
    ["a date lies near", "They met on 14 May.", "2021-05-15", "2021-09-15"],
    ["a weekday leaves some years", "They met on Friday 14 May.", "2021-05-15", "2020-05-15"],
    ["a weekday beside a day of the month leaves some months", "They met on Thursday 29.", "2018-03-30", "2018-04-30"],
    ["a weekday beside \"yesterday\" tells the day", "They met yesterday, Tuesday.", "2018-03-28", "2018-03-29"],
    ["a weekday alone lies just before", "They met on Tuesday.", "2018-03-28", "2018-03-26"],
    ["a month is a recent one", "They met in June.", "2018-07-10", "2018-12-10"],
    ["a year with its month is over", "They met in June 2018.", "2018-11-01", "2017-11-01"],
    ["a year is over", "They met in 2018.", "2019-11-01", "2016-11-01"],
  ])("%s", (_, text, likelier, lessLikely) => {
    expect(oddsOf(text, likelier, lessLikely)).toBeGreaterThan(1.5);
  });

  it("is said once however often it is told", () => {
    expect(oddsOf("On 14 May, yes, 14 May, they met.", "2021-05-15", "2021-09-15")).toBe(oddsOf("On 14 May they met.", "2021-05-15", "2021-09-15"));
  });

  it("is said less firmly by what is only a bound", () => {
    expect(oddsOf("Since 14 May they have met.", "2021-05-15", "2021-09-15")).toBeLessThan(oddsOf("On 14 May they met.", "2021-05-15", "2021-09-15"));
  });
});
