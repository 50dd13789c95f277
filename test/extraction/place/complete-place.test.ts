import { beforeAll, describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../../src/documents/make-document.ts";
import type { Report } from "../../../src/domain/report.ts";
import { extractReports } from "../../../src/extraction/extract-reports.ts";
import { loadReadingTools } from "../../../src/extraction/reading-tools.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";

describe("completePlace", () => {
  let firstOf: (text: string) => Report | undefined;
  let textOf: (text: string) => string;
  beforeAll(async () => {
    const packs = loadPacks();
    const tools = loadReadingTools(packs);
    const context = await openDocumentContext(packs);
    const documentOf = (text: string) => {
      const reading = documentFromText({ name: "page.txt", language: "en", text }, context);
      if (!("document" in reading)) throw new Error("The page was not read.");
      return reading.document;
    };
    firstOf = (text) => extractReports(documentOf(text), tools).reports[0];
    textOf = (text) => documentOf(text).text;
  });

  it("takes the city from the sentence about the event's own, where that one names the state alone", () => {
    const page = " date 2024-05-31 Visit\n\nSenegal's President Bassirou Diomaye Faye visited Mali on Thursday, May 30, 2024.\n\nHe was received in Bamako by Colonel Assimi Goita.\n";
    const report = firstOf(page);
    expect(report?.place).toMatchObject({ country: "MLI", city: "Bamako" });
    const evidence = report?.evidence.find(({ field }) => field === "place");
    expect(textOf(page).slice(evidence?.start, evidence?.end)).toBe("Bamako");
    expect(evidence?.steps).toEqual(["Bamako (MLI)", "named in sentence 3"]);
  });

  it("keeps the state alone where no city of it is named", () => {
    expect(firstOf(" date 2024-05-31 Visit\n\nSenegal's President Bassirou Diomaye Faye visited Mali on Thursday, May 30, 2024.\n\nHe had been in Abuja two weeks before.\n")?.place).toMatchObject({ country: "MLI", city: null });
  });

  it("gives no place to a call, whatever is named about it", () => {
    expect(firstOf(" date 2024-03-27 Call\n\nVladimir Putin spoke by telephone with Assimi Goita on Wednesday, March 27, 2024.\n\nThe colonel was in Bamako.\n")?.place).toBeNull();
  });
});
