import { describe, expect, it } from "@jest/globals";
import { tokenize } from "../../src/languages/tokens.ts";

const cut = (text: string): string => tokenize(text).map((token) => token.folded).join("|");

describe("tokenize", () => {
  it.each([
    ["elision", "L’ambassadeur s'est tu jusqu'à l'11 mars", "l'|ambassadeur|s'|est|tu|jusqu'|a|l'|11|mars"],
    ["no elision before a consonant", "N'Djamena, D'Souza, aujourd'hui, O'Brien", "n'djamena|,|d'souza|,|aujourd'hui|,|o'brien"],
    ["English suffixes and negation", "Mali's leader didn't; they've", "mali|'s|leader|didn't|;|they|'ve"],
    ["Turkish suffixes", "Putin'le Ankara’da NATO'nun 26'sında", "putin|'le|ankara|'da|nato|'nun|26|'sinda"],
    ["a suffix on a suffix", "Sana'a's", "sana|'a|'s"],
    ["hyphens join nothing and separate like spaces", "Abdel-Fattah al-Sissi, ex-vice-président a-t-il", "abdel|fattah|al|sissi|,|ex|vice|president|a|t|il"],
    ["but number ranges and dashes are tokens", "26-27 mars – F-16", "26|-|27|mars|–|f|16"],
    ["acronyms with points", "U.S. and R.D.C. but J. D. Vance", "u.s.|and|r.d.c.|but|j|.|d|.|vance"],
    ["handles and addresses", "@Cyril_1, https://x.com/a?b=1.", "@cyril_1|,|https://x.com/a?b=1|."],
    ["numbers with letters", "1er 14h30 G20 26/03/2024", "1er|14h30|g20|26|/|03|/|2024"],
    ["Arabic", "وقال الرئيسُ: «نعم»، ٢٧", "وقال|الرييس|:|«|نعم|»|،|27"],
    ["Russian", "Вице-премьер — ещё…", "вице|премьер|—|еще|..."],
    ["rows of marks, emoji, controls", "-----😀\u0007a\u0000b", "-----|😀|a|b"],
  ])("%s", (_name, text, expected) => expect(cut(text)).toBe(expected));

  it("gives UTF-16 offsets into the whole text", () => {
    const text = "😀 l’État";
    for (const token of tokenize(text, 100)) expect(text.slice(token.start - 100, token.end - 100)).toBe(token.text);
    expect(tokenize(text, 100).map((token) => token.start)).toEqual([100, 103, 105]);
  });

  it("makes no token of white space, soft hyphens alone, or nothing", () => {
    expect(tokenize(" \t\u00A0\u200B\uFEFF\u00AD")).toEqual([]);
    expect(tokenize("")).toEqual([]);
  });
});
