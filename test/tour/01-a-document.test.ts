import { describe, expect, it } from "@jest/globals";
import { readFoundingDocument } from "./founding-document.ts";

// The tour: six short tests, to be read in order. They follow one page from its bytes to an answer.
describe("1. a document", () => {
  it("keeps its text as it came; everything found later points into it by offsets", async () => {
    const document = await readFoundingDocument();
    expect(document.language).toBe("fr");
    expect(document.title).toBe("Niger: Entretiens téléphoniques entre Poutine, Goïta et Tiani");
    for (const { start, end } of document.paragraphs) expect(document.text.slice(start, end).trim()).not.toBe("");
  });

  it("gives its publication only as the header does: a month", async () => {
    expect((await readFoundingDocument()).given).toEqual({ edtf: "2024-03", precision: "month", from: "header" });
  });

  it("knows prose from page furniture, and drops neither", async () => {
    const document = await readFoundingDocument();
    const zoneOf = (words: string) => document.paragraphs.find(({ start, end }) => document.text.slice(start, end).includes(words))?.zone;
    expect([zoneOf("Partager"), zoneOf("Laisser un commentaire"), zoneOf("hier mercredi")]).toEqual(["boilerplate", "boilerplate", "body"]);
  });
});
