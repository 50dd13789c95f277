import { describe, expect, it } from "@jest/globals";
import { loadQuestionReader, readQuestion } from "../../src/ask/read-question.ts";
import { BadUserInput } from "../../src/domain/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const reader = loadQuestionReader(loadPacks(), loadKnowledge());
const TODAY = "2026-11-24";
const read = (text: string) => {
  const { name, variables } = readQuestion(text, reader, TODAY);
  return [name, variables] as const;
};
const sahelMoscow = ["contacts", { of: "region:SAHEL_CORE", with: "country:RUS", during: "2024-03" }];

describe("one question in many words", () => {
  it.each([
    "Which Sahel leaders contacted Moscow in March 2024?",
    "In March 2024, which leaders of the Sahel were in contact with the Kremlin?",
    "leaders of the sahel that contcted Moscow, march 2024",
    "With which Sahel presidents did Moscow talk in March 2024?",
    "Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?",
    "quels dirigeants du Sahel ont contacte Moscou en mars 2024",
    "Moscou a été contacté par quels chefs d'État du Sahel en mars 2024 ?",
    "Which Sahel leaders had talks with the Russians in March 2024?",
    "En mars 2024, quels chefs d'Etat du Sahel ont parlé avec le Kremlin ?",
  ])("%s", (text) => expect(read(text)).toEqual(sahelMoscow));

  it("reads a name written with a slip, and says so", () => {
    const question = readQuestion("Which Sahel leaders contacted Mosocw in March 2024?", reader, TODAY);
    expect([question.name, question.variables]).toEqual(sahelMoscow);
    expect(question.understood).toContain("Mosocw → Russia");
  });
});

describe("other questions", () => {
  it.each([
    ["Which Sahel leaders did not talk to Moscow in 2024?", "silences", { of: "region:SAHEL_CORE", with: "country:RUS", during: "2024" }],
    ["Quels dirigeants de la CEDEAO n'ont jamais appelé Poutine depuis 2022 ?", "silences", { of: "organization:ECOWAS", with: "person:vladimir-putin", during: "2022/.." }],
    ["Who was president of Niger on 27 July 2023?", "officeHolders", { of: "country:NER", office: "HEAD_OF_STATE", on: "2023-07-27" }],
    ["Qui était Premier ministre du Mali le 3 mars 2024 ?", "officeHolders", { of: "country:MLI", office: "HEAD_OF_GOVERNMENT", on: "2024-03-03" }],
    ["Which countries were members of ECOWAS on 28 January 2025?", "members", { of: "organization:ECOWAS", on: "2025-01-28" }],
    ["Timeline of AES with Russia from 2023 to 2025 by month", "allianceTimeline", { of: "organization:AES", with: "country:RUS", during: "2023/2025", bucket: "MONTH", by: "FAMILY" }],
    ["What happened between Niger and France in 2023?", "events", { filter: { allParties: ["country:NER", "country:FRA"], during: "2023" }, orderBy: "DATE_ASC", first: 50 }],
    ["How many times did Macron visit China since 2019?", "events", { filter: { allParties: ["person:emmanuel-macron", "country:CHN"], kinds: ["VISIT"], during: "2019/.." }, orderBy: "DATE_ASC", first: 50 }],
    ["When did Putin last call Goïta?", "events", { filter: { allParties: ["person:vladimir-putin", "person:assimi-goita"], kinds: ["PHONE_CALL"] }, orderBy: "DATE_DESC", first: 1 }],
    ["Quel est le plus court chemin entre Goïta et Xi Jinping ?", "path", { from: "person:assimi-goita", to: "person:xi-jinping" }],
    ["Whom did Goita talk to most often in 2024?", "network", { of: "person:assimi-goita", during: "2024", families: ["TALKS"] }],
    ["What changed since 2026-01-01?", "changes", { since: "2026-01-01T00:00:00Z" }],
  ])("%s", (text, name, variables) => expect(read(text)).toEqual([name, variables]));

  it("takes a demonym for its country", () => expect(read("Quels dirigeants maliens ont rencontré des dirigeants russes en 2023 ?")).toEqual(["contacts", { of: "country:MLI", with: "country:RUS", during: "2023", kinds: ["MEETING", "VISIT", "SUMMIT", "ENVOY"] }]));
  it.each([
    ["Quels dirigeants maliens ont rencontré le président russe en 2023 ?", "person:vladimir-putin"], ["Which leaders of Mali met Turkey's president in 2023?", "person:recep-tayyip-erdogan"],
    ["Which leaders of Mali met the king of Morocco in 2023?", "person:mohammed-vi"], ["Which leaders of Mali met the president of Senegal in 2024?", "country:SEN"],
  ])("takes an office for the only one who held it in the period: %s", (text, theirs) => expect(read(text)[1]).toMatchObject({ of: "country:MLI", with: theirs }));
  it("takes a month for the last one, and for the next where what is planned is asked for", () => {
    expect(read("Which AES leaders talked with Putin in March?")[1]).toMatchObject({ during: "2026-03" });
    expect(read("Quelles visites à Pékin sont prévues en mars ?")[1]).toMatchObject({ filter: { during: "2027-03" } });
  });
  it("counts last month from today", () => expect(read("Which AES leaders talked with Putin last month?")[1]).toMatchObject({ during: "2026-10" }));
  it("takes the Traoré who was in office", () => expect(read("Did Traoré meet Putin in 2023?")[1]).toMatchObject({ filter: { allParties: ["person:ibrahim-traore", "person:vladimir-putin"] } }));
});

describe("what is not understood is said, not guessed", () => {
  it.each([
    ["depuis le coup d'État au Niger, quels dirigeants du Sahel ont contacté Moscou ?", /"depuis le coup d'État" names no day/],
    ["Which Sahel leaders insulted Zorglub in 2024?", /"insulted", "Zorglub"/],
    ["What is the weather in Paris?", /"weather"/],
    ["Как дела", /English and French/],
    ["???", /empty/],
  ])("%s", (text, message) => {
    expect(() => read(text)).toThrow(BadUserInput);
    expect(() => read(text)).toThrow(message);
  });
});
