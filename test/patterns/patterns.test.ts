import { describe, expect, it } from "@jest/globals";
import { DataError } from "../../src/domain/errors.ts";
import { findPatterns, indexPatterns } from "../../src/patterns/pattern-index.ts";
import type { MaskedItem } from "../../src/patterns/pattern.ts";

const cut = (words: string): readonly string[] => words.toLowerCase().replaceAll("'", "' ").split(/\s+/u).filter((word) => word !== "");

/** `<P>` and the like are mentions, everything else is a word. */
function mask(sentence: string): readonly MaskedItem[] {
  return sentence.split(" ").map((piece) => {
    const typed = /^<([A-Z]+)>(.*)$/u.exec(piece);
    return typed === null ? { types: "", words: [piece] } : { types: typed[1] ?? "", words: (typed[2] ?? "").split("_").filter((word) => word !== "") };
  });
}

function find(match: string, sentence: string, sets: Readonly<Record<string, readonly string[]>> = {}): readonly string[] {
  const items = mask(sentence);
  return findPatterns(indexPatterns([{ match, value: "rule" }], new Map(Object.entries(sets)), cut), items)
    .map(({ first, last }) => items.slice(first, last + 1).map(({ types, words }) => (types === "" ? words[0] : `<${types}>`)).join(" "));
}

describe("pattern language", () => {
  it("matches words, stems and alternatives", () => {
    expect(find("rencontr* (le|son) homologue", "il rencontrera son homologue")).toEqual(["rencontrera son homologue"]);
    expect(find("rencontr* (le|son) homologue", "il rencontrera un homologue")).toEqual([]);
  });

  it("skips at most as many items as a gap allows", () => {
    expect(find("a ..2 rencontre", "a hier soir rencontre")).toEqual(["a hier soir rencontre"]);
    expect(find("a ..2 rencontre", "a hier soir encore rencontre")).toEqual([]);
  });

  it("takes the shortest gap and every place that matches", () => {
    expect(find("a .. b", "a x b b a b")).toEqual(["a x b", "a b"]);
  });

  it("knows typed items and remembers them under their slot", () => {
    const items = mask("<PA>macron a recu <OA>ministre_russe");
    const [found] = findPatterns(indexPatterns([{ match: "<A:host> a recu <O:guest>", value: 1 }], new Map(), cut), items);
    expect([...(found?.slots ?? [])]).toEqual([["guest", 3], ["host", 0]]);
  });

  it("reads the words inside a mention", () => {
    expect(find("rappelle ..2 ambassadeur", "paris rappelle son <OA>ambassadeur_a_rome")).toEqual(["rappelle son <OA>"]);
  });

  it("puts sets inside sets", () => {
    expect(find("{talk} {phone}", "parle au telephone", { talk: ["parle"], phone: ["par {apparatus}", "au {apparatus}"], apparatus: ["telephone"] })).toEqual(["parle au telephone"]);
  });

  it("prefers a present option and does without an absent one", () => {
    expect(find("visite officielle? a", "visite officielle a")).toEqual(["visite officielle a"]);
    expect(find("visite officielle? a", "visite a")).toEqual(["visite a"]);
  });

  it("keeps the place of the rarest word as anchor", () => {
    const [found] = findPatterns(indexPatterns([{ match: "a ..4 entretenu ..4 avec", value: 1 }], new Map(), cut), mask("x a hier entretenu longuement avec y"));
    expect(found?.anchor).toBe(3);
  });

  it.each([
    ["a (b", "a ( without its )"],
    ["{nothing} x", 'there is no set "nothing"'],
    ["<P> ..", "no word of it must occur"],
    ["a* x", "shorter than 2 letters"],
    ["a | ", "an empty sequence"],
  ])("refuses %s", (match, message) => {
    expect(() => find(match, "x")).toThrow(DataError);
    expect(() => find(match, "x")).toThrow(message);
  });

  it("ends in time on a pattern full of gaps over a long line", () => {
    const line = Array.from({ length: 3000 }, () => "a").join(" ");
    const begun = performance.now();
    expect(find("a .. a .. a .. a .. a .. z .. a", line)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
