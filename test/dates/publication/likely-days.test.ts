import { describe, expect, it } from "@jest/globals";
import { dayOf, numberOfDay } from "../../../src/dates/day-number.ts";
import { likelyDays, possibleDays } from "../../../src/dates/publication/likely-days.ts";
import type { TimeHint } from "../../../src/dates/publication/time-hint.ts";

const days = possibleDays(numberOfDay("2027-01-01"));

function between(first: string, last: string, elsewhere = 0.001): TimeHint {
  const [from, to] = [numberOfDay(first), numberOfDay(last)];
  return { words: `${first} to ${last}`, chance: ({ number }) => (number >= from && number <= to ? 1 : elsewhere) };
}

function daysOf(...hints: readonly TimeHint[]): readonly string[] {
  return likelyDays(hints, days).days.map(dayOf);
}

describe("likely days", () => {
  it("are those on which all hints agree", () => {
    expect(daysOf(between("2019-03-01", "2019-04-10"), between("2019-04-08", "2020-01-01"))).toEqual(["2019-04-08", "2019-04-09", "2019-04-10"]);
  });

  it("survive one hint that misleads", () => {
    expect(daysOf(between("2019-04-08", "2019-04-10", 1e-6), between("2011-01-01", "2011-12-31", 0.05))).toEqual(["2019-04-08", "2019-04-09", "2019-04-10"]);
  });

  it("may cross the end of a month", () => {
    expect(daysOf(between("2020-02-28", "2020-03-01", 1e-6))).toEqual(["2020-02-28", "2020-02-29", "2020-03-01"]);
  });

  it("are a whole year where no stretch of a month stands out", () => {
    const days = daysOf(between("2016-02-01", "2016-12-20", 1e-5));
    expect([days[0], days.at(-1), days.length]).toEqual(["2016-01-01", "2016-12-31", 366]);
  });

  it("are none where years remain open, or nothing is told", () => {
    expect(daysOf(between("2012-01-01", "2016-12-31"))).toEqual([]);
    expect(daysOf()).toEqual([]);
  });

  it("never lie beyond what the tables know", () => {
    const days = likelyDays([between("2019-01-01", "2019-01-20", 1e-6)], possibleDays(numberOfDay("2019-01-05"))).days.map(dayOf);
    expect(days.at(-1)).toBe("2019-01-04");
  });

  it("say how sure they are, and by what", () => {
    expect(likelyDays([between("2019-04-08", "2019-04-10", 1e-9), between("1990-01-01", "2026-12-31")], days).step).toBe("no header: P about 2019-04-08 (100 %), by 2019-04-08 to 2019-04-10");
  });
});
