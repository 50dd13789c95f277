import type { Palette } from "./palette.ts";
import { element, mark, shorten, textElement } from "./svg.ts";
import { positionOf, RUPTURE_ROW } from "./timeline-data.ts";
import type { Plot, TimelineData, TimelineOptions } from "./timeline-data.ts";

const LINE = 17;
const RADIUS = 7.5;
const WIDTH = 2 * RADIUS + 1;

/** A dashed line and a number for each; close ones alternate between two rows, because labels beside them would collide. */
export function drawRuptures({ ruptures, bars, bucket }: TimelineData, plot: Plot, palette: Palette): string {
  const lastX = [-Infinity, -Infinity];
  return element("g", {}, ...ruptures.map(({ date, label }, index) => {
    const x = plot.left + positionOf(date, bars, bucket) * plot.step;
    // Where both rows are taken, the number steps aside, as little as it must, and its line stays on the day.
    const places = lastX.map((last) => Math.max(x, last + WIDTH));
    const cx = Math.min(...places);
    const row = places.indexOf(cx);
    lastX[row] = cx;
    const y = plot.top - RUPTURE_ROW * (2 - row) + RADIUS + 1;
    return mark(`${index + 1}. ${date} ${label}`, undefined,
      element("line", { x1: x, x2: x, y1: y + RADIUS, y2: plot.bottom, stroke: palette.faint, "stroke-dasharray": "3 3" }),
      element("circle", { cx, cy: y, r: RADIUS, fill: palette.paper, stroke: palette.ink }),
      textElement(String(index + 1), { x: cx, y: y + 3.5, "text-anchor": "middle", "font-size": 10, fill: palette.ink }));
  }));
}

export function ruptureListHeight({ ruptures }: Pick<TimelineData, "ruptures">): number {
  return ruptures.length === 0 ? 0 : ruptures.length * LINE + 8;
}

export function drawRuptureList(data: TimelineData, { width, height }: TimelineOptions, palette: Palette): string {
  const top = height - ruptureListHeight(data) + 8;
  return element("g", {}, ...data.ruptures.map(({ date, label }, index) =>
    textElement(shorten(`${index + 1}. ${date} ${label}`, Math.floor((width - 66) / 6.4)), { x: 54, y: top + index * LINE + 11, fill: palette.ink })));
}
