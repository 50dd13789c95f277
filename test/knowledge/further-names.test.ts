import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { listNameTables } from "../../src/knowledge/further-names.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { useCopiedKnowledge } from "./copied-knowledge.ts";

const copied = useCopiedKnowledge();

const name = (lines: readonly string[]) => writeFileSync(copied("names-xx.csv"), ["id,name,variants", ...lines, ""].join("\n"));

describe("a table of names in a further language", () => {
  it("makes the language known, with its own names and the English ones for the rest", () => {
    const before = loadKnowledge(copied()).hash;
    name(["country:DEU,Xermania,Xermania Federale; XF", "place:rus-moscow,Xosca,", "organization:ECOWAS,Xedeao,", "region:AFRICA,Xafrica,", "title:Pope,xapa,", "turning-point:barkhane,Xarkhane,"]);
    const knowledge = loadKnowledge(copied());
    expect(knowledge.languages).toContain("xx");
    expect(knowledge.hash).not.toBe(before);
    expect(["DEU", "FRA"].map((iso3) => knowledge.countries.get(iso3)?.names["xx"])).toEqual(["Xermania", "France"]);
    expect([knowledge.places.get("rus-moscow"), knowledge.organizations.get("ECOWAS"), knowledge.regions.get("AFRICA")].map((one) => one?.names["xx"])).toEqual(["Xosca", "Xedeao", "Xafrica"]);
    expect(knowledge.turningPoints.find(({ id }) => id === "barkhane")?.forms).toContainEqual({ language: "xx", form: "Xarkhane" });
    expect(knowledge.officeTitles.get("Pope")).toMatchObject({ en: "Pope", xx: "xapa" });
    expect(knowledge.meaningsOf("xermania federale").map(({ id }) => id)).toEqual(["country:DEU"]);
    expect(knowledge.meaningsOf("Xosca").map(({ id }) => id)).toEqual(["country:RUS"]);
  });

  it.each([
    ["an id that nobody has", ["country:DEX,Xermania,"], /names-xx\.csv, line 2: "country:DEX" is no id of a country, .*; did you mean "country:/],
    ["a row twice", ["country:DEU,Xermania,", "country:DEU,Xermania,"], /names-xx\.csv, line 3: "country:DEU" stands twice/],
    ["no name", ["country:DEU,,XF"], /names-xx\.csv, line 2: name is empty/],
  ])("is told what is wrong: %s", (_what, lines, message) => {
    name(lines);
    expect(() => loadKnowledge(copied())).toThrow(message);
  });
});

describe("the tables of further languages that are shipped", () => {
  it("leave every name of the other languages its meaning", () => {
    const now = loadKnowledge(copied());
    for (const table of listNameTables(copied())) rmSync(copied(table));
    const before = loadKnowledge(copied());
    const tables = [before.countries, before.organizations, before.regions, before.places].flatMap((table) => [...table.values()]);
    const forms = new Set([...tables.flatMap(({ names, variants }) => [...Object.values(names), ...variants.map(({ form }) => form)]), ...[...before.people.values()].flatMap((person) => [person.name, ...person.aliases])]);
    const meaning = (knowledge: typeof now, form: string) => knowledge.meaningsOf(form).map(({ id }) => id).join(" or ");
    expect([...forms].filter((form) => meaning(now, form) !== meaning(before, form))).toEqual([]);
    expect(forms.size).toBeGreaterThan(10_000);
  });
});
