import { describe, expect, it } from "@jest/globals";
import { extractReports } from "../../src/extraction/extract-reports.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import { readFoundingDocument } from "./founding-document.ts";

const tools = loadReadingTools();

describe("2. reports: what one document says of each event", () => {
  it("reads two phone calls, of 26 and of 27 March", async () => {
    const { reports } = extractReports(await readFoundingDocument(), tools);
    expect(reports.map(({ kind, status, days }) => [kind, status, days.from, days.to, days.precision])).toEqual([
      ["phone_call", "happened", "2024-03-26", "2024-03-26", "day"],
      ["phone_call", "happened", "2024-03-27", "2024-03-27", "day"],
    ]);
    expect(reports.map(({ participants }) => participants.map(({ name }) => name).sort())).toEqual([
      ["Abdourahamane Tiani", "Vladimir Putin"],
      ["Assimi Goïta", "Vladimir Putin"],
    ]);
  });

  it("solves the publication day, which no header tells: only the 28th makes yesterday a Wednesday and the 26th a Tuesday just past", async () => {
    const { publication } = extractReports(await readFoundingDocument(), tools);
    expect(publication.days).toEqual(["2024-03-28"]);
    expect(publication.steps.length).toBeGreaterThan(0);
  });

  it("quotes the exact words, and says for every field by which rules it came", async () => {
    const document = await readFoundingDocument();
    for (const report of extractReports(document, tools).reports) {
      expect(document.text.slice(report.start, report.end)).toBe(report.quote);
      expect(report.evidence.map(({ field }) => field)).toEqual(expect.arrayContaining(["kind", "status", "date", "participants", "countries"]));
    }
  });

  it("is the same to the last byte when read twice", async () => {
    const document = await readFoundingDocument();
    expect(JSON.stringify(extractReports(document, tools))).toBe(JSON.stringify(extractReports(document, tools)));
  });
});
