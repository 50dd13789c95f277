import { geoEqualEarth, geoPath } from "d3-geo";
import type { ExtendedFeatureCollection } from "d3-geo";

import { mixColours, PALETTES } from "./palette.ts";
import type { Theme } from "./palette.ts";
import { element, mark, picture } from "./svg.ts";
import { countOf } from "./words.ts";
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

/** States shaded by the number of events they take part in, on a projection that keeps areas true. */
export function mapChart({ title, countries, shapes }: MapData, options: MapOptions): string {
  const palette = PALETTES[options.theme];
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  // Antarctica takes a fifth of the height and takes part in nothing.
  const features = shapes.features.filter(({ id }) => id !== "ATA");
  const path = geoPath(geoEqualEarth().fitExtent([[4, 4], [options.width - 4, options.height - 4]], { type: "FeatureCollection", features })).digits(1);
  const most = Math.log1p(Math.max(1, ...countries.map(({ events }) => events)));
  const drawn = features.map((feature) => {
    const country = byCode.get(String(feature.id));
    const shape = { d: path(feature) ?? "", stroke: palette.paper, "stroke-width": 0.5 };
    if (country === undefined || country.events === 0) return element("path", { ...shape, fill: palette.land });
    // By logarithm: the busiest state would otherwise leave all others equally pale.
    const fill = mixColours(palette.scale, 0.18 + 0.82 * (Math.log1p(country.events) / most));
    return mark(`${country.name}: ${countOf(country.events, options.tongue)}`, options.link?.(country.iso3), element("path", { ...shape, fill }));
  });
  return picture(options, title, options.link !== undefined, element("rect", { width: options.width, height: options.height, fill: palette.paper }), ...drawn);
}
