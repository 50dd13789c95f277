import { describe, expect, it } from "@jest/globals";

import { mapChart } from "../../src/charts/map-chart.ts";
import { expectPicture } from "./expect-picture.ts";

const square = (id: string, west: number, south: number) => ({
  type: "Feature" as const, id, properties: {},
  geometry: { type: "Polygon" as const, coordinates: [[[west, south], [west, south + 10], [west + 10, south + 10], [west + 10, south], [west, south]]] },
});
const shapes = { type: "FeatureCollection" as const, features: [square("NER", 5, 12), square("MLI", -8, 12), square("RUS", 60, 55), square("ATA", 0, -80)] };

describe("the map", () => {
  it("looks as reviewed", () => {
    const countries = [{ iso3: "NER", name: "Niger", events: 3 }, { iso3: "RUS", name: "Russia", events: 40 }];
    expectPicture("map-light", mapChart({ title: "Events by state", countries, shapes }, { width: 480, height: 240, theme: "light", tongue: "en", link: (iso3) => `?country=${iso3}` }));
  });
  it("explains its shades", () => {
    const legend = (most: number) => mapChart({ title: "", countries: [{ iso3: "NER", name: "Niger", events: most }], shapes }, { width: 480, height: 240, theme: "light", tongue: "en" }).match(/(?<=<text [^>]*>)[^<]+/g);
    expect(legend(2000)).toEqual(["0", "1", "62", "2,000 events"]);
    expect(legend(1)).toEqual(["0", "1 event"]);
  });
  it("links states with events alone", () => {
    const svg = mapChart({ title: "Events by state", countries: [{ iso3: "NER", name: "Niger", events: 1 }], shapes }, { width: 480, height: 240, theme: "dark", tongue: "fr", link: (iso3) => `?country=${iso3}` });
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(svg).toContain("Niger\u00a0: 1 événement");
  });
});
