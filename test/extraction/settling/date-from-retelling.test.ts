import { describe, expect, it } from "@jest/globals";
import type { Candidate } from "../../../src/extraction/settling/candidate.ts";
import { dateFromRetelling } from "../../../src/extraction/settling/date-from-retelling.ts";

interface Told { readonly sentence: number; readonly day: string; readonly isOwn?: boolean; readonly chance?: number; readonly group?: string; readonly parties?: readonly string[]; readonly status?: string }

const THRESHOLD = 0.48;

function candidate({ sentence, day, isOwn = false, chance = 0.7, group = "remote", parties = ["country:MLI", "country:RUS"], status = "happened" }: Told): Candidate {
  return {
    sentence, chance, status, cluster: { group }, days: { from: day, to: day, precision: "day" }, parties: parties.map((key) => ({ key })),
    date: { expression: isOwn ? {} : null, features: [isOwn ? "own" : "publication"] }, reason: chance >= THRESHOLD ? null : "unsure",
  } as unknown as Candidate;
}

function daysOf(...told: readonly Told[]): readonly (string | undefined)[] {
  return dateFromRetelling(told.map(candidate), THRESHOLD).map(({ days }) => days?.from);
}

const LEAD: Told = { sentence: 1, day: "2024-03-27" };

describe("dateFromRetelling", () => {
  it("dates a lead without a day of its own by the sentence that tells it again with one", () => {
    expect(daysOf(LEAD, { sentence: 3, day: "2024-03-26", isOwn: true })).toEqual(["2024-03-26", "2024-03-26"]);
  });

  it("asks less of a retelling than of a report", () => {
    expect(daysOf(LEAD, { sentence: 3, day: "2024-03-26", isOwn: true, chance: 0.4 })[0]).toBe("2024-03-26");
  });

  it.each<[string, Told]>([
    ["an act of others", { sentence: 2, day: "2024-03-26", isOwn: true, parties: ["country:NER", "country:RUS"] }],
    ["an act of another sort", { sentence: 2, day: "2024-03-26", isOwn: true, group: "sanction" }],
    ["an earlier act of the same sort", { sentence: 2, day: "2024-03-12", isOwn: true }],
    ["an act to come", { sentence: 2, day: "2024-03-26", isOwn: true, status: "planned" }],
    ["what is told before", { sentence: 0, day: "2024-03-26", isOwn: true }],
    ["what is hardly believed", { sentence: 2, day: "2024-03-26", isOwn: true, chance: 0.2 }],
  ])("leaves the page's day beside %s", (_, other) => {
    expect(daysOf(LEAD, other)[0]).toBe("2024-03-27");
  });
});
