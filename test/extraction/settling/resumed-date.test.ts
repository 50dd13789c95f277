import { describe, expect, it } from "@jest/globals";
import { openPageReader } from "../page-reader.ts";

const { read } = await openPageReader();

/** The first days that a page of 27 March 2024, a Wednesday, reports of an act of these kinds. */
function dayOf(body: string, language: string, kinds: readonly string[]): string | undefined {
  return read(` date 2024-03-27 ${body.split(".")[0] ?? ""}\n\n${body}\n`, language).reports.find(({ kind }) => kinds.includes(kind))?.days.from;
}

describe("an act without a day of its own", () => {
  it("has the day under which the next sentence takes it up", () => {
    expect(dayOf("Колумбия отозвала своего посла из Аргентины для консультаций. Решение принято во вторник.", "ru", ["recall"])).toBe("2024-03-26");
    expect(dayOf("Avusturya iki Rus diplomatı sınır dışı etti. Karar salı günü alındı.", "tr", ["expulsion"])).toBe("2024-03-26");
  });

  it("keeps the page's day where the next sentence tells of somebody else, or of times long past or to come", () => {
    const told = "Колумбия отозвала своего посла из Аргентины для консультаций.";
    expect(dayOf(`${told} Решение Бразилии было принято во вторник.`, "ru", ["recall"])).toBe("2024-03-27");
    expect(dayOf(`${told} Договор был подписан 12 мая 2009 года.`, "ru", ["recall"])).toBe("2024-03-27");
    expect(dayOf(`${told} Решение вступит в силу 2 апреля.`, "ru", ["recall"])).toBe("2024-03-27");
  });
});

describe("a call without a day of its own", () => {
  it("has the day of the talks that the page goes on about", () => {
    const page = "Rusya Devlet Başkanı Vladimir Putin ile Cumhurbaşkanı Recep Tayyip Erdoğan telefonda görüştü. Dün gerçekleşen görüşmede Türkiye ile Rusya ilişkileri ele alındı.";
    expect(dayOf(page, "tr", ["phone_call"])).toBe("2024-03-26");
  });
});
