import { describe, expect, it } from "@jest/globals";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { nameInLanguage } from "../../src/knowledge/name-in-language.ts";

const { people } = loadKnowledge();

function named(person: string, language: string): string | null {
  const facts = people.get(`person:${person}`);
  return facts === undefined ? null : nameInLanguage(facts, language);
}

describe("a person's name in a language", () => {
  it.each([
    ["assimi-goita", "fr", "Assimi Goïta"],
    ["ibrahim-traore", "fr", "Ibrahim Traoré"],
    ["salifou-mody", "fr", "Salifou Mody"],
    ["recep-tayyip-erdogan", "tr", "Recep Tayyip Erdoğan"],
  ])("is not a title with the surname: %s in %s is %s", (person, language, expected) => {
    expect(named(person, language)).toBe(expected);
  });

  it.each([
    ["vladimir-putin", "fr", "Vladimir Poutine"],
    ["vladimir-putin", "ru", "Владимир Путин"],
    ["vladimir-putin", "en", "Vladimir Putin"],
    ["alexander-lukashenko", "fr", "Alexandre Loukachenko"],
    ["sergey-lavrov", "es", "Serguéi Lavrov"],
  ])("is the language's own spelling: %s in %s is %s", (person, language, expected) => {
    expect(named(person, language)).toBe(expected);
  });

  it("is the common spelling where that serves all languages in Latin letters", () => {
    expect(named("abdourahamane-tiani", "fr")).toBe("Abdourahamane Tiani");
    expect(named("abdourahamane-tiani", "ar")).toBe("عبد الرحمن تياني");
  });

  it("leaves a title in small letters out where the rest is a whole name", () => {
    expect(named("charles-iii", "fr")).toBe("Charles III");
    expect(named("pope-leo-xiv", "fr")).toBe("Léon XIV");
    expect(named("ali-khamenei", "fr")).toBe("Ali Khamenei");
  });

  it("begins with a capital for everybody in French, and is never empty", () => {
    const names = [...people.values()].map((person) => nameInLanguage(person, "fr"));
    expect(names.filter((name) => !/^\p{Lm}?\p{Lu}/u.test(name))).toEqual([]);
  });
});
