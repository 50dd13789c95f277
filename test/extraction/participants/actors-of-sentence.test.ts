import { describe, expect, it } from "@jest/globals";
import { ActorsByDay } from "../../../src/extraction/participants/actors-of-sentence.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** Names and states of the actors of the last sentence. */
function lastActors(language: string, text: string): readonly string[] {
  const read = mask(text, language);
  return new ActorsByDay(read, tools.knowledge).of(read.sentences.length - 1, "2022-03-02").map(({ people, countries, organizations }) => [...people.map(({ name }) => name), ...countries, ...organizations].join(" "));
}

describe("who a bare title stands for", () => {
  it("is the holder of the title with those words, not of a like office told of last", () => {
    const told = " date 2022-03-02 Travel\n\nSecretary of State Antony Blinken will meet Polish Foreign Minister Zbigniew Rau on Thursday.\n\nThe Secretary will then travel to Moldova.\n";
    expect(lastActors("en", told)).toEqual(["Antony Blinken USA", "MDA"]);
  });

  it("is somebody of the text where the tables lack the office", () => {
    const told = " date 2022-03-02 Travel\n\nPolish Deputy Foreign Minister Marek Nowotny arrived in Hanoi on Tuesday.\n\nThe deputy foreign minister met officials in Vietnam.\n";
    expect(lastActors("en", told)[0]).toBe("Marek Nowotny POL");
  });

  it("leaves an organisation's counterparts to the organisation", () => {
    const told = " date 2022-03-02 Travel\n\nSecretary of State Antony Blinken arrived in Brussels.\n\nHe met EU counterparts.\n";
    expect(lastActors("en", told)[1]).toBe("EU");
  });
});

describe("whom an organisation's leaders stand for", () => {
  it("is the organisation, not the two told of before", () => {
    const told = " date 2022-03-02 Sahel\n\nVladimir Putin met Mali's Assimi Goita on Tuesday.\n\nLeaders of the Economic Community of West African States gathered in Abuja.\n";
    expect(lastActors("en", told)[0]).toBe("ECOWAS");
  });
});

const SAHEL = " date 2022-03-02 Sahel\n\n";

describe("whom a plural stands for", () => {
  it("is all who were named in one breath, however many, where \"they\" tells no number", () => {
    const told = `${SAHEL}The presidents of Chad, Niger and Benin gathered in Niamey on Tuesday.\n\nThey also spoke by telephone with Emmanuel Macron.\n`;
    expect(lastActors("en", told)[0]?.split(" ").sort()).toEqual(expect.arrayContaining(["BEN", "NER", "TCD"]));
  });

  it("is completed by whom the page is about where nobody else was told of nearby", () => {
    const told = `${SAHEL}Egypt and Sudan have disagreed for years.\n\nIn Cairo, Egypt's president Abdel Fattah el-Sisi said that Sudan was a brother.\n\nThe crisis has lasted.\n\nThe two presidents will meet again in May.\n`;
    expect(lastActors("en", told)[0]).toMatch(/EGY.*SDN|SDN.*EGY/);
  });

  it("may be states of which nobody was named", () => {
    const told = `${SAHEL}Cuban diplomats left Kingston on Monday and Jamaica closed its mission.\n\nThe two countries recalled their envoys.\n`;
    expect(lastActors("en", told)[0]).toMatch(/CUB.*JAM|JAM.*CUB/);
  });
});
