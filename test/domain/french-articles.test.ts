import { describe, expect, it } from "@jest/globals";

import { bareWithDe, withArticle, withDe } from "../../src/domain/french-articles.ts";

describe("French names with their articles", () => {
  it("after avec", () => {
    expect(["Russie", "Mali", "Algérie", "États-Unis", "Cuba", "Royaume-Uni", "Corée du Sud", "Mexique", "Yémen", "Hongrie", "Sierra Leone", "Côte d'Ivoire", "République du Congo"].map(withArticle)).toEqual([
      "la Russie", "le Mali", "l'Algérie", "les États-Unis", "Cuba", "le Royaume-Uni", "la Corée du Sud", "le Mexique", "le Yémen", "la Hongrie", "la Sierra Leone", "la Côte d'Ivoire", "la République du Congo",
    ]);
  });
  it("after de", () => {
    expect(["Sahel", "Afrique de l'Ouest", "Balkans", "Alliance des États du Sahel", "Communauté économique des États de l'Afrique de l'Ouest", "Conseil de l'Europe", "Israël", "Chine", "Niger", "golfe de Guinée"].map(withDe)).toEqual([
      "du Sahel", "de l'Afrique de l'Ouest", "des Balkans", "de l'Alliance des États du Sahel", "de la Communauté économique des États de l'Afrique de l'Ouest", "du Conseil de l'Europe", "d'Israël", "de la Chine", "du Niger", "du golfe de Guinée",
    ]);
  });
  it("of people, who have none", () => expect(["Vladimir Poutine", "Assimi Goïta"].map(bareWithDe)).toEqual(["de Vladimir Poutine", "d'Assimi Goïta"]));
});
