import { describe, expect, it } from "@jest/globals";
import { extractReports } from "../../src/extraction/extract-reports.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";
import { mergeReports } from "../../src/merging/merge-reports.ts";
import { readFoundingDocument } from "./founding-document.ts";

const ENGLISH = " date 2024-03-28 Mali's Goita and Putin talk by phone\n\nMali's transitional president, Colonel Assimi Goita, spoke by telephone with Russian President Vladimir Putin on Wednesday, 27 March 2024.\n";

describe("3. events: what the reports agree on", () => {
  it("makes one event of two reports in two languages, whatever their order", async () => {
    const tools = loadReadingTools();
    const reading = documentFromText({ text: ENGLISH, name: "en.txt" }, await openDocumentContext(loadPacks()));
    if ("quarantined" in reading) throw new Error(reading.quarantined.detail);
    const documents = [await readFoundingDocument(), reading.document];
    const reports = documents.flatMap((document) => extractReports(document, tools).reports);
    const publications = new Map(documents.map(({ id, given }) => [id, given?.edtf ?? null]));
    const events = mergeReports(reports, publications);
    expect(events.map(({ days, reports: told }) => [days.from, told.length]).sort()).toEqual([["2024-03-26", 1], ["2024-03-27", 2]]);
    expect(mergeReports([...reports].reverse(), publications)).toEqual(events);
  });
});
