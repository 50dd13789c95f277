import { describe, expect, it } from "@jest/globals";
import { openPageReader } from "../page-reader.ts";

const { read } = await openPageReader();
const topicsOf = (text: string, language: string) => read(text, language).reports.map(({ topics }) => topics);

describe("chooseTopics", () => {
  it("takes what the event's own sentence names", () => {
    const [topics] = topicsOf(" date 2024-03-12 Call\n\nPresident Vladimir Putin spoke by telephone on Monday with Assimi Goïta about the fight against terrorism.\n", "en");
    expect(topics).toContain("counter_terrorism");
  });

  it("takes what an act is about by its kind", () => {
    const [topics] = topicsOf(" date 2024-03-12 Renvoi\n\nLe Mali a expulsé lundi deux diplomates français.\n", "fr");
    expect(topics).toContain("diplomacy_staff");
  });

  it("falls back on relations of the two states where nothing is named", () => {
    const [topics] = topicsOf(" date 2024-03-12 Appel\n\nVladimir Poutine s'est entretenu lundi par téléphone avec Assimi Goïta.\n", "fr");
    expect(topics).toEqual(["bilateral_relations"]);
  });

  it("never gives more than four, each once", () => {
    const [topics] = topicsOf(" date 2024-03-12 Visite\n\nEmmanuel Macron a reçu lundi à Paris le président Bola Tinubu pour parler de sécurité, de terrorisme, d'énergie, de commerce, de santé, de climat, de migration et d'agriculture.\n", "fr");
    expect(topics?.length).toBeGreaterThan(0);
    expect(topics?.length).toBeLessThanOrEqual(4);
    expect(new Set(topics).size).toBe(topics?.length);
  });
});
