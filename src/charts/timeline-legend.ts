import { FAMILIES } from "../domain/event-kinds.ts";
import type { Palette } from "./palette.ts";
import { element, textElement } from "./svg.ts";
import { fillOf } from "./family-fill.ts";
import type { Plot, TimelineOptions } from "./timeline-data.ts";
import { CHART_WORDS } from "./words.ts";
import { FAMILY_WORDS } from "../domain/words.ts";

const ROW = 18;
const CHARACTER = 6.6;

interface Entry { readonly label: string; readonly x: number; readonly row: number; readonly family: (typeof FAMILIES)[number] | null }

export function legendHeight(options: TimelineOptions): number {
  return ((place(options).at(-1)?.row ?? 0) + 1) * ROW + 4;
}

/** The families and the net line, as many rows as the width needs. */
export function drawLegend(options: TimelineOptions, plot: Plot, palette: Palette): string {
  return element("g", { "aria-hidden": "true" }, ...place(options).flatMap(({ label, x, row, family }) => {
    const y = 6 + row * ROW;
    const sign = family === null
      ? element("line", { x1: x, x2: x + 14, y1: y + 6, y2: y + 6, stroke: palette.net, "stroke-width": 1.8 })
      : element("rect", { x, y, width: 12, height: 12, rx: 2, fill: fillOf(family, palette) });
    return [sign, textElement(label, { x: x + 18, y: y + 10, fill: palette.ink })];
  }));
}

function place({ width, tongue }: TimelineOptions): readonly Entry[] {
  let x = 54;
  let row = 0;
  return [...FAMILIES, null].map((family) => {
    const label = family === null ? CHART_WORDS[tongue].net : FAMILY_WORDS[tongue][family];
    const room = 18 + label.length * CHARACTER + 14;
    if (x + room > width && x > 54) {
      x = 54;
      row += 1;
    }
    const entry = { label, x, row, family };
    x += room;
    return entry;
  });
}
