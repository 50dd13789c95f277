import { describe, expect, it } from "@jest/globals";
import { searchText } from "../../src/store/search-text.ts";
import { indexable, indexableWords } from "../../src/store/writes/indexable.ts";

describe("search text", () => {
  it("is folded words between single spaces, one space at each end", () => {
    expect(searchText(["L'Élysée rappelle", null, "son  ambassadeur.", "  "])).toBe(" l elysee rappelle son ambassadeur ");
    expect(searchText(["اتّصل الرئيس"])).toBe(searchText(["اتصل الرئيس"]));
  });

  it("is empty where there is nothing to search for", () => {
    expect(searchText([null, "…", ""])).toBe("");
  });
});

describe("what an index takes", () => {
  it("stays as it is while it is short", () => {
    expect(indexableWords(" a b a ")).toBe(" a b a ");
    expect(indexable("https://example.org")).toBe("https://example.org");
    expect(indexable(null)).toBeNull();
  });

  it("of a long text keeps every word once while they fit", () => {
    const words = Array.from({ length: 500 }, (_, number) => `mot${number}`);
    const long = ` ${Array.from({ length: 60 }, () => words.join(" ")).join(" ")} `;
    expect(indexableWords(long)).toBe(` ${words.join(" ")} `);
  });

  it("never exceeds the index's bytes, in any script", () => {
    const many = ` ${Array.from({ length: 9000 }, (_, number) => `слово${number}`).join(" ")} `;
    const kept = indexableWords(many);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(32_000);
    expect(many.startsWith(kept)).toBe(true);
  });

  it("is no address of nine thousand letters", () => {
    expect(indexable("x".repeat(9000))).toBeNull();
  });
});
