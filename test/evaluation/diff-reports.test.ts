import { describe, expect, it } from "@jest/globals";
import { diffReports, printDiff, reportLines } from "../../src/evaluation/diff-reports.ts";

const event = (kind: string, from: string, rule: string) => ({ kind, status: "happened", from, to: from, countries: ["RUS", "NER"], rules: [rule] });

describe("the diff between two runs", () => {
  it("lists reports gained and lost under the rule that decided their kind", () => {
    const accepted = reportLines(new Map([["a.txt", { events: [event("visit", "2024-03-01", "fr.visit.arrive"), event("phone_call", "2024-03-02", "fr.phone-call.appel")] }]]));
    const now = reportLines(new Map([["a.txt", { events: [event("visit", "2024-03-01", "fr.visit.arrive"), event("meeting", "2024-03-02", "fr.meeting.recu")] }]]));
    expect(printDiff(diffReports(accepted, now))).toBe([
      "1 reports gained, 1 lost",
      "fr.meeting.recu",
      "  + a.txt meeting happened 2024-03-02..2024-03-02 NER+RUS",
      "fr.phone-call.appel",
      "  - a.txt phone_call happened 2024-03-02..2024-03-02 NER+RUS",
    ].join("\n"));
  });

  it("is empty where nothing changed, whatever the order of events", () => {
    const one = [event("visit", "2024-03-01", "x"), event("meeting", "2024-03-02", "y")];
    expect(diffReports(reportLines(new Map([["a.txt", { events: one }]])), reportLines(new Map([["a.txt", { events: [...one].reverse() }]])))).toEqual({ gained: [], lost: [] });
  });
});
