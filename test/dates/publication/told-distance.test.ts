import { describe, expect, it } from "@jest/globals";
import { shareOfDate, shareOfFullDate, shareOfMonth, shareOfMonthOfYear, shareOfTurningPoint, shareOfWeekday, shareOfWriting, shareOfYear } from "../../../src/dates/publication/told-distance.ts";

describe("how far from the writing times are told", () => {
  it("is near for dates without their year, nearer at the head of a text", () => {
    expect(shareOfDate(-1, true)).toBeGreaterThan(shareOfDate(-20, true));
    expect(shareOfDate(0, true)).toBeGreaterThan(shareOfDate(0, false));
    expect(shareOfDate(-400, false)).toBeLessThan(shareOfDate(-200, false));
  });

  it("may be long ago for full dates further down", () => {
    expect(shareOfFullDate(-3000, false)).toBeGreaterThan(shareOfFullDate(3000, false));
    expect(shareOfFullDate(-3000, false)).toBeGreaterThan(shareOfFullDate(-3000, true));
  });

  it("is the day itself or the one after for a page's own words", () => {
    expect(shareOfWriting(0)).toBeGreaterThan(shareOfWriting(-1));
    expect(shareOfWriting(-1)).toBeGreaterThan(shareOfWriting(1));
  });

  it("counts months round the year, and follows \"last\" and \"next\"", () => {
    expect(shareOfMonth(-11, null)).toBe(shareOfMonth(1, null));
    expect(shareOfMonth(1, "past")).toBeGreaterThan(shareOfMonth(11, "past"));
    expect(shareOfMonth(11, "future")).toBeGreaterThan(shareOfMonth(1, "future"));
    expect(shareOfMonth(0, "this")).toBeGreaterThan(shareOfMonth(0, null));
  });

  it("hardly reaches ahead for years and months of years", () => {
    expect(shareOfMonthOfYear(-6)).toBeLessThan(shareOfMonthOfYear(6));
    expect(shareOfYear(-5)).toBeLessThan(shareOfYear(5));
  });

  it("fades after a turning point and is almost nothing before it", () => {
    expect(shareOfTurningPoint(-1)).toBeLessThan(shareOfTurningPoint(120));
    expect(shareOfTurningPoint(3)).toBeGreaterThan(shareOfTurningPoint(40));
  });

  it("is a day or two for weekdays", () => {
    expect(shareOfWeekday(1)).toBeGreaterThan(shareOfWeekday(5));
  });
});
