import { beforeAll, describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import type { GoldReading } from "../../src/evaluation/gold-reading.ts";
import { oracleScores, ORACLES } from "../../src/evaluation/oracle.ts";
import { measureOf } from "../../src/evaluation/score-events.ts";
import type { EventJson } from "../../src/evaluation/scored-event.ts";
import { stageLosses } from "../../src/evaluation/stage-losses.ts";
import { loadReadingTools } from "../../src/extraction/reading-tools.ts";
import { readDocument } from "../../src/extraction/stages.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const packs = loadPacks();
const tools = loadReadingTools(packs);
let reading: (text: string, event: EventJson) => GoldReading = () => { throw new Error("not ready"); };

beforeAll(async () => {
  const context = await openDocumentContext(packs);
  reading = (text, event) => {
    const made = documentFromText({ name: "en-0001.txt", language: "en", text }, context);
    const language = tools.languages.get("en");
    if (!("document" in made) || language === undefined) throw new Error("unreadable");
    return { name: "en-0001.txt", gold: { doc: "en-0001.txt", language: "en", events: [event] }, language, read: readDocument(made.document, language, tools.knowledge) };
  };
});

const event = (evidence: string, more: EventJson): EventJson => ({ kind: "meeting", status: "happened", from: "2024-03-12", to: "2024-03-12", countries: ["MLI", "TUR"], people: [], evidence, ...more });

describe("the gold in place of a stage", () => {
  it("gives full marks where it stands for everything, even where no words tell the event and nobody is named", () => {
    const quiet = "Bamako and Ankara were in touch about the dam, officials there confirmed.";
    const document = reading(` date 2024-03-13 News\n\n${quiet}\n`, event(quiet, { countries: ["MLI", "TCD"], people: [{ name: "Nobody Known", country: "TCD", role: "participant" }] }));
    expect(measureOf(oracleScores([document], "everything", tools).all.levels.strict.get("")!).f1).toBe(1);
    expect(measureOf(oracleScores([document], "nothing", tools).all.levels.strict.get("")!).f1).toBe(0);
  });

  it("mends only its own stage", () => {
    const told = "Turkish President Recep Tayyip Erdogan met Malian leader Assimi Goita in Ankara on 12 March 2024.";
    const document = reading(` date 2024-03-13 News\n\n${told}\n`, event(told, { countries: ["MLI", "QAT"] }));
    const found = ORACLES.filter((oracle) => measureOf(oracleScores([document], oracle, tools).all.levels.strict.get("")!).f1 === 1);
    expect(found).toEqual(["participants", "everything"]);
  });
});

describe("the stage that loses an event", () => {
  it("is the trigger where no words of its kind stand in its sentence, and the mention where a party is named nowhere", () => {
    const quiet = "Bamako and Ankara share a fondness for tea.";
    expect([...stageLosses([reading(` date 2024-03-13 News\n\n${quiet}\n`, event(quiet, {}))], tools).missed]).toEqual([["trigger", 1]]);
    expect([...stageLosses([reading(` date 2024-03-13 News\n\n${quiet}\n`, event(quiet, { countries: ["MLI", "TUR", "QAT"] }))], tools).missed]).toEqual([["mention", 1]]);
  });

  it("is the date where the right parties are put on another day, and nothing is counted where all is right", () => {
    const told = "Turkish President Recep Tayyip Erdogan met Malian leader Assimi Goita in Ankara on 12 March 2024.";
    const text = ` date 2024-03-13 News\n\n${told}\n`;
    const wrongDay = stageLosses([reading(text, event(told, { from: "2024-03-02", to: "2024-03-02" }))], tools);
    expect([[...wrongDay.missed], [...wrongDay.invented]]).toEqual([[["date", 1]], [["date", 1]]]);
    const right = stageLosses([reading(text, event(told, {}))], tools);
    expect([right.missed.size, right.invented.size]).toEqual([0, 0]);
  });
});
