import { describe, expect, it } from "@jest/globals";
import { loadMentionLexicon } from "../../../src/extraction/mentions/load-mention-lexicon.ts";
import { findMentions } from "../../../src/extraction/mentions/find-mentions.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { loadPacks } from "../../../src/languages/load-packs.ts";
import { describeMention, readMentionCases, sentencesOf } from "./mention-cases.ts";

const knowledge = loadKnowledge();
const packs = loadPacks();
const march2024 = { from: "2024-03-01", to: "2024-03-31", precision: "month" } as const;

describe.each([...packs.keys()])("mentions in %s", (code) => {
  const pack = packs.get(code)!;
  const lexicon = loadMentionLexicon(pack, knowledge);
  const read = (text: string): string[] => findMentions(sentencesOf(text, pack), lexicon, { around: march2024 }).flat().map((mention) => describeMention(mention, text));

  it.each(readMentionCases(new URL(`${code}.txt`, import.meta.url).pathname).map((one) => [one.name, one] as const))("%s", (_name, { text, expected }) => {
    expect(read(text)).toEqual(expected);
  });

  it("keeps mentions in order, inside their sentence and apart", () => {
    for (const { text } of readMentionCases(new URL(`${code}.txt`, import.meta.url).pathname)) {
      const sentences = sentencesOf(text, pack);
      for (const [at, mentions] of findMentions(sentences, lexicon, { around: march2024 }).entries()) {
        let reached = -1;
        for (const { first, last, start, end } of mentions) {
          expect(first).toBeGreaterThan(reached);
          expect(last).toBeLessThan(sentences[at]!.tokens.length);
          expect(sentences[at]!.tokens[first]!.start).toBe(start);
          expect(sentences[at]!.tokens[last]!.end).toBe(end);
          reached = last;
        }
      }
    }
  });
});

describe("who a bare surname means", () => {
  const pack = packs.get("en")!;
  const lexicon = loadMentionLexicon(pack, knowledge);
  const people = (text: string, day: string): string[] => findMentions(sentencesOf(text, pack), lexicon, { around: { from: day, to: day, precision: "day" } }).flat()
    .flatMap((mention) => (mention.type === "person" ? mention.readings.map(({ name }) => name) : []));

  it("is whoever held the office around the document's day", () => {
    expect(people("President Traoré spoke in Bamako, the capital of Mali.", "2013-01-15")).toEqual(["Dioncounda Traoré"]);
    expect(people("President Traoré spoke in Ouagadougou, the capital of Burkina Faso.", "2023-01-15")).toEqual(["Ibrahim Traoré"]);
  });

  it("is nobody where neither the country nor the full name stands in the document", () => {
    expect(people("The singer Keita released a record.", "2024-03-01")).toEqual([]);
  });
});
