import { describe, expect, it } from "@jest/globals";
import { cutParagraphs } from "../../src/documents/cut-lines.ts";

const WORDS = new Set(["de", "the", "of"]);
const cut = (text: string): string[] => cutParagraphs(text, 0, WORDS).map((each) => text.slice(each.start, each.end));

describe("cutParagraphs", () => {
  it("takes each line as a paragraph, whatever ends it", () => {
    expect(cut("Un.\nDeux.\r\nTrois.\rQuatre.\u2028Cinq.\n\n\n  Six.  ")).toEqual(["Un.", "Deux.", "Trois.", "Quatre.", "Cinq.", "Six."]);
  });

  it("joins lines wrapped at a column, up to the short line that ends a sentence", () => {
    const wrapped = [
      "Le président du Mali s'est entretenu mercredi au téléphone avec son", "homologue russe, indique un communiqué de la présidence malienne, qui", "Moscou confirme ensuite par la voix de son ministère, sans donner de", "détail.",
      "Les deux chefs d'État ont parlé de sécurité et de livraisons de blé,", "avant de convenir d'une rencontre à Moscou au cours de l'été prochain", "selon la même source.",
    ].join("\n");
    expect(cut(wrapped).map((each) => each.split("\n").length)).toEqual([4, 3]);
  });

  it("does not take short lines of a menu for wrapped ones", () => {
    expect(cut("Accueil\nMonde\nAfrique\nSport\nCulture\nContact")).toHaveLength(6);
  });

  it("joins a sentence that links have broken", () => {
    const broken = "The minister met\nthe president of Mali\n, who was in Moscow.\nOn Sunday, leading politician\nJohn Example\nhas refused to go.\nHe stays.";
    expect(cut(broken)).toEqual(["The minister met\nthe president of Mali\n, who was in Moscow.", "On Sunday, leading politician\nJohn Example\nhas refused to go.", "He stays."]);
  });

  it("does not join a headline to its text for its last word alone", () => {
    expect(cut("Bakan görüşmeyi kabul the\nBaşbakan geldi.")).toHaveLength(2);
  });

  it("never joins across a blank line, nor a bullet to what stands above", () => {
    expect(cut("A line of\n\nthe text")).toEqual(["A line of", "the text"]);
    expect(cut("A list of\n• one")).toEqual(["A list of", "• one"]);
  });
});
