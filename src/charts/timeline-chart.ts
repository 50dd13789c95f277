import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";

import { FAMILIES, polarityOf } from "../domain/event-kinds.ts";
import type { Family } from "../domain/event-kinds.ts";
import { drawPatterns, fillOf } from "./family-fill.ts";
import { PALETTES } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { element, mark, picture, shorten, textElement } from "./svg.ts";
import { drawLanes, lanesHeight } from "./timeline-lanes.ts";
import { drawLegend, legendHeight } from "./timeline-legend.ts";
import { drawRuptureList, drawRuptures, ruptureListHeight } from "./timeline-ruptures.ts";
import { RUPTURE_ROW } from "./timeline-data.ts";
import type { Plot, TimelineBar, TimelineData, TimelineOptions } from "./timeline-data.ts";
import { CHART_WORDS, countOf, sayBucket, sayNumber } from "./words.ts";
import { FAMILY_WORDS } from "../domain/words.ts";

const LEFT = 54;
const RIGHT = 12;
const AXIS = 22;

/**
 * A timeline of an alliance: families stacked, those that part below zero, the net as a line on the same axis, lanes of membership above,
 * numbered ruptures. SVG text; no clock, no DOM, the same picture for the same rows.
 */
export function timelineChart(data: TimelineData, options: TimelineOptions): string {
  const palette = PALETTES[options.theme];
  const plot = planPlot(data, options);
  const background = element("rect", { width: options.width, height: options.height, fill: palette.paper });
  const parts = data.bars.length === 0
    ? [drawNothing(options.height / 2, palette, options)]
    : [
      drawPatterns(palette), drawGrid(data, plot, palette, options), drawLanes(data, plot, palette, options.tongue), drawBars(data, plot, palette, options), drawNet(data, plot, palette),
      drawRuptures(data, plot, palette), drawTimeAxis(data, plot, palette, options),
      // Bars without a single event would leave an empty frame, as if something had failed.
      data.bars.every((bar) => sumOf(bar, 1) + sumOf(bar, -1) === 0) ? drawNothing((plot.top + plot.bottom) / 2, palette, options) : "",
    ];
  const legend = drawLegend(options, plot, palette);
  const list = options.listRuptures ? drawRuptureList(data, options, palette) : "";
  return picture(options, data.title, options.link !== undefined, background, legend, ...parts, list);
}

function drawNothing(y: number, palette: Palette, options: TimelineOptions): string {
  return textElement(CHART_WORDS[options.tongue].nothing, { x: options.width / 2, y, "text-anchor": "middle", fill: palette.faint, "font-size": 14 });
}

function planPlot(data: TimelineData, options: TimelineOptions): Plot {
  const top = 6 + legendHeight(options) + lanesHeight(data) + (data.ruptures.length > 0 ? RUPTURE_ROW * 2 : 0);
  const bottom = Math.max(top + 60, options.height - AXIS - (options.listRuptures ? ruptureListHeight(data) : 0));
  const highest = Math.max(1, max(data.bars, (bar) => Math.max(sumOf(bar, 1), bar.net)) ?? 1);
  const lowest = Math.min(0, min(data.bars, (bar) => Math.min(-sumOf(bar, -1), bar.net)) ?? 0);
  const scale = scaleLinear([lowest, highest], [bottom, top]).nice(5);
  const right = options.width - RIGHT;
  return { left: LEFT, right, top, bottom, step: (right - LEFT) / Math.max(1, data.bars.length), y: (value) => scale(value) };
}

function sumOf(bar: TimelineBar, polarity: 1 | -1): number {
  return FAMILIES.filter((family) => polarityOf(family) === polarity).reduce((sum, family) => sum + bar.events[family], 0);
}

function drawGrid(data: TimelineData, plot: Plot, palette: Palette, options: TimelineOptions): string {
  const highest = max(data.bars, (bar) => Math.max(sumOf(bar, 1), bar.net)) ?? 1;
  const lowest = min(data.bars, (bar) => Math.min(-sumOf(bar, -1), bar.net)) ?? 0;
  const ticks = scaleLinear([Math.min(0, lowest), Math.max(1, highest)], [0, 1]).nice(5).ticks(5).filter(Number.isInteger);
  return element("g", { "aria-hidden": "true" }, ...ticks.flatMap((tick) => [
    element("line", { x1: plot.left, x2: plot.right, y1: plot.y(tick), y2: plot.y(tick), stroke: tick === 0 ? palette.faint : palette.grid }),
    textElement(sayNumber(tick, options.tongue), { x: plot.left - 6, y: plot.y(tick) + 4, "text-anchor": "end", fill: palette.faint }),
  ]));
}

function drawBars(data: TimelineData, plot: Plot, palette: Palette, options: TimelineOptions): string {
  const gap = plot.step > 6 ? 1.5 : 0.2;
  return element("g", {}, ...data.bars.flatMap((bar, index) => stackOf(bar).map(({ family, from, to }) => {
    const title = `${sayBucket(bar.date, data.bucket, options.tongue)}${CHART_WORDS[options.tongue].colon}${countOf(bar.events[family], options.tongue)}, ${FAMILY_WORDS[options.tongue][family]}`;
    const top = plot.y(Math.max(from, to));
    return mark(title, options.link?.(bar.date, family), element("rect", {
      x: plot.left + index * plot.step + gap, y: top, width: Math.max(0.8, plot.step - 2 * gap), height: Math.max(0.8, plot.y(Math.min(from, to)) - top - 0.6), fill: fillOf(family, palette),
    }));
  })));
}

/** Pieces of one bar, from zero outward; families without events have none. */
function stackOf(bar: TimelineBar): readonly { readonly family: Family; readonly from: number; readonly to: number }[] {
  const heights = { [1]: 0, [-1]: 0 };
  return FAMILIES.filter((family) => bar.events[family] > 0).map((family) => {
    const polarity = polarityOf(family);
    const from = heights[polarity];
    heights[polarity] += polarity * bar.events[family];
    return { family, from, to: heights[polarity] };
  });
}

function drawNet(data: TimelineData, plot: Plot, palette: Palette): string {
  const points = data.bars.map(({ net }, index) => [plot.left + (index + 0.5) * plot.step, plot.y(net)] as const);
  const line = points.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(" ");
  const dots = plot.step >= 8 ? points.map(([cx, cy]) => element("circle", { cx, cy, r: 2, fill: palette.net })) : [];
  // A pale edge keeps the line readable above bars of any colour.
  return element("g", { "aria-hidden": "true", "pointer-events": "none" }, element("polyline", { points: line, fill: "none", stroke: palette.paper, "stroke-width": 4, "stroke-opacity": 0.7 }),
    element("polyline", { points: line, fill: "none", stroke: palette.net, "stroke-width": 1.6 }), ...dots);
}

function drawTimeAxis(data: TimelineData, plot: Plot, palette: Palette, options: TimelineOptions): string {
  const labels = data.bars.map((bar) => sayBucket(bar.date, data.bucket, options.tongue));
  const widest = Math.max(...labels.map((label) => label.length)) * 6.6 + 12;
  const every = niceEvery(Math.ceil(widest / plot.step), data.bucket);
  return element("g", { "aria-hidden": "true" }, ...labels.flatMap((label, index) => {
    if (!isLabelled(data.bars[index]?.date ?? "", index, every, data.bucket)) return [];
    const x = plot.left + index * plot.step;
    return [
      element("line", { x1: x, x2: x, y1: plot.bottom, y2: plot.bottom + 5, stroke: palette.faint }),
      x + widest - 12 > plot.right + RIGHT ? "" : textElement(shorten(label, 14), { x: x + 2, y: plot.bottom + 16, fill: palette.faint }),
    ];
  }));
}

/** Months are named by quarters, halves or years, never every fifth one. */
function niceEvery(least: number, bucket: TimelineData["bucket"]): number {
  if (bucket !== "month") return Math.max(1, least);
  return [1, 2, 3, 6, 12, 24, 36, 60, 120].find((every) => every >= least) ?? least;
}

function isLabelled(date: string, index: number, every: number, bucket: TimelineData["bucket"]): boolean {
  if (bucket !== "month") return index % every === 0;
  return (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) % every === 0;
}
