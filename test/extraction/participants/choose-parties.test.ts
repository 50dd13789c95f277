import { describe, expect, it } from "@jest/globals";
import { ActorsByDay } from "../../../src/extraction/participants/actors-of-sentence.ts";
import { chooseParties } from "../../../src/extraction/participants/choose-parties.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** Parties of the first trigger of a group in the first sentence that has one. */
function partiesOf(group: string, language: string, text: string): readonly string[] {
  const read = mask(`${text}\n`, language);
  const index = read.sentences.findIndex(({ clusters }) => clusters.some((found) => found.group === group));
  const cluster = read.sentences[index]?.clusters.find((found) => found.group === group);
  if (cluster === undefined) throw new Error(`no ${group} in "${text}"`);
  return chooseParties(read, index, cluster, "2024-03-28", new ActorsByDay(read, tools.knowledge), tools.models).parties.map(({ key }) => key).sort();
}

describe("a city in a sentence", () => {
  it("where an organisation sits is no party to what it decides", () => {
    expect(partiesOf("sanction_lifted", "fr", "La Cédéao a levé le 24 février 2024 à Abuja les sanctions imposées à la Guinée.")).toEqual(["country:GIN", "organization:ECOWAS"]);
  });

  it("where two states' people met is no third", () => {
    expect(partiesOf("in_person", "fr", "Les ministres arménien et azerbaïdjanais se sont retrouvés à Astana le 26 mars 2024.")).toEqual(["country:ARM", "country:AZE"]);
  });

  it("is one where somebody stands for the same state elsewhere in the sentence", () => {
    expect(partiesOf("in_person", "en", "The leaders of Japan, the Philippines and the United States will meet in Washington on April 11, 2024.")).toEqual(["country:JPN", "country:PHL", "country:USA"]);
  });
});
