import { describe, expect, it } from "@jest/globals";
import { addDays, daysBetween, isDay, isoWeekday, monthInterval, parseEdtf } from "../../src/domain/date-interval.ts";

describe("days as told", () => {
  it("knows that 31 February is no day", () => expect(isDay("2024-02-31")).toBe(false));
  it("knows leap years and short months", () => {
    const days = ["2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2024-04-31", "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32", "2024-1-01", "0099-01-01"];
    expect(days.filter(isDay)).toEqual(["2024-02-29", "2000-02-29"]);
  });
  it("spans a month, both ends in", () => expect(monthInterval("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29", precision: "month" }));
  it("reads day, month and year, and nothing else", () => {
    expect(parseEdtf("2024-03-26")).toEqual({ from: "2024-03-26", to: "2024-03-26", precision: "day" });
    expect(parseEdtf("2024")).toEqual({ from: "2024-01-01", to: "2024-12-31", precision: "year" });
    expect(parseEdtf("2024-13")).toBeNull();
  });
  it("counts across a daylight-saving change", () => {
    expect(addDays("2024-03-10", 1)).toBe("2024-03-11");
    expect(daysBetween("2024-03-09", "2024-03-12")).toBe(3);
  });
  it("calls 26 March 2024 a Tuesday", () => expect(isoWeekday("2024-03-26")).toBe(2));
});
