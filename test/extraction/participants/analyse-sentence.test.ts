import { describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../../src/documents/make-document.ts";
import { loadReadingTools } from "../../../src/extraction/reading-tools.ts";
import { readDocument } from "../../../src/extraction/stages.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";

const packs = loadPacks();
const tools = loadReadingTools(packs);

/** "word: preposition" of each actor and place of the first sentence. */
async function governed(text: string, language: string): Promise<readonly string[]> {
  const reading = documentFromText({ text, language, name: "case.txt" }, await openDocumentContext(packs));
  const pack = tools.languages.get(language);
  if (!("document" in reading) || pack === undefined) throw new Error("the case cannot be read");
  const [read] = readDocument(reading.document, pack, tools.knowledge).sentences;
  return (read?.items ?? []).flatMap(({ mention, words }, at) => (mention === null || mention.type === "date" ? [] : [`${words[words.length - 1] ?? ""}: ${read?.shape.prepositions[at] ?? "none"}`]));
}

describe("what governs a mention", () => {
  it("stands before it where the language has prepositions", async () => {
    expect(await governed("Vladimir Putin met Emmanuel Macron in Moscow on 7 February 2022.", "en")).toEqual(["putin: none", "macron: none", "moscow: at"]);
  });

  it("stands after it where the language has endings and postpositions", async () => {
    expect(await governed("Vladimir Putin 7 Şubat 2022'de Moskova'da Emmanuel Macron ile görüştü.", "tr")).toEqual(["putin: none", "moskova: at", "macron: with"]);
  });

  it("holds for all that are coordinated before it", async () => {
    expect(await governed("Vladimir Putin 7 Şubat 2022'de Rusya ve Fransa'dan söz etti.", "tr")).toEqual(["putin: none", "rusya: from", "fransa: from"]);
  });
});
