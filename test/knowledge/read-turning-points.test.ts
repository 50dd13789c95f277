import { describe, expect, it } from "@jest/globals";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { readTurningPoints } from "../../src/knowledge/read-turning-points.ts";

const row = { cells: { id: "example-war", from: "2031-02", day_is_name: "", forms: "fr:guerre d'exemple; en:example war" }, where: "turning-points.csv, line 2" };

describe("turning points", () => {
  it("are read with their forms by language", () => {
    expect(readTurningPoints([row])).toEqual([{ id: "example-war", from: "2031-02", dayIsName: false, forms: [{ language: "fr", form: "guerre d'exemple" }, { language: "en", form: "example war" }] }]);
  });

  it.each([
    ["an id that stands twice", [row, row], "stands twice"],
    ["a date that is none", [{ ...row, cells: { ...row.cells, from: "spring" } }], "is no date"],
    ["no form", [{ ...row, cells: { ...row.cells, forms: "" } }], "forms"],
    ["a form without its language", [{ ...row, cells: { ...row.cells, forms: "guerre" } }], "has no language"],
  ])("refuse %s", (_, rows, message) => {
    expect(() => readTurningPoints(rows)).toThrow(message);
  });

  it("name the shipped ones for French and English readers alike", () => {
    const { turningPoints } = loadKnowledge();
    expect(turningPoints.length).toBeGreaterThan(80);
    for (const { forms } of turningPoints) expect(forms.some(({ language }) => language === "fr" || language === "en" || language === "es" || language === "ru" || language === "tr")).toBe(true);
  });
});
