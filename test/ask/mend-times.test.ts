import { describe, expect, it } from "@jest/globals";
import { mendTimes } from "../../src/ask/mend-times.ts";
import { loadQuestionReader, readQuestion } from "../../src/ask/read-question.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";
import { tokenize } from "../../src/languages/tokens.ts";

describe("slips in words of time", () => {
  const mended = (text: string, known: readonly string[] = []): readonly string[] => {
    const tokens = tokenize(text);
    const times = mendTimes(tokens, ["february", "year", "mai"], (at) => known.includes(tokens[at]?.folded ?? ""));
    return [...times.at].map((at) => times.tokens[at]?.text ?? "");
  };

  it("are one letter in words of four and more that mean nothing else", () => {
    expect(mended("in Febuary of last yaer")).toEqual(["february", "year"]);
    expect(mended("yaer", ["yaer"])).toEqual([]);
    expect(mended("ear, yr, 2024, Mali")).toEqual([]);
  });

  it("count beside another word of time alone", () => {
    const reader = loadQuestionReader(loadPacks(), loadKnowledge());
    const during = (text: string): unknown => readQuestion(text, reader, "2026-11-24").variables["during"];
    expect(during("Which Sahel leaders contacted Moscow in febuary 2024?")).toBe("2024-02");
    expect(during("Quels dirigeants du Sahel ont contacté Moscou l'anée dernière ?")).toBe("2025");
    expect(during("Which Sahel leaders contacted Moscow in Marhc?")).toBe("2026-03");
    expect(() => during("Which Sahel leaders contacted Moscow Marhc?")).toThrow(/"Marhc"/u);
  });
});
