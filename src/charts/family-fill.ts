import type { Family } from "../domain/event-kinds.ts";
import type { Palette } from "./palette.ts";
import { element } from "./svg.ts";

/** Patterns for `fillOf`, once a picture. Hatching, so that neighbours in a stack differ by more than colour. */
export function drawPatterns({ families, paper }: Palette): string {
  return element("defs", {}, ...(["agreement", "coercion"] as const).map((family) => element("pattern", { id: `hatch-${family}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    element("rect", { width: 6, height: 6, fill: families[family] }), element("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: paper, "stroke-width": 1.6, "stroke-opacity": 0.45 }))));
}

export function fillOf(family: Family, palette: Palette): string {
  return family === "agreement" || family === "coercion" ? `url(#hatch-${family})` : palette.families[family];
}
