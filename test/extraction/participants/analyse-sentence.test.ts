import { describe, expect, it } from "@jest/globals";
import { openPageReader } from "../page-reader.ts";

const { mask } = await openPageReader();

/** "word: preposition" of each actor and place of the first sentence. */
function governed(text: string, language: string): readonly string[] {
  const [read] = mask(text, language).sentences;
  return (read?.items ?? []).flatMap(({ mention, words }, at) => (mention === null || mention.type === "date" ? [] : [`${words[words.length - 1] ?? ""}: ${read?.shape.prepositions[at] ?? "none"}`]));
}

/** The first word of each mention with the number of the coordination that it belongs to, of the first sentence. */
function coordinated(text: string, language: string): readonly string[] {
  const [read] = mask(text, language).sentences;
  return (read?.items ?? []).flatMap(({ mention, words }, at) => (mention === null || mention.type === "date" ? [] : [`${words[words.length - 1] ?? ""} ${read?.shape.coordinations[at] ?? -1}`]));
}

describe("who is named in one breath", () => {
  it("goes on past the state that each is of", () => {
    expect(coordinated("Xi Jinping rang Paul Kagame of Rwanda, William Ruto of Kenya and Macky Sall of Senegal.", "en")).toEqual(["jinping 0", "kagame 1", "rwanda 1", "ruto 1", "kenya 1", "sall 1", "senegal 1"]);
  });

  it("goes on where the preposition is said again", () => {
    expect(coordinated("Angela Merkel llamó a Vladimir Putin y a Emmanuel Macron.", "es")).toEqual(["merkel 0", "putin 1", "macron 1"]);
  });

  it("is not the subject that a comma parts from the objects before their verb", () => {
    expect(coordinated("Recep Tayyip Erdoğan, Vladimir Putin ve Emmanuel Macron ile görüştü.", "tr")).toEqual(["erdogan 1", "putin 0", "macron 0"]);
    expect(coordinated("Türkiye, Rusya ve Fransa görüştü.", "tr")).toEqual(["turkiye 0", "rusya 0", "fransa 0"]);
  });

  it("does not go on where another preposition is", () => {
    expect(coordinated("Paul Kagame flew from Rwanda and to Kenya.", "en")).toEqual(["kagame 0", "rwanda 1", "kenya 2"]);
  });

  it("is not the place that stands in front", () => {
    expect(coordinated("From Havana, Paul Kagame flew to Kenya.", "en")).toEqual(["havana 0", "kagame 1", "kenya 2"]);
  });
});

describe("what governs a mention", () => {
  it("stands before it where the language has prepositions", () => {
    expect(governed("Vladimir Putin met Emmanuel Macron in Moscow on 7 February 2022.", "en")).toEqual(["putin: none", "macron: none", "moscow: at"]);
  });

  it("is not a word of the date before it", () => {
    expect(governed("On Monday Paul Kagame left for Kenya.", "en")).toEqual(["kagame: none", "kenya: to"]);
  });

  it("goes on past the state that somebody is of", () => {
    expect(governed("Xi Jinping met with Paul Kagame of Rwanda and William Ruto of Kenya.", "en")).toEqual(["jinping: none", "kagame: with", "rwanda: of", "ruto: with", "kenya: of"]);
  });

  it("stands after it where the language has endings and postpositions", () => {
    expect(governed("Vladimir Putin 7 Şubat 2022'de Moskova'da Emmanuel Macron ile görüştü.", "tr")).toEqual(["putin: none", "moskova: at", "macron: with"]);
  });

  it("holds for all that are coordinated before it", () => {
    expect(governed("Vladimir Putin 7 Şubat 2022'de Rusya ve Fransa'dan söz etti.", "tr")).toEqual(["putin: none", "rusya: from", "fransa: from"]);
  });
});
