import { describe, expect, it } from "@jest/globals";
import { partiesOf } from "../../../src/extraction/participants/actor.ts";
import { ActorsByDay } from "../../../src/extraction/participants/actors-of-sentence.ts";
import type { ChosenParty } from "../../../src/extraction/settling/candidate.ts";
import { splitParties } from "../../../src/extraction/settling/split-candidate.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** The states of each event that the first trigger of a sentence tells, if all whom it names take part. */
function eventsOf(language: string, text: string): readonly string[] {
  const document = mask(text, language);
  const [read] = document.sentences.filter(({ clusters }) => clusters.length > 0);
  const [cluster] = read?.clusters ?? [];
  if (read === undefined || cluster === undefined) throw new Error("no trigger");
  const parties = new Map<string, ChosenParty>();
  for (const actor of new ActorsByDay(document, tools.knowledge).of(read.sentence.index, "2024-05-02")) {
    for (const key of partiesOf(actor)) if (!parties.has(key)) parties.set(key, { key, chance: 0.9, actor, strongest: [], named: [] });
  }
  return splitParties(read, cluster, [...parties.values()]).map((share) => share.parties.map(({ key }) => key.slice("country:".length)).sort().join("+")).sort();
}

describe("events that one verb tells", () => {
  it("are one call with each who was called", () => {
    expect(eventsOf("es", "El 2 de mayo de 2024, Emmanuel Macron llamó por teléfono a Vladimir Putin y a Xi Jinping.")).toEqual(["CHN+FRA", "FRA+RUS"]);
  });

  it("are one call with each where those called stand before the verb", () => {
    expect(eventsOf("tr", "Recep Tayyip Erdoğan 2 Mayıs 2024'te Vladimir Putin'i ve Xi Jinping'i telefonla aradı.")).toEqual(["CHN+TUR", "RUS+TUR"]);
  });

  it("are one meeting with each where the words say so", () => {
    expect(eventsOf("en", "On 2 May 2024 Emmanuel Macron held bilateral meetings with Paul Kagame of Rwanda and William Ruto of Kenya.")).toEqual(["FRA+KEN", "FRA+RWA"]);
    expect(eventsOf("fr", "Le 2 mai 2024, Emmanuel Macron a reçu séparément Paul Kagame et William Ruto.")).toEqual(["FRA+KEN", "FRA+RWA"]);
  });

  it("are one meeting of all where they do not", () => {
    expect(eventsOf("en", "On 2 May 2024 Emmanuel Macron met Paul Kagame of Rwanda and William Ruto of Kenya.")).toEqual(["FRA+KEN+RWA"]);
  });
});
