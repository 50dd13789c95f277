import { describe, expect, it } from "@jest/globals";
import type { Zone } from "../../../src/domain/document.ts";
import { LONGEST_SENTENCE } from "../../../src/extraction/sentences/sentence-ends.ts";
import { splitSentences } from "../../../src/extraction/sentences/split-sentences.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";

const packs = loadPacks();

function split(language: string, text: string) {
  const document = { text, paragraphs: [{ start: 0, end: text.length, zone: "body" as Zone }] };
  return splitSentences(document, packs.get(language)!);
}

const cut = (language: string, text: string): string => split(language, text).map((each) => text.slice(each.start, each.end)).join(" ⏐ ");

describe("splitSentences", () => {
  it.each([
    ["fr", "M. Macron a reçu le gén. Tiani. J.-Y. Le Drian était là. Cf. art. 5.", "M. Macron a reçu le gén. Tiani. ⏐ J.-Y. Le Drian était là. ⏐ Cf. art. 5."],
    ["fr", "Ils ont été reçus.Il est parti le 28 janv. 2024.Le soir même.", "Ils ont été reçus. ⏐ Il est parti le 28 janv. 2024. ⏐ Le soir même."],
    ["fr", "« On y va ! » a-t-il dit. « Fini. » Le reste suit…", "« On y va ! » a-t-il dit. ⏐ « Fini. » ⏐ Le reste suit…"],
    ["fr", "À 14 h. Le Niger et 3.5 millions ; voir www.exemple.com/A.Html", "À 14 h. ⏐ Le Niger et 3.5 millions ; voir www.exemple.com/A.Html"],
    ["en", "U.S. President Biden met Dr. A. Smith in the U.S. The talks ended.", "U.S. President Biden met Dr. A. Smith in the U.S. ⏐ The talks ended."],
    ["en", "“Why?” he asked. \"It is done.\" We left at 5 p.m. with No. 7.", "“Why?” he asked. ⏐ \"It is done.\" ⏐ We left at 5 p.m. with No. 7."],
    ["en", "1. Mali leaves. 2. Niger stays.", "1. Mali leaves. ⏐ 2. ⏐ Niger stays."],
    ["ru", "26 марта 2024 г. Путин и др. лидеры, в т.ч. С. Лавров, приехали. Они уехали.", "26 марта 2024 г. Путин и др. лидеры, в т.ч. С. Лавров, приехали. ⏐ Они уехали."],
    ["ru", "Он сказал: «Да». Потом ушёл.Никто не понял.", "Он сказал: «Да». ⏐ Потом ушёл. ⏐ Никто не понял."],
    ["ar", "استقبل د. محمد الوفد أمس. وقال: «نعم.» ثم غادر؟ نعم.وقال إنهم 3.5 مليون.", "استقبل د. محمد الوفد أمس. ⏐ وقال: «نعم.» ⏐ ثم غادر؟ ⏐ نعم. ⏐ وقال إنهم 3.5 مليون."],
    ["tr", "Prof. Dr. Ali geldi. 26. Dönem başladı. Bakan 2024'te gitti. Ankara'da kaldı.", "Prof. Dr. Ali geldi. ⏐ 26. Dönem başladı. ⏐ Bakan 2024'te gitti. ⏐ Ankara'da kaldı."],
    ["es", "El Sr. López viajó a EE. UU. con la Sra. Díaz. ¿Volvió? ¡No! Sigue allí.", "El Sr. López viajó a EE. UU. con la Sra. Díaz. ⏐ ¿Volvió? ⏐ ¡No! ⏐ Sigue allí."],
    ["it", "Il gen. Tiani ha visto l'on. Rossi e S.E. il card. Parolin. Poi è partito il n. 2, ecc. Non lo sa.", "Il gen. Tiani ha visto l'on. Rossi e S.E. il card. Parolin. ⏐ Poi è partito il n. 2, ecc. ⏐ Non lo sa."],
    ["pt", "O Pres. Lula falou com o Sr. Xi. A ligação durou 1.5 hora.", "O Pres. Lula falou com o Sr. Xi. ⏐ A ligação durou 1.5 hora."],
  ])("%s: %s", (language, text, expected) => expect(cut(language, text)).toBe(expected));

  it("keeps zones and offsets into the document, and drops white space", () => {
    const text = "Titre\n\n  Un. Deux.  \n\n©AFP";
    const paragraphs = [{ start: 0, end: 5, zone: "title" as Zone }, { start: 7, end: 20, zone: "body" as Zone }, { start: 22, end: 26, zone: "caption" as Zone }];
    const sentences = splitSentences({ text, paragraphs }, packs.get("fr")!);
    expect(sentences.map((each) => [each.index, each.paragraph, each.zone, text.slice(each.start, each.end)])).toEqual([
      [0, 0, "title", "Titre"], [1, 1, "body", "Un."], [2, 1, "body", "Deux."], [3, 2, "caption", "©AFP"],
    ]);
    expect(sentences[2]!.tokens[0]).toEqual({ start: 13, end: 17, text: "Deux", folded: "deux" });
  });

  it("marks what is quoted, also where the quotation runs over sentences or is left open", () => {
    const text = "Il dit : « Oui. Peut-être. » Elle répond “non. Jamais";
    const quoted = split("fr", text).map((each) => each.quoted.map((span) => text.slice(span.start, span.end).trim()));
    expect(quoted).toEqual([["Oui."], ["Peut-être."], ["non."], ["Jamais"]]);
    expect(split("en", "He said \"Mali’s plan\" and ‘it’s fine’.")[0]!.quoted).toHaveLength(2);
  });

  it("cuts what has no full stop at a space", () => {
    const sentences = split("fr", "mot ".repeat(5_000));
    expect(sentences.length).toBeGreaterThan(9);
    expect(Math.max(...sentences.map((each) => each.end - each.start))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(split("fr", "😀".repeat(3_000)).every((each) => !/^[\uDC00-\uDFFF]/.test("😀".repeat(3_000).slice(each.start, each.start + 1)))).toBe(true);
  });
});
