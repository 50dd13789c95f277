import { describe, expect, it } from "@jest/globals";
import { type Change, type Correction, correctionId } from "../../src/domain/correction.ts";
import { addedRows, extendKnowledge } from "../../src/loading/extend-knowledge.ts";

function decided(change: Change): Correction {
  return { id: correctionId(change, null), sequence: 1, author: "Awa", reason: "appointed, per decree", at: "2026-01-01T00:00:00Z", replaces: null, change };
}

describe("knowledge that people extended", () => {
  it("knows an added person on the days of the office, and an added alias", () => {
    const person = { person: "person:awa-test", name: 'Awa "A" Test', country: "NER", organization: null, role: "foreign_minister", title: "Minister, of sorts", from: "2031-01-05", until: "2031-02-01" } as const;
    const rows = addedRows([decided({ type: "add_person", added: person }), decided({ type: "add_alias", person: "person:awa-test", alias: "la dame de Niamey", language: "fr" })]);
    const knowledge = extendKnowledge(rows);
    expect(knowledge.holdersOf("country:NER", "foreign_minister", "2031-01-05").map(({ name, title }) => [name, title])).toContainEqual(['Awa "A" Test', "Minister, of sorts"]);
    expect(knowledge.officesOf("person:awa-test", "2031-02-01")).toEqual([]);
    expect(knowledge.meaningsOf("La Dame de Niamey").map(({ id }) => id)).toEqual(["person:awa-test"]);
    expect(knowledge.hash).not.toBe(extendKnowledge([]).hash);
  });

  it("refuses an addition that fits no table", () => {
    const person = { person: "person:x", name: "X", country: "ZZZ", organization: null, role: "head_of_state", title: "T", from: null, until: null } as const;
    expect(() => extendKnowledge(addedRows([decided({ type: "add_person", added: person })]))).toThrow(/does not fit the tables.*ZZZ/);
  });
});
