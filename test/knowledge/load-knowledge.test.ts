import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { DataError } from "../../src/domain/errors.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { useCopiedKnowledge } from "./copied-knowledge.ts";

const copied = useCopiedKnowledge();

function edit(file: string, change: (text: string) => string): void {
  const path = copied(file);
  const text = change(readFileSync(path, "utf8"));
  rmSync(path);
  writeFileSync(path, text);
}

function complaint(): string {
  try {
    loadKnowledge(copied());
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return (error as Error).message;
  }
  return "no complaint";
}

describe("loading the tables", () => {
  it("takes a row that a researcher adds, without touching code", () => {
    edit("leaders.csv", (text) => `${text}ada-example,Ada Example,,NRU,head_of_government,Prime Minister,2031-01-01,2032-01-01,\n`);
    edit("aliases.csv", (text) => `${text}ada-example,Ada Beispiel,und,full\n`);
    const knowledge = loadKnowledge(copied());
    expect(knowledge.holdersOf("NRU", "head_of_government", "2031-06-01").map(({ name }) => name)).toContain("Ada Example");
    expect(knowledge.meaningsOf("Ada Beispiel").map(({ id }) => id)).toEqual(["person:ada-example"]);
  });

  it("has one hash for the same tables and another after any change", () => {
    const before = loadKnowledge(copied()).hash;
    expect(loadKnowledge(copied()).hash).toBe(before);
    expect(loadKnowledge().hash).toBe(before);
    edit("memberships.csv", (text) => text.replace("sanctions after the coup", "sanctions after the putsch"));
    expect(loadKnowledge(copied()).hash).not.toBe(before);
  });

  it("reads a table saved with a byte-order mark, CRLF ends and a comma in quotation marks", () => {
    edit("others.csv", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}zoe-example,"Example, Zoe",,TGO,minister,"Minister of Roads, Bridges\nand Ports",2020,\r\n`);
    const person = loadKnowledge(copied()).people.get("person:zoe-example");
    expect(person?.name).toBe("Example, Zoe");
    expect(person?.terms[0]?.title).toBe("Minister of Roads, Bridges\nand Ports");
  });

  it("tells what an office is called in every language, and which title no term bears", () => {
    expect(loadKnowledge().officeTitles.get("Minister of Foreign Affairs")).toMatchObject({ fr: "ministre des Affaires étrangères", es: "ministro de Asuntos Exteriores" });
    edit("office-titles.csv", (text) => `${text}roi des îles,King of the Isles,к,م,r,r,k\n`);
    expect(complaint()).toMatch(/office-titles\.csv, line \d+: .*King of the Isles/u);
  });

  it("gives every state its seven names", () => {
    for (const { iso3, names } of loadKnowledge().countries.values()) {
      for (const language of ["fr", "en", "ru", "ar", "es", "pt", "tr"]) expect([iso3, language, names[language] ?? ""]).not.toContain("");
    }
  });
});

describe("a wrong table is told with file, line and what may have been meant", () => {
  it.each([
    ["a misspelt column", "leaders.csv", (text: string) => text.replace("contested", "contestd"), /leaders\.csv, line 1: unknown column "contestd"; did you mean "contested"\?/],
    ["a missing column", "aliases.csv", (text: string) => text.replace(",kind\n", "\n").replaceAll(/,(full|surname|nickname|variant)\n/g, "\n"), /aliases\.csv, line 1: column "kind" is missing/],
    ["a row with too few cells", "ministers.csv", (text: string) => `${text}somebody,Some Body,,FRA\n`, /ministers\.csv, line \d+: 4 cells where the header has 10/],
    ["an impossible day", "leaders.csv", (text: string) => text.replace("2024-04-02", "2024-02-31"), /leaders\.csv, line \d+: (from|to) "2024-02-31" is no date/],
    ["a term that ends before it begins", "others.csv", (text: string) => `${text}some-body,Some Body,,FRA,other,Envoy,2024-05,2024-03\n`, /others\.csv, line \d+: from 2024-05 is not before to 2024-03/],
    ["an unknown office", "leaders.csv", (text: string) => text.replace(",head_of_government,", ",head_of_goverment,"), /leaders\.csv, line \d+: "head_of_goverment" is no office; did you mean "head_of_government"\?/],
    ["a state that is none", "regions.csv", (text: string) => text.replace(",NER,", ",NEX,"), /regions\.csv, line \d+: "NEX" is no ISO 3166-1 alpha-3 code of a state; did you mean/],
    ["an alias of nobody", "aliases.csv", (text: string) => `${text}no-body,No Body,en,full\n`, /aliases\.csv, line \d+: person_id "no-body" stands in none of/],
    ["an unknown organisation", "memberships.csv", (text: string) => `${text}ECOWASS,NER,2020,,member,\n`, /memberships\.csv, line \d+: "ECOWASS" is no organisation of organizations\.csv; did you mean "ECOWAS"\?/],
    ["an unknown status", "memberships.csv", (text: string) => `${text}ECOWAS,NER,2020,,membre,\n`, /"membre" is no status; did you mean "member"\?/],
    ["a variant without a language", "places.csv", (text: string) => `${text}FRA,fra-example,city,a,b,в,ا,c,d,e,Exemple\n`, /places\.csv, line \d+: variant "Exemple" has no language; write it as "fr:Exemple"/],
    ["two names of one person", "others.csv", (text: string) => `${text}assimi-goita,Assimi Goita,,MLI,other,Envoy,2024,\n`, /person_id "assimi-goita" is "Assimi Goïta" elsewhere and "Assimi Goita" here/],
    ["an id out of form", "others.csv", (text: string) => `${text}Some Body,Some Body,,FRA,other,Envoy,2024,\n`, /person_id "Some Body" is not of the form/],
    ["two holders without an end", "leaders.csv", (text: string) => `${text}some-body,Some Body,,FRA,head_of_state,President,2024-01-01,,\n`, /both head_of_state of FRA with no end/],
    ["an open quotation mark", "leaders.csv", (text: string) => `${text}some-body,"Some Body,,FRA,head_of_state,President,2024-01-01,,\n`, /leaders\.csv, line \d+: not valid CSV/],
    ["an empty table", "regions.csv", () => "", /regions\.csv, line 1: the table is empty; its header must hold region,name_fr/],
    ["a place that stands twice", "places.csv", (text: string) => `${text}${text.trim().split("\n").at(-1)!}\n`, /places\.csv, line \d+: "[a-z-]+" stands twice/],
  ])("%s", (_name, file, change, message) => {
    edit(file, change);
    expect(complaint()).toMatch(message);
  });

  it("a missing table", () => {
    rmSync(copied("places.csv"));
    expect(complaint()).toMatch(/places\.csv cannot be read in the knowledge folder/);
  });
});
