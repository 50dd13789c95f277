import { describe, expect, it } from "@jest/globals";
import { chanceOf, strongestOf } from "../../src/extraction/confidence/linear-model.ts";
import { trainLinearModel } from "../../src/training/train-linear-model.ts";
import type { Example } from "../../src/training/train-linear-model.ts";

const examples: readonly Example[] = Array.from({ length: 60 }, (_, at) => ({
  features: [at % 2 === 0 ? "subject" : "place", `noise${at % 5}`, ...(at === 7 ? ["seen once"] : [])], label: at % 2 === 0, weight: 1,
}));

describe("trainLinearModel", () => {
  const model = trainLinearModel(examples);

  it("learns what tells the two apart", () => {
    expect(chanceOf(model, ["subject"])).toBeGreaterThan(0.8);
    expect(chanceOf(model, ["place"])).toBeLessThan(0.2);
  });

  it("gives the same weights for the same examples", () => {
    expect(trainLinearModel(examples)).toEqual(model);
  });

  it("keeps nothing of what it saw once", () => {
    expect(Object.keys(model.weights)).not.toContain("seen once");
  });

  it("says which features decided, with their weights", () => {
    expect(strongestOf(model, ["noise1", "subject"], 1)[0]).toMatch(/^subject \+\d/);
  });
});
