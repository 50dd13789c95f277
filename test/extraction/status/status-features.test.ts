import { describe, expect, it } from "@jest/globals";
import { statusHits } from "../../../src/extraction/status/status-features.ts";
import { openPageReader } from "../page-reader.ts";

const { mask } = await openPageReader();

/** Effects that bear on the first trigger of a group in a sentence. */
function effectsOn(group: string, language: string, text: string): readonly string[] {
  const [read] = mask(`${text}\n`, language).sentences;
  const cluster = read?.clusters.find((found) => found.group === group);
  if (read === undefined || cluster === undefined) throw new Error(`no ${group} in "${text}"`);
  return statusHits(read, cluster).map(({ rule }) => rule.effect);
}

describe("what words deny", () => {
  it("is nothing where the not belongs to a fixed phrase", () => {
    expect(effectsOn("withdrawal", "fr", "Le Mali a annoncé le 28 janvier 2024 son retrait sans délai de la Cédéao.")).not.toContain("negated");
    expect(effectsOn("withdrawal", "en", "Mali announced its withdrawal from ECOWAS without delay on 28 January 2024.")).not.toContain("negated");
  });

  it("is a later verb's with a subject of its own", () => {
    expect(effectsOn("in_person", "fr", "Revenu du sommet de Dakar le 3 mai 2022, Emmanuel Macron ne s'est pas exprimé.")).not.toContain("negated");
    expect(effectsOn("in_person", "fr", "Emmanuel Macron n'a pas rencontré Macky Sall le 3 mai 2022.")).toContain("negated");
  });
});

describe("what words plan", () => {
  it("is the act of their own clause", () => {
    expect(effectsOn("in_person", "fr", "Le général Tiani s'est envolé le 26 mars 2024 pour Moscou, où il doit rencontrer Vladimir Poutine.")).not.toContain("planned");
    expect(effectsOn("in_person", "en", "General Tiani flew to Moscow on 26 March 2024, where he is due to meet Vladimir Putin.")).not.toContain("planned");
  });

  it("is what was said to be coming", () => {
    expect(effectsOn("in_person", "fr", "Le Kremlin a annoncé que Vladimir Poutine se rendrait en Chine en mai 2024.")).toContain("planned");
  });
});
