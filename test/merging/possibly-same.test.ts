import { describe, expect, it } from "@jest/globals";
import { type Change, correctionId } from "../../src/domain/correction.ts";
import type { Report } from "../../src/domain/report.ts";
import { mergeReports } from "../../src/merging/merge-reports.ts";
import { reportsFromJson } from "../../src/merging/reports-from-json.ts";

function called(document: string, from: string, to = from, countries = ["CPV", "ISL"]): Report {
  const [report] = reportsFromJson([{ kind: "phone_call", countries, from, to, evidence: "A call." }], { document: `document:${document}`, where: document, text: null });
  if (report === undefined) throw new Error("no report");
  return report;
}

const early = called("a", "2019-05-07");
const late = called("b", "2019-05-21");
const month = called("c", "2019-05-01", "2019-05-31");
const published = new Map([["document:a", "2019-05-08"], ["document:b", "2019-05-22"], ["document:c", "2019-06-03"]] as const);

describe("events that may be the same", () => {
  it("stand at both, with the reports that are alike and what was weighed", () => {
    const events = mergeReports([early, late, month], published);
    const [first, , third] = events;
    expect(third?.possiblySame?.map(({ other, points }) => [other, points])).toEqual([[early.id, 5.5], [late.id, 5.5]].sort());
    expect(first?.possiblySame).toEqual([{ event: third?.id, report: early.id, other: month.id, points: 5.5, features: ["day_inside_period", "countries_equal", "kind_equal"] }]);
  });

  it("are none where nothing is unsure, or people decided", () => {
    expect(mergeReports([early, month], published).flatMap(({ possiblySame }) => possiblySame ?? [])).toEqual([]);
    const change: Change = { type: "split_event", apart: [month.id], rest: [early.id, late.id] };
    const split = { id: correctionId(change, null), sequence: 1, author: "Awa", reason: "another call", at: "2026-01-01T00:00:00Z", replaces: null, change } as const;
    expect(mergeReports([early, late, month], published, [split]).flatMap(({ possiblySame }) => possiblySame ?? [])).toEqual([]);
  });

  it("are not two meetings of one state with two others", () => {
    const other = called("b", "2019-05-07", "2019-05-07", ["CPV", "GHA"]);
    expect(mergeReports([early, other], published).map(({ possiblySame }) => possiblySame)).toEqual([undefined, undefined]);
  });
});
