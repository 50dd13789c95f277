import { describe, expect, it } from "@jest/globals";

import { networkChart } from "../../src/charts/network-chart.ts";
import { layOutNetwork } from "../../src/charts/network-layout.ts";
import { expectPicture } from "./expect-picture.ts";

const parties = Array.from({ length: 24 }, (_, n) => ({ id: n % 5 === 0 ? `country:C${n}` : `person:p${n}`, name: `Person ${n}`, contacts: (n * 13) % 40 }));
const ties = parties.slice(1).map(({ id }, n) => ({ source: parties[(n * 7) % 6]!.id, target: id, events: 1 + (n % 6) })).filter(({ source, target }) => source !== target);

describe("the network", () => {
  it("looks as reviewed", () => expectPicture("network-light", networkChart({ title: "Contacts", parties, ties }, { width: 720, height: 460, theme: "light", tongue: "en", link: (id) => `?of=${id}` })));
  it("places the same parties at the same places, inside the picture", () => {
    const size = { width: 720, height: 460 };
    const placed = layOutNetwork(parties, ties, size);
    expect(layOutNetwork(parties, ties, size)).toEqual(placed);
    for (const { x, y } of placed) expect(x >= 0 && x <= 720 && y >= 0 && y <= 460).toBe(true);
  });
  it("says whose circles are of which colour", () => {
    const svg = networkChart({ title: "Contacts", parties, ties }, { width: 720, height: 460, theme: "light", tongue: "fr" });
    expect(svg).toContain(">personne</text>");
    expect(svg).toContain(">État ou organisation</text>");
  });
  it("leaves out ties to parties that are not shown", () => {
    expect(networkChart({ title: "Contacts", parties: parties.slice(0, 1), ties }, { width: 300, height: 200, theme: "dark", tongue: "fr" })).not.toContain("<line");
  });
  it("says so where there is nothing", () => expect(networkChart({ title: "Contacts", parties: [], ties: [] }, { width: 300, height: 200, theme: "dark", tongue: "en" })).toContain("No event"));
});
