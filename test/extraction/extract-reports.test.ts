import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { openPageReader } from "./page-reader.ts";

const { read } = await openPageReader();

const founding = readFileSync(new URL("../../seeds/fr/fr-founding.txt", import.meta.url), "utf8");

describe("extractReports", () => {
  it("reads the founding page as exactly two calls, the second dated by the solved publication day", () => {
    const { reports, publication } = read(founding, "fr");
    expect(publication.days).toEqual(["2024-03-28"]);
    expect(reports.map(({ kind, status, days, countries, participants }) => ({ kind, status, day: days.from, precision: days.precision, countries, people: participants.map(({ name }) => name).sort() }))).toEqual([
      { kind: "phone_call", status: "happened", day: "2024-03-26", precision: "day", countries: ["NER", "RUS"], people: ["Abdourahamane Tiani", "Vladimir Putin"] },
      { kind: "phone_call", status: "happened", day: "2024-03-27", precision: "day", countries: ["MLI", "RUS"], people: ["Assimi Goïta", "Vladimir Putin"] },
    ]);
  });

  it("quotes the exact words, and every field says why", () => {
    for (const report of read(founding, "fr").reports) {
      expect(founding.slice(report.start, report.end)).toBe(report.quote);
      expect(report.evidence.map(({ field }) => field)).toEqual(expect.arrayContaining(["kind", "status", "date", "countries", "participants"]));
      for (const { start, end } of report.evidence) expect(start >= 0 && end > start && end <= founding.length).toBe(true);
    }
  });

  it("gives the same reading twice, byte for byte", () => {
    expect(JSON.stringify(read(founding, "fr"))).toBe(JSON.stringify(read(founding, "fr")));
  });

  it("keeps what it rejects, with the reason", () => {
    const { reports, rejected } = read("Algeria has not recalled its ambassador to France on July 30, 2024.", "en");
    expect(reports).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).toContain("negated");
  });

  it("tells one event once, however often the page does", () => {
    const { reports, rejected } = read("French President Emmanuel Macron arrived in Rabat on October 28, 2024. Macron met King Mohammed VI of Morocco in Rabat on October 28, 2024.", "en");
    expect(reports.map(({ countries }) => countries)).toEqual([["FRA", "MAR"]]);
    expect(rejected.map(({ reason }) => reason)).toContain("restated");
  });

  it("dates each of several withdrawals told with one verb", () => {
    const { reports } = read("French soldiers pulled out of Mali in August 2022, of Burkina Faso in February 2023 and of Niger in December 2023.", "en");
    expect(reports.map(({ days, countries }) => [days.from, countries.join("+")])).toEqual([["2022-08-01", "FRA+MLI"], ["2023-02-01", "BFA+FRA"], ["2023-12-01", "FRA+NER"]]);
  });

  it("tells a call by the words that name the telephone, not by those that go on about it", () => {
    const { reports } = read("Vladimir Putin had a telephone conversation with Assimi Goita on March 27, 2024.\n\nThe two leaders discussed the volatile state of affairs in the Sahel at length.", "en");
    expect(reports.map(({ kind, quote }) => [kind, quote.includes("telephone")])).toEqual([["phone_call", true]]);
  });

  it("reports a coming event as planned", () => {
    const { reports } = read(" date 2024-05-29 Visit\n\nRussian President Vladimir Putin will travel to China on June 12, 2024.", "en");
    expect(reports.map(({ kind, status, days }) => [kind, status, days.from])).toEqual([["visit", "planned", "2024-06-12"]]);
  });

  it("gives nothing for a page without any event", () => {
    expect(read("The museum of Lyon opens a new room. Visitors queue in the rain.", "en").reports).toEqual([]);
  });
});
