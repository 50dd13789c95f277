import { describe, expect, it } from "@jest/globals";
import { fold } from "../../src/languages/fold.ts";

describe("fold", () => {
  it.each([
    ["Goïta", "goita"], ["Œuvre", "oeuvre"], ["Côte d’Ivoire", "cote d'ivoire"], ["São Tomé", "sao tome"],
    ["İSTANBUL", "istanbul"], ["Iğdır", "igdir"], ["Gürcistan'ın", "gurcistan'in"],
    ["Йемен", "йемен"], ["Ещё", "еще"], ["ПУТИН", "путин"],
    ["إلى", "الي"], ["الرئيس", "الرييس"], ["ألمانيّة", "المانيه"], ["مُحَمَّد", "محمد"], ["الســيسي", "السيسي"], ["٢٧ مارس ٢٠٢٤", "27 مارس 2024"], ["ﻻ", "لا"],
    ["ﬁn", "fin"], ["№ 7", "no 7"], ["so\u00ADft", "soft"],
  ])("%s → %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it("reads a letter and its mark as the letter they make", () => {
    expect(fold("Йемен".normalize("NFD"))).toBe(fold("Йемен"));
    expect(fold("Goïta".normalize("NFD"))).toBe("goita");
  });
});
