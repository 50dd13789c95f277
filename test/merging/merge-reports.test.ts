import { describe, expect, it } from "@jest/globals";
import { type Change, type Correction, correctionId } from "../../src/domain/correction.ts";
import type { DocumentId } from "../../src/domain/ids.ts";
import type { Report } from "../../src/domain/report.ts";
import { mergeReports, mergeWithDoubts } from "../../src/merging/merge-reports.ts";
import { reportsFromJson } from "../../src/merging/reports-from-json.ts";
import { goldReports } from "./gold-reports.ts";

function told(document: string, event: Readonly<Record<string, unknown>>): Report {
  const [report] = reportsFromJson([{ kind: "phone_call", countries: ["NER", "RUS"], people: [{ name: "Abdourahamane Tiani", country: "NER" }], evidence: "A call.", ...event }],
    { document: `document:${document}`, where: document, text: null });
  if (report === undefined) throw new Error("no report");
  return report;
}

function decided(change: Change, sequence = 1, replaces: Correction["replaces"] = null): Correction {
  return { id: correctionId(change, replaces), sequence, author: "Awa", reason: "seen in the readout", at: "2026-01-01T00:00:00Z", replaces, change };
}

const published = new Map<DocumentId, string | null>([["document:a", "2024-03-27"], ["document:b", "2024-03-28"], ["document:c", null]]);
const a = told("a", { from: "2024-03-26" });
const b = told("b", { from: "2024-03-26" });

describe("mergeReports", () => {
  it("makes one event of two documents, named by the first published", () => {
    const [event, ...others] = mergeReports([b, a], published);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ id: a.id.replace("report:", "event:"), reports: [a.id, b.id], contradictions: [] });
  });

  it("lets undated documents count last", () => {
    const c = told("c", { from: "2024-03-26" });
    expect(mergeReports([c, b], published)[0]?.reports).toEqual([b.id, c.id]);
  });

  it("keeps the days that reports disagree on, with why one is shown", () => {
    const gold = goldReports("all");
    const event = mergeReports(gold.reports, gold.publications).find(({ reports }) => reports.some((id) => gold.keys.get(id) === "dza-ambassador-back-niamey-2026-02"));
    expect(event?.contradictions).toMatchObject([{ field: "date", claims: [{ value: expect.stringMatching(/^2026-02-1[23]$/) }, { value: expect.stringMatching(/^2026-02-1[23]$/) }], why: expect.stringMatching(/report/) }]);
  });

  it("keeps numbers that reports disagree on", () => {
    const [event] = mergeReports([told("a", { from: "2024-04-16", evidence: "leur a laissé 48 heures" }), told("b", { from: "2024-04-16", evidence: "dans les 72 heures, le 16 avril 2024" })], published);
    expect(event?.contradictions).toMatchObject([{ field: "figure", claims: [{ value: "48 heures" }, { value: "72 heures" }] }]);
  });

  it("joins a report told to the month to the one event of that month, and to none of two", () => {
    const month = told("c", { from: "2024-03-01", to: "2024-03-31", precision: "month" });
    expect(mergeReports([a, month], published)).toHaveLength(1);
    const later = told("b", { from: "2024-03-14" });
    const { events, possiblySame } = mergeWithDoubts([a, later, month], published);
    expect(events).toHaveLength(3);
    expect(possiblySame.map((pair) => [pair.a.days.from, pair.b.days.from].sort()[0])).toEqual(["2024-03-01", "2024-03-01"]);
  });

  it("lets candidate weekdays keep a month apart from a day that is none of them", () => {
    const sundays = told("c", { from: "2024-03-01", to: "2024-03-31", precision: "month", candidateDays: ["2024-03-03", "2024-03-10"] });
    expect(mergeReports([a, sundays], published)).toHaveLength(2);
  });

  it("keeps what was planned apart and says what it became", () => {
    const planned = told("b", { from: "2024-03-26", status: "planned" });
    const events = mergeReports([planned, a], published);
    expect(events.map(({ status, becameOf }) => [status, becameOf])).toEqual([["happened", null], ["planned", a.id.replace("report:", "event:")]]);
  });

  it("never joins two reports of one document", () => {
    expect(mergeReports([a, told("a", { from: "2024-03-26", start: 500 })], published)).toHaveLength(2);
  });
});

describe("corrections", () => {
  const far = told("b", { from: "2024-05-02", countries: ["MLI", "RUS"], people: [] });

  it("reject an event, and what later joins it", () => {
    const rejected = decided({ type: "reject_event", report: a.id, members: [a.id] });
    expect(mergeReports([a, far], published, [rejected]).map(({ reports }) => reports)).toEqual([[far.id]]);
    expect(mergeReports([a, b], published, [rejected])).toEqual([]);
  });

  it("set a field and end its contradiction", () => {
    const other = told("b", { from: "2024-03-27" });
    const days = { from: "2024-03-27", to: "2024-03-27", precision: "day" } as const;
    const [event] = mergeReports([a, other], published, [decided({ type: "correct_event", report: other.id, correction: { field: "days", value: days } })]);
    expect(event).toMatchObject({ days, contradictions: [] });
  });

  it("merge what merging keeps apart, and split what it joins", () => {
    expect(mergeReports([a, far], published, [decided({ type: "merge_events", reports: [a.id, far.id] })])).toHaveLength(1);
    expect(mergeReports([a, b], published, [decided({ type: "split_event", apart: [b.id], rest: [a.id] })])).toHaveLength(2);
  });

  it("hold until one replaces them", () => {
    const split = decided({ type: "split_event", apart: [b.id], rest: [a.id] });
    const back = decided({ type: "merge_events", reports: [a.id, b.id] }, 2, split.id);
    expect(mergeReports([a, b], published, [split, back])).toHaveLength(1);
  });
});
