import { describe, expect, it } from "@jest/globals";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const knowledge = loadKnowledge();
const ids = (name: string): string[] => knowledge.meaningsOf(name).map(({ id }) => id);

describe("what a name may mean", () => {
  it.each([
    ["Moscou", "country:RUS"], ["the Kremlin", "country:RUS"], ["Kremlin", "country:RUS"], ["Москва", "country:RUS"], ["موسكو", "country:RUS"], ["l'Élysée", "country:FRA"],
    ["Niger", "country:NER"], ["NIGER", "country:NER"], ["النيجر", "country:NER"], ["Nijer", "country:NER"], ["Нигер", "country:NER"], ["NER", "country:NER"], ["ne", "country:NER"],
    ["Cote d'Ivoire", "country:CIV"], ["côte-d’ivoire", "country:CIV"], ["RDC", "country:COD"], ["les États-Unis", "country:USA"], ["Guinée", "country:GIN"], ["Kosovo", "country:XKX"],
    ["Sahel", "region:SAHEL_CORE"], ["SAHEL_CORE", "region:SAHEL_CORE"], ["le Sahel", "region:SAHEL_CORE"],
    ["AES", "organization:AES"], ["Alliance des États du Sahel", "organization:AES"], ["CEDEAO", "organization:ECOWAS"], ["ONU", "organization:UN"], ["European Union", "organization:EU"],
    ["Goïta", "person:assimi-goita"], ["Vladimir Poutine", "person:vladimir-putin"], ["Путин", "person:vladimir-putin"], ["assimi-goita", "person:assimi-goita"],
    ["country:NER", "country:NER"], ["organization:AES", "organization:AES"], ["region:SAHEL_CORE", "region:SAHEL_CORE"], ["person:assimi-goita", "person:assimi-goita"],
  ])("%s is %s", (name, id) => {
    expect(ids(name)).toEqual([id]);
  });

  it("prefers the direct meaning: two letters of a state give way to an organisation's name", () => {
    expect(ids("AU")).toEqual(["organization:AU"]);
  });

  it("leaves to the asker what is truly several", () => {
    expect(ids("Congo")).toEqual(["country:COD", "country:COG"]);
    expect(ids("NAM")).toEqual(["country:NAM", "organization:NAM"]);
    expect(ids("Traoré").length).toBeGreaterThan(1);
    expect(ids("Traoré")).toContain("person:ibrahim-traore");
  });

  it("knows nothing of unknown names and ids", () => {
    expect(ids("Atlantis")).toEqual([]);
    expect(ids("country:ATL")).toEqual([]);
    expect(ids("  ")).toEqual([]);
  });

  it("gives each meaning its English name", () => {
    expect(knowledge.meaningsOf("Moscou")).toEqual([{ type: "country", id: "country:RUS", name: "Russia" }]);
  });
});

describe("slips of the pen", () => {
  const meant = (name: string): string[] => knowledge.slipsOf(name).map(({ id }) => id);

  it.each([["Goitta", "person:assimi-goita"], ["Moskow", "country:RUS"], ["Wladimir Poutin", "person:vladimir-putin"], ["Nigeir", "country:NER"]])("%s", (written, id) => expect(meant(written)).toEqual([id]));
  it.each(["Wakanda", "Cheng", "Hogwarts", "Wagner group", "Mal", "Kremlin in"])("leaves %s: it would be a guess", (written) => expect(meant(written)).toEqual([]));
});

describe("nearest names", () => {
  it("names nothing far-fetched", () => expect(knowledge.nearestTo("Wakanda", 5)).toEqual([]));

  const near = (name: string): string[] => knowledge.nearestTo(name, 5).map(({ id }) => id);

  it("forgives letters and completes beginnings", () => {
    expect(near("Poutin")[0]).toBe("person:vladimir-putin");
    expect(near("Sahal")).toContain("region:SAHEL_CORE");
    expect(near("Nigr").slice(0, 2)).toContain("country:NER");
    expect(near("Burk")[0]).toBe("country:BFA");
  });

  it("gives no more than asked for, and nothing for nothing", () => {
    expect(knowledge.nearestTo("a", 3).length).toBeLessThanOrEqual(3);
    expect(knowledge.nearestTo("", 3)).toEqual([]);
    expect(knowledge.nearestTo("qqqqqqqqqqqqqqqq", 3)).toEqual([]);
  });
});
