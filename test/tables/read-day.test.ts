import { describe, expect, it } from "@jest/globals";

import { periodOf, readDay } from "../../src/tables/read-day.ts";

describe("a date argument", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024-03-26", "2024-03-26", "2024-03-26"],
    ["2024-03-26T00:00:00Z", "2024-03-26", "2024-03-26"],
    ["2024-03-26T23:30:00-02:00", "2024-03-27", "2024-03-27"],
    ["2024-03-26t10:00:00.123+01:00", "2024-03-26", "2024-03-26"],
    ["1711411200000", "2024-03-26", "2024-03-26"],
    ["-86400000", "1969-12-31", "1969-12-31"],
  ])("%s begins on %s and ends on %s", (text, from, to) => {
    expect(readDay(text, "from")).toBe(from);
    expect(readDay(text, "to")).toBe(to);
  });

  it.each(["2024-13", "2024-02-30", "24", "yesterday", "2024-02-30T00:00:00Z", "2024-03-26T25:00:00Z", "999999999999999", "2024/03"])("%s is refused with the forms", (text) => {
    expect(() => readDay(text, "from")).toThrow(/2024-03-26/);
  });

  it("makes a period with both ends in, or open at one", () => {
    expect(periodOf("2024-03", "2024-04")).toBe("2024-03-01/2024-04-30");
    expect(periodOf("2024", undefined)).toBe("2024-01-01/..");
    expect(periodOf(undefined, "2024")).toBe("../2024-12-31");
    expect(periodOf(undefined, undefined)).toBeNull();
    expect(() => periodOf("2024-06", "2024-01")).toThrow(/swap/);
  });
});
