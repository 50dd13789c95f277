import type { Palette } from "./palette.ts";
import { element, mark, shorten, textElement } from "./svg.ts";
import { positionOf, RUPTURE_ROW } from "./timeline-data.ts";
import { CHART_WORDS } from "./words.ts";
import type { Tongue } from "../domain/words.ts";
import type { Lane, Plot, TimelineData } from "./timeline-data.ts";

const LANE = 15;

export function lanesHeight({ lanes }: Pick<TimelineData, "lanes">): number {
  return lanes.length === 0 ? 0 : lanes.length * LANE + 6;
}

/** One thin bar a state, as long as it belonged; they end where the ruptures' row begins. */
export function drawLanes(data: TimelineData, plot: Plot, palette: Palette, tongue: Tongue): string {
  const top = plot.top - lanesHeight(data) - (data.ruptures.length > 0 ? 2 * RUPTURE_ROW : 0);
  return element("g", {}, ...data.lanes.map((lane, index) => drawLane(lane, top + index * LANE, data, plot, palette, tongue)));
}

function drawLane(lane: Lane, y: number, data: TimelineData, plot: Plot, palette: Palette, tongue: Tongue): string {
  const pieces = lane.spans.flatMap(({ from, until }) => {
    const start = from === null ? 0 : positionOf(from, data.bars, data.bucket);
    const end = until === null ? data.bars.length : positionOf(until, data.bars, data.bucket);
    return end <= start ? [] : [element("rect", { x: plot.left + start * plot.step, y: y + 3, width: (end - start) * plot.step, height: LANE - 6, rx: 3, fill: palette.lane })];
  });
  const name = textElement(shorten(lane.name, 8), { x: plot.left - 5, y: y + 11, "text-anchor": "end", fill: palette.faint, "font-size": 10 });
  const days = lane.spans.map(({ from, until }) => `${from ?? "…"} – ${until ?? "…"}`).join(", ");
  return mark(`${lane.name}${CHART_WORDS[tongue].colon}${days}`, undefined, name, ...pieces);
}
