import { describe, expect, it } from "@jest/globals";

import { placeLabels } from "../../src/charts/place-labels.ts";

const size = { width: 400, height: 300 };
const circle = (id: string, x: number, y: number, weight = 1) => ({ id, name: "Ibrahim Traoré", x, y, radius: 8, weight });

describe("names beside circles", () => {
  it("stand below where there is room", () => {
    expect(placeLabels([circle("a", 200, 150)], size).get("a")).toEqual({ x: 200, y: 170, anchor: "middle" });
  });

  it("step aside for the name of a heavier one", () => {
    const places = placeLabels([circle("light", 200, 150), circle("heavy", 220, 150, 9)], size);
    expect(places.get("heavy")?.y).toBe(170);
    expect(places.get("light")?.y).toBeLessThan(150);
  });

  it("stay inside the picture", () => {
    expect(placeLabels([circle("low", 200, 290)], size).get("low")?.y).toBeLessThan(290);
    expect(placeLabels([circle("left", 9, 150)], size).get("left")).toEqual({ x: 42, y: 170, anchor: "middle" });
  });

  it("are left out where every place is taken, the lightest first", () => {
    const crowd = Array.from({ length: 12 }, (_, n) => circle(`p${n}`, 200 + n, 150, 12 - n));
    const places = placeLabels(crowd, size);
    expect(places.get("p0")).not.toBeNull();
    expect(places.get("p11")).toBeNull();
  });
});
