import { describe, expect, it } from "@jest/globals";
import { ActorsByDay } from "../../../src/extraction/participants/actors-of-sentence.ts";
import { closedCompany } from "../../../src/extraction/participants/closed-company.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** The states of the company that the first trigger of a text closes; null where it closes none. */
function companyOf(language: string, text: string): readonly string[] | null {
  const document = mask(text, language);
  const read = document.sentences.find(({ clusters }) => clusters.length > 0);
  const [cluster] = read?.clusters ?? [];
  if (read === undefined || cluster === undefined) throw new Error("no trigger");
  const company = closedCompany(read, cluster, new ActorsByDay(document, tools.knowledge).of(read.sentence.index, "2022-03-02"));
  return company === null ? null : [...new Set(company.flatMap(({ countries }) => countries))].sort();
}

describe("a company that the words close", () => {
  it("is who stands after \"between\"", () => {
    expect(companyOf("en", "Kenya welcomed the talks between Paul Kagame and Félix Tshisekedi in Doha.")).toEqual(["COD", "RWA"]);
    expect(companyOf("pt", "O Quénia saudou a reunião entre Paul Kagame e Félix Tshisekedi em Doha.")).toEqual(["COD", "RWA"]);
  });

  it("is somebody and the counterpart", () => {
    expect(companyOf("en", "Foreign Minister Sergey Lavrov met his Turkish counterpart Mevlüt Çavuşoğlu to discuss Syria.")).toEqual(["RUS", "TUR"]);
    expect(companyOf("fr", "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a rencontré son homologue turc pour parler de la Syrie.")).toEqual(["RUS", "TUR"]);
  });

  it("is the counterpart before the verb too", () => {
    expect(companyOf("tr", "Dışişleri Bakanı Sergey Lavrov, Türk mevkidaşı Mevlüt Çavuşoğlu ile 2 Mart 2022'de Soçi'de görüştü.")).toEqual(["RUS", "TUR"]);
  });

  it("is two of one subject, where nobody follows with whom they do it", () => {
    expect(companyOf("es", "Los presidentes de Colombia y Brasil se reunieron en Lima.")).toEqual(["BRA", "COL"]);
    expect(companyOf("pt", "Os presidentes da Rússia, Vladimir Putin, e da Turquia, Recep Tayyip Erdoğan, disseram em uma ligação telefônica que os Estados Unidos erravam.")).toEqual(["RUS", "TUR"]);
    expect(companyOf("en", "The presidents of Kenya and Rwanda met President Félix Tshisekedi in Doha.")).toBeNull();
  });

  it("is not who only speaks of others", () => {
    expect(companyOf("en", "Paul Kagame met William Ruto in Kigali.")).toBeNull();
  });
});
