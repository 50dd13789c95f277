import { describe, expect, it } from "@jest/globals";

import { cutHeadline, LONGEST_HEADLINE } from "../../src/documents/cut-headline.ts";

describe("the headline of a page", () => {
  it.each([
    ["a title, however long", `Communiqué ${"conjoint ".repeat(40)}`.trim()],
    ["a short sentence", "Le Mali et le Niger se parlent à nouveau."],
  ])("is kept as it is: %s", (_what, words) => expect(cutHeadline(words)).toBe(words));

  it("ends with the last sentence that fits, where a header carries a paragraph", () => {
    const first = "Le président malien a reçu mardi à Bamako son homologue nigérien.";
    expect(cutHeadline(`${first} Les deux hommes ont parlé de la force commune, des routes, du prix du carburant et de la rentrée des classes.`)).toBe(first);
    expect(cutHeadline("« Nous parlons à tout le monde, et d'abord à nos voisins. » Le ministre l'a dit mardi devant les ambassadeurs réunis à Niamey pour la rentrée.")).toBe("« Nous parlons à tout le monde, et d'abord à nos voisins.");
  });

  it("takes no dateline for a sentence, and is cut between words", () => {
    const headline = cutHeadline("NIAMEY, October 15. /ANP/. The president of the transition came home on Wednesday from a visit of two days to a neighbouring capital, his office said.");
    expect(headline).toBe("NIAMEY, October 15. /ANP/. The president of the transition came home on Wednesday from a visit of two days to a …");
    expect(headline.length).toBeLessThan(LONGEST_HEADLINE + 3);
  });

  it("is bounded where no space is, and breaks no character in two", () => {
    expect(cutHeadline(`${"x".repeat(300)}.`)).toBe(`${"x".repeat(120)} …`);
    expect(cutHeadline(`x${"🕊".repeat(150)}.`)).toBe(`x${"🕊".repeat(59)} …`);
    expect(cutHeadline(`${"قال الرئيس إن بلاده تريد الحوار مع جيرانها ".repeat(6).trim()}۔`).length).toBeLessThan(LONGEST_HEADLINE + 3);
  });
});
