import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import type { GivenDate } from "../../src/domain/document.ts";
import { numberOfDay } from "../../src/dates/day-number.ts";
import { possibleDays } from "../../src/dates/publication/likely-days.ts";
import type { TimeHint } from "../../src/dates/publication/time-hint.ts";
import { loadCalendar } from "../../src/dates/calendar.ts";
import { findDates } from "../../src/dates/find-dates.ts";
import { solvePublication, type SolvingOptions } from "../../src/dates/publication-day.ts";
import { resolveDate } from "../../src/dates/resolve-date.ts";
import { sentenceOf } from "./read-case.ts";

function calendarOf(code: string): ReturnType<typeof loadCalendar> {
  return loadCalendar({ code, folder: fileURLToPath(new URL(`../../languages/${code}`, import.meta.url)) });
}

const calendars = { fr: calendarOf("fr"), en: calendarOf("en"), ru: calendarOf("ru") };

function given(edtf: string): GivenDate {
  return { edtf, precision: edtf.length === 7 ? "month" : "day", from: "header" };
}

function solve(code: keyof typeof calendars, edtf: string | null, sentences: readonly string[], options: SolvingOptions = {}): ReturnType<typeof solvePublication> {
  const found = sentences.flatMap((text, index) => findDates({ ...sentenceOf(text), index }, calendars[code]));
  return solvePublication(edtf === null ? null : given(edtf), found, options);
}

function heldOffice(from: string, until: string): TimeHint {
  const [first, end] = [numberOfDay(from), numberOfDay(until)];
  return { words: "those named held office", chance: ({ number }) => (number >= first && number < end ? 0.95 : 0.01) };
}

function untold(...hints: readonly TimeHint[]): SolvingOptions {
  return { untold: { hints, days: possibleDays(numberOfDay("2027-01-01")) } };
}

describe("the publication day under a month header", () => {
  it("is the one Thursday after \"ce 26 mars\" whose eve was a Wednesday: the founding case", () => {
    const { days, steps } = solve("fr", "2024-03", [
      "Le général s'est entretenu ce 26 mars avec le président russe, a annoncé mardi la présidence.",
      "Le colonel a eu hier mercredi une conversation avec lui.",
    ]);
    expect(days).toEqual(["2024-03-28"]);
    expect(steps).toContain("weekday(P-1)=Wed (\"hier mercredi\")");
    expect(steps.at(-1)).toBe("-> P=2024-03-28");
  });

  it("keeps all ties: a weekday alone leaves one day a week, and the event its month with candidate days", () => {
    const publication = solve("fr", "2024-03", ["Il l'a reçu mardi."]);
    const [mardi] = findDates(sentenceOf("Il l'a reçu mardi."), calendars.fr);
    const reading = resolveDate(mardi!, publication, { planned: false, told: null, headerMonth: "2024-03" });
    expect(reading.interval).toEqual({ from: "2024-03-01", to: "2024-03-31", precision: "month" });
    expect(reading.candidateDays).toEqual(["2024-03-05", "2024-03-12", "2024-03-19", "2024-03-26"]);
  });

  it("may lie two days beyond the month", () => {
    expect(solve("fr", "2024-03", ["Ils se sont parlé hier lundi 1er avril."]).days).toEqual(["2024-04-02"]);
  });

  it("follows a weekday told beside a dated one", () => {
    expect(solve("fr", "2025-07", ["Arrivé mardi 22 juillet à Rome, il a vu son homologue mercredi."]).days).toEqual(["2025-07-23"]);
  });

  it("is not pinned by a date of the background", () => {
    expect(solve("fr", "2024-03", ["Le traité signé le 5 mars attend.", "Le ministre a été reçu lundi."]).days.length).toBeGreaterThan(3);
  });
});

describe("the publication day under a day header", () => {
  it("is that day unless the text speaks for the one before", () => {
    expect(solve("en", "2024-03-28", ["They met on Tuesday."]).days).toEqual(["2024-03-28"]);
    expect(solve("en", "2024-03-28", ["They met today, Wednesday, and spoke yesterday, Tuesday."]).days).toEqual(["2024-03-27"]);
  });

  it("gives way to a dateline in full that lies elsewhere", () => {
    expect(solve("en", "2025-09-22", ["PARIS, October 23, 2025. /ANP/", "They met yesterday, Wednesday."]).days).toEqual(["2025-10-23"]);
  });
});

describe("the publication day without a header", () => {
  it("comes from the dateline", () => {
    expect(solve("ru", null, ["МОСКВА, 15 августа 2023 года.", "Президенты поговорили во вторник."], untold()).days).toEqual(["2023-08-15"]);
  });

  it("comes from \"Publié le\", not from \"Mis à jour\"", () => {
    expect(solve("fr", null, ["Publié le 28 mars 2024, mis à jour le 29 mars 2024"], untold()).days).toEqual(["2024-03-28"]);
  });

  it("lies soon after the latest full date, on days that the weekdays beside it allow", () => {
    const { days } = solve("en", null, ["They fell out on 3 May 2021.", "On Tuesday 26 March 2024 they made up, and on Wednesday they signed."], untold());
    expect(days).toContain("2024-03-27");
    expect(days.every((day) => day.startsWith("2024-03"))).toBe(true);
  });

  it("takes the years of office terms where the text tells none", () => {
    const { days } = solve("fr", null, ["Il s'est rendu à Varsovie samedi 26 mars."], untold(heldOffice("2021-01-01", "2024-01-01")));
    expect(days).toContain("2022-03-26");
    expect(days.every((day) => day.startsWith("2022-03"))).toBe(true);
  });

  it("leaves a bare weekday the one year of the terms", () => {
    const publication = solve("fr", null, ["Il l'a reçu lundi."], untold(heldOffice("2019-01-04", "2019-12-01"), heldOffice("2018-12-20", "2019-12-20")));
    const [lundi] = findDates(sentenceOf("Il l'a reçu lundi."), calendars.fr);
    expect(resolveDate(lundi!, publication, { planned: false, told: null, headerMonth: null }).interval).toEqual({ from: "2019-01-01", to: "2019-12-31", precision: "year" });
  });

  it("is empty where nothing anchors the text", () => {
    expect(solve("fr", null, ["Il l'a reçu mardi."], untold())).toEqual({ days: [], steps: [] });
    expect(solve("fr", null, ["Le 28 mars 2024 il l'a reçu."])).toEqual({ days: [], steps: [] });
  });

  it("does not trust a caption", () => {
    const caption = findDates(sentenceOf("Les deux hommes à Sotchi, le 24 octobre 2019", "caption"), calendars.fr);
    expect(solvePublication(null, caption, untold())).toEqual({ days: [], steps: [] });
  });

  it("tells how sure it is and what decided", () => {
    const { steps } = solve("fr", null, ["Ce samedi 26 mars il s'est rendu à Varsovie."], untold(heldOffice("2021-01-01", "2024-01-01")));
    expect(steps[0]).toMatch(/^no header: P about 2022-03-2\d \(\d+ %\), by "Ce samedi 26 mars", those named held office$/);
  });
});
