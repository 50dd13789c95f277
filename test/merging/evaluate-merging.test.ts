import { describe, expect, it } from "@jest/globals";
import type { ReportId } from "../../src/domain/ids.ts";
import { evaluateMerging, type MergingScores } from "../../src/merging/evaluate-merging.ts";
import { mergeReports } from "../../src/merging/merge-reports.ts";
import { type GoldReports, goldReports } from "./gold-reports.ts";

function score(gold: GoldReports, keys: ReadonlyMap<ReportId, string | null>): MergingScores {
  return evaluateMerging(mergeReports(gold.reports, gold.publications), keys, gold.reviewedKeys);
}

describe("merging the gold's reports", () => {
  const open = goldReports("open");

  it("is right in 95 of 100 pairs, where keys or people decide, and finds 85 of 100 by the keys alone", () => {
    const scores = score(open, open.keys);
    expect(scores.decidedPrecision).toBeGreaterThanOrEqual(0.95);
    expect(scores.reviewedPrecision).toBeGreaterThanOrEqual(0.95);
    expect(scores.recall).toBeGreaterThanOrEqual(0.85);
  });

  it("never joins two reports that the gold gives different keys", () => {
    const all = goldReports("all");
    const clashes = score(all, all.keys).wrongPairs.filter((pair) => pair.every((id) => all.keys.get(id) != null));
    expect(clashes).toEqual([]);
  });

  it("finds 85 of 100 pairs of the blind third", () => {
    const blind = goldReports("blind");
    expect(score(blind, blind.keys).recall).toBeGreaterThanOrEqual(0.85);
  });

  it("lets reviewed pairs count for the precision and never for the recall", () => {
    const [a, b] = ["report:1", "report:2"] as const;
    const joined = [{ id: "event:1", becameOf: null, reports: [a, b] }] as unknown as ReturnType<typeof mergeReports>;
    const keys = new Map<ReportId, string | null>([[a, null], [b, null]]);
    expect(evaluateMerging(joined, keys)).toMatchObject({ precision: 0, reviewedPrecision: 0, expected: 0 });
    expect(evaluateMerging(joined, keys, new Map([[a, "one"], [b, "one"]]))).toMatchObject({ precision: 0, reviewedPrecision: 1, expected: 0, recall: 1 });
  });

  it("counts a planned report and what it became as one", () => {
    const planned = open.reports.filter((report) => open.keys.get(report.id) === "us-withdrawal-niger-2024-09");
    const events = mergeReports(planned, open.publications);
    expect(events.map(({ status }) => status).sort()).toEqual(["happened", "planned"]);
    expect(evaluateMerging(events, new Map(planned.map(({ id }) => [id, "one"]))).recall).toBe(1);
  });

  it("says that nothing merged is nothing wrong", () => {
    expect(evaluateMerging([], new Map()).precision).toBe(1);
  });
});
