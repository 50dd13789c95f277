import { describe, expect, it } from "@jest/globals";
import { ActorsByDay } from "../../../src/extraction/participants/actors-of-sentence.ts";
import { gatheringOf, hostRelation, isGathering } from "../../../src/extraction/participants/gathering.ts";
import { openPageReader } from "../page-reader.ts";

const { mask, tools } = await openPageReader();

/** The gathering that the first trigger of a text tells, and how each actor of its sentence stands to its host, by the actor's states. */
function gatheringIn(language: string, text: string): { readonly hasBody: boolean; readonly relations: readonly string[] } {
  const document = mask(text, language);
  const read = document.sentences.find(({ clusters }) => clusters.some(isGathering));
  const cluster = read?.clusters.find(isGathering);
  if (read === undefined || cluster === undefined) throw new Error("no gathering");
  const actors = new ActorsByDay(document, tools.knowledge).of(read.sentence.index, "2024-03-02");
  const gathering = gatheringOf(read, cluster, actors);
  return { hasBody: gathering.hasBody, relations: actors.filter(({ countries }) => countries.length > 0).map((actor) => `${actor.countries.join("+")} ${hostRelation(gathering, actor)}`) };
}

describe("a gathering", () => {
  it("has the body whose summit it is, and the state that houses it", () => {
    expect(gatheringIn("en", "Olaf Scholz attended the European Union summit in Brussels over the war in Ukraine.")).toEqual({ hasBody: true, relations: ["DEU other", "BEL place", "UKR other"] });
    expect(gatheringIn("fr", "Les dirigeants de la CEDEAO ont tenu un sommet extraordinaire à Abuja.")).toEqual({ hasBody: true, relations: ["NGA place"] });
  });

  it("is housed by the state whose people come as well", () => {
    expect(gatheringIn("en", "Bola Tinubu opened the summit in Abuja.").relations).toEqual(["NGA state", "NGA place"]);
  });

  it("has neither where neither is told", () => {
    expect(gatheringIn("en", "Emmanuel Macron, Olaf Scholz and Giorgia Meloni held a summit.")).toEqual({ hasBody: false, relations: ["FRA untold", "DEU untold", "ITA untold"] });
  });
});
