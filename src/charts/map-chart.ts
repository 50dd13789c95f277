import { geoEqualEarth, geoPath } from "d3-geo";
import type { ExtendedFeatureCollection } from "d3-geo";

import { mixColours, PALETTES } from "./palette.ts";
import type { Palette, Theme } from "./palette.ts";
import { element, mark, picture, textElement } from "./svg.ts";
import { CHART_WORDS, countOf, sayNumber } from "./words.ts";
import type { Tongue } from "../domain/words.ts";

export interface MapCountry { readonly iso3: string; readonly name: string; readonly events: number }

export interface MapData {
  readonly title: string;
  readonly countries: readonly MapCountry[];
  /** Shapes whose `id` is an ISO 3166-1 alpha-3 code; the caller brings them, so that pages load them only for a map. */
  readonly shapes: ExtendedFeatureCollection;
}

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly tongue: Tongue;
  readonly link?: (iso3: string) => string;
}

/** Height of the row that explains the shades. */
const LEGEND = 22;

/** States shaded by the number of events they take part in, on a projection that keeps areas true. */
export function mapChart({ title, countries, shapes }: MapData, options: MapOptions): string {
  const palette = PALETTES[options.theme];
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  // Antarctica takes a fifth of the height and takes part in nothing.
  const features = shapes.features.filter(({ id }) => id !== "ATA");
  const path = geoPath(geoEqualEarth().fitExtent([[4, 4], [options.width - 4, options.height - 4 - LEGEND]], { type: "FeatureCollection", features })).digits(1);
  const most = Math.max(1, ...countries.map(({ events }) => events));
  const drawn = features.map((feature) => {
    const country = byCode.get(String(feature.id));
    const shape = { d: path(feature) ?? "", stroke: palette.paper, "stroke-width": 0.5 };
    if (country === undefined || country.events === 0) return element("path", { ...shape, fill: palette.land });
    return mark(`${country.name}${CHART_WORDS[options.tongue].colon}${countOf(country.events, options.tongue)}`, options.link?.(country.iso3), element("path", { ...shape, fill: shadeOf(country.events, most, palette) }));
  });
  return picture(options, title, options.link !== undefined, element("rect", { width: options.width, height: options.height, fill: palette.paper }), ...drawn, drawLegend(most, palette, options));
}

/** By logarithm: the busiest state would otherwise leave all others equally pale. */
function shadeOf(events: number, most: number, palette: Palette): string {
  return mixColours(palette.scale, 0.18 + 0.82 * (Math.log1p(events) / Math.log1p(most)));
}

/** What the shades mean: one event, the most, and between them what lies half-way on the scale. */
function drawLegend(most: number, palette: Palette, { height, tongue }: MapOptions): string {
  const steps = [...new Set([0, 1, Math.round(Math.expm1((Math.log1p(1) + Math.log1p(most)) / 2)), most])];
  let x = 8;
  return element("g", { "aria-hidden": "true" }, ...steps.flatMap((events) => {
    const label = events === most ? countOf(events, tongue) : sayNumber(events, tongue);
    const swatch = element("rect", { x, y: height - LEGEND + 4, width: 14, height: 12, rx: 2, fill: events === 0 ? palette.land : shadeOf(events, most, palette), stroke: palette.lane, "stroke-width": 0.5 });
    const text = textElement(label, { x: x + 19, y: height - LEGEND + 14, fill: palette.ink, "font-size": 11 });
    x += 19 + label.length * 6.6 + 14;
    return [swatch, text];
  }));
}
