import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { dayInterval } from "../../src/domain/date-interval.ts";
import { loadCalendar } from "../../src/dates/calendar.ts";
import { findDates } from "../../src/dates/find-dates.ts";
import { findStay, stayInterval } from "../../src/dates/find-stay.ts";
import { sentenceOf } from "./read-case.ts";

const calendars = new Map(["ar", "en", "es", "fr", "it", "pt", "ru", "tr"].map((code) => [code, loadCalendar({ code, folder: fileURLToPath(new URL(`../../languages/${code}`, import.meta.url)) })]));

function stayOf(code: string, text: string): ReturnType<typeof findStay> {
  const calendar = calendars.get(code)!;
  return findStay(sentenceOf(text), calendar, findDates(sentenceOf(text), calendar));
}

describe("findStay", () => {
  it.each([
    ["fr", "Il a entamé dimanche une visite officielle de deux jours.", 2, "first"],
    ["fr", "Elle a bouclé lundi un séjour de quarante-huit heures à Doha.", 2, "last"],
    ["en", "The minister ended a three-day visit on Thursday.", 3, "last"],
    ["en", "He flew in on Monday for a two-day state visit.", 2, "first"],
    ["es", "Llegó el lunes para una visita de tres días.", 3, "first"],
    ["pt", "Terminou na quarta-feira uma visita de três dias.", 3, "last"],
    ["it", "È arrivato martedì per una visita ufficiale di due giorni.", 2, "first"],
    ["it", "Si è conclusa giovedì la visita di tre giorni del ministro.", 3, "last"],
    ["ru", "Министр прибыл во вторник с двухдневным визитом.", 2, "first"],
    ["ar", "وصل الوزير اليوم في زيارة تستمر ثلاثة أيام.", 3, "first"],
    ["tr", "Bakan salı günü iki günlük ziyaret için geldi.", 2, "first"],
  ])("%s: %s", (code, text, days, edge) => {
    expect(stayOf(code, text)).toMatchObject({ days, edge });
  });

  it.each([
    ["fr", "Deux jours plus tôt, il était en visite à Tunis."],
    ["fr", "Le pays observe trois jours de deuil."],
    ["en", "The two spoke for three hours before the visit."],
  ])("%s, none: %s", (code, text) => {
    expect(stayOf(code, text)).toBeNull();
  });

  it("makes the first or last day the whole stay, both ends in", () => {
    const first = stayOf("en", "He flew in on Monday for a two-day visit.")!;
    const last = stayOf("en", "He ended a two-day visit.")!;
    expect(stayInterval(dayInterval("2024-02-29"), first)).toEqual({ from: "2024-02-29", to: "2024-03-01", precision: "day" });
    expect(stayInterval(dayInterval("2024-03-01"), last)).toEqual({ from: "2024-02-29", to: "2024-03-01", precision: "day" });
  });
});
