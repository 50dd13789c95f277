import { describe, expect, it } from "@jest/globals";
import { loadQuestionReader, readQuestion } from "../../src/ask/read-question.ts";
import { BadUserInput } from "../../src/domain/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const reader = loadQuestionReader(loadPacks(), loadKnowledge());
/** A Tuesday. */
const TODAY = "2026-11-24";

function askedDuring(question: string): unknown {
  const { filter } = readQuestion(question, reader, TODAY).variables;
  return typeof filter === "object" && filter !== null && "during" in filter ? filter.during : undefined;
}

describe("times counted back from the day of asking", () => {
  it.each([
    ["over the last three months", "2026-08-24/2026-11-24"], ["in the past 12 months", "2025-11-24/2026-11-24"], ["in the last 30 days", "2026-10-25/2026-11-24"],
    ["in the last couple of weeks", "2026-11-10/2026-11-24"], ["for two years", "2024-11-24/.."], ["in the past year", "2025-11-24/2026-11-24"],
    ["this quarter", "2026-10/2026-12"], ["last quarter", "2026-07/2026-09"], ["in the previous month", "2026-10"],
    // Times that the calendar tells by itself stay what they were.
    ["last year", "2025"], ["last month", "2026-10"], ["two months ago", "2026-09"], ["in the last quarter of 2024", "2024-10/2024-12"],
  ])("Events between Mali and Russia %s: %s", (words, during) => expect(askedDuring(`Events between Mali and Russia ${words}`)).toBe(during));

  it.each([
    ["ces trois derniers mois", "2026-08-24/2026-11-24"], ["au cours des 12 derniers mois", "2025-11-24/2026-11-24"], ["depuis deux ans", "2024-11-24/.."],
    ["ce trimestre", "2026-10/2026-12"], ["le trimestre dernier", "2026-07/2026-09"], ["le mois précédent", "2026-10"], ["le mois dernier", "2026-10"], ["il y a deux mois", "2026-09"],
  ])("Événements entre le Mali et la Russie %s : %s", (words, during) => expect(askedDuring(`Événements entre le Mali et la Russie ${words}`)).toBe(during));

  it.each(["Events between Mali and Russia in the last few weeks", "Événements entre le Mali et la Russie ces derniers jours", "Événements entre le Mali et la Russie ces quelques dernières semaines"])("%s: refused, for no number is said", (question) => {
    expect(() => readQuestion(question, reader, TODAY)).toThrow(BadUserInput);
    expect(() => readQuestion(question, reader, TODAY)).toThrow(/says no number/u);
  });
});

describe("what a question has no place for", () => {
  it("is said: a third name", () => expect(readQuestion("Which Sahel leaders met Macron in Abuja in 2023?", reader, TODAY).understood).toContain("left out: Abuja"));
});
