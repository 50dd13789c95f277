import { describe, expect, it } from "@jest/globals";
import { countsIn, parsePeriod } from "../../src/answers/parse-period.ts";
import { dayInterval, monthInterval, yearInterval } from "../../src/domain/date-interval.ts";
import { BadUserInput } from "../../src/domain/errors.ts";

describe("periods", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31"], ["2024-02", "2024-02-01", "2024-02-29"], ["2024-03-26", "2024-03-26", "2024-03-26"], ["2023/2024-03", "2023-01-01", "2024-03-31"],
    ["2024-03-26/..", "2024-03-26", null], ["../2024", null, "2024-12-31"], [" 2023 / 2024 ", "2023-01-01", "2024-12-31"], ["2023-07-26/2023-08", "2023-07-26", "2023-08-31"],
  ])("%s", (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  it.each(["", "..", "../..", "2024/", "/2024", "2024-13", "2024-02-30", "2024-3", "24", "2024-01/2023", "2024/2025/2026", "last month", "2024-03-26T10:00:00Z", "2024..2025"])("%p is refused", (text) => {
    expect(() => parsePeriod(text)).toThrow(BadUserInput);
  });

  it("hold days that overlap them, and months and years only whole", () => {
    const march = parsePeriod("2024-03");
    expect(countsIn(march, dayInterval("2024-03-31"))).toBe(true);
    expect(countsIn(march, { from: "2024-02-27", to: "2024-03-01", precision: "day" })).toBe(true);
    expect(countsIn(march, dayInterval("2024-04-01"))).toBe(false);
    expect(countsIn(march, monthInterval("2024-03"))).toBe(true);
    expect(countsIn(parsePeriod("2024-03-02/2024-04"), monthInterval("2024-03"))).toBe(false);
    expect(countsIn(march, yearInterval("2024"))).toBe(false);
    expect(countsIn(parsePeriod("2023-06/2025"), yearInterval("2024"))).toBe(true);
  });
});
