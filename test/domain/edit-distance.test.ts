import { describe, expect, it } from "@jest/globals";
import { editDistance, nearestWord } from "../../src/domain/edit-distance.ts";
import { nameKey } from "../../src/knowledge/name-key.ts";

describe("editDistance", () => {
  it.each([["niger", "niger", 0], ["niger", "nigre", 1], ["niger", "nige", 1], ["goita", "goïta", 1], ["mali", "malawi", 2], ["", "abc", 3]])("%s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it("stops above the limit", () => {
    expect(editDistance("abcdefgh", "stuvwxyz", 2)).toBe(3);
  });
});

describe("nearestWord", () => {
  it("finds a near miss and is silent where nothing is near", () => {
    expect(nearestWord("contestd", ["contested", "country"])).toBe("contested");
    expect(nearestWord("zzz", ["contested", "country"])).toBeNull();
  });
});

describe("nameKey", () => {
  it.each([["Côte d’Ivoire", "cote d ivoire"], ["IŞIL", "isil"], ["Guinée-Bissau", "guinee bissau"], ["عُمان", "عمان"], ["Ёлкин", "елкин"], ["  Élysée! ", "elysee"], ["Ærø", "aero"]])("%s", (name, key) => {
    expect(nameKey(name)).toBe(key);
    expect(nameKey(key)).toBe(key);
  });
});
