import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { stretchesTouching, stretchHolding } from "../../src/domain/calendar-stretch.ts";
import { addDays, monthInterval, overlaps, yearInterval } from "../../src/domain/date-interval.ts";

const ANY_MANY = 100_000;

describe("the stretch that holds an interval", () => {
  it.each([
    ["a day", "2024-03-26", "2024-03-26", "week:2024-03-25"],
    ["a Sunday", "2024-03-31", "2024-03-31", "week:2024-03-25"],
    ["a week over two years", "2024-12-30", "2025-01-05", "week:2024-12-30"],
    ["two weeks of a month", "2024-03-10", "2024-03-11", "month:2024-03"],
    ["a month", "2024-03-01", "2024-03-31", "month:2024-03"],
    ["two months", "2024-03-31", "2024-04-01", "year:2024"],
    ["a year", "2024-01-01", "2024-12-31", "year:2024"],
    ["two years", "2023-12-01", "2024-02-01", "decade:2020"],
    ["two decades", "2019-12-01", "2020-02-01", "ever"],
  ])("is the smallest: %s", (_what, from, to, stretch) => {
    expect(stretchHolding({ from, to })).toBe(stretch);
  });
});

describe("the stretches that touch a period", () => {
  it("are its weeks, months, years, decades, and the rest", () => {
    expect(stretchesTouching({ from: "2019-12-30", to: "2020-01-06" }, ANY_MANY)).toEqual([
      "week:2019-12-30", "week:2020-01-06", "month:2019-12", "month:2020-01", "year:2019", "year:2020", "decade:2010", "decade:2020", "ever",
    ]);
    expect(stretchesTouching(monthInterval("2024-02"), ANY_MANY).filter((stretch) => stretch.startsWith("week:"))).toEqual(
      ["week:2024-01-29", "week:2024-02-05", "week:2024-02-12", "week:2024-02-19", "week:2024-02-26"],
    );
  });

  it("are none where they would be too many, or the calendar cannot be relied on", () => {
    expect(stretchesTouching(yearInterval("2024"), 68)).toHaveLength(68);
    expect(stretchesTouching(yearInterval("2024"), 67)).toEqual([]);
    expect(stretchesTouching({ from: "0050-01-01", to: "0050-01-01" }, ANY_MANY)).toEqual([]);
    expect(stretchesTouching({ from: "9999-12-31", to: "9999-12-31" }, ANY_MANY)).toContain("week:9999-12-27");
  });

  it("hold every interval that overlaps the period", () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2008-06-01", days));
    const interval = fc.tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4_000 }))).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(fc.property(interval, interval, (event, period) => {
      const stretches = stretchesTouching(period, ANY_MANY);
      expect(new Set(stretches).size).toBe(stretches.length);
      if (overlaps(event, period)) expect(stretches).toContain(stretchHolding(event));
    }), { numRuns: 500, seed: 20240326 });
  });
});
