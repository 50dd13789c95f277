import { describe, expect, it } from "@jest/globals";
import { maskSentence } from "../../../src/extraction/triggers/mask-sentence.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";
import { sentencesOf } from "../mentions/mention-cases.ts";

const arabic = loadPacks().get("ar");

describe("words written together with small words before them", () => {
  function wordsOf(text: string): readonly (readonly string[])[] {
    if (arabic === undefined) throw new Error("the Arabic pack is gone");
    const [sentence] = sentencesOf(text, arabic);
    return sentence === undefined ? [] : maskSentence(sentence, [], arabic.proclitics).map(({ words }) => words);
  }

  it("stand with and without them, as written first", () => {
    expect(wordsOf("واستقبل")).toEqual([["واستقبل", "استقبل"]]);
    expect(wordsOf("بالزيارة")).toEqual([["بالزياره", "زياره", "الزياره"]]);
    expect(wordsOf("للقمة")[0]).toContain("قمه");
  });

  it("stay whole where too little would be left", () => {
    expect(wordsOf("بعد")).toEqual([["بعد"]]);
  });
});
