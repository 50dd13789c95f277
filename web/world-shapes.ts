import { createRequire } from "node:module";

import type { Plugin } from "vite";
import countries from "world-countries";

const NAME = "virtual:world-shapes";
const require = createRequire(import.meta.url);

interface Atlas { readonly objects: { countries: { geometries: { id?: string; properties?: unknown }[] } } }

/**
 * Country shapes at 1:110 million (Natural Earth, by world-atlas) as a module of their own, loaded when a map is first shown. Shapes carry ISO 3166-1
 * alpha-3 codes instead of the numeric ones, and nothing else.
 */
export function worldShapes(): Plugin {
  return {
    name: "world-shapes",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(withIso3(require("world-atlas/countries-110m.json") as Atlas))}` : null),
  };
}

function withIso3(atlas: Atlas): Atlas {
  const iso3ByNumber = new Map(countries.map(({ ccn3, cca3 }) => [ccn3, cca3]));
  const geometries = atlas.objects.countries.geometries.map(({ id, properties: _names, ...shape }) => {
    const iso3 = id === undefined ? undefined : iso3ByNumber.get(id);
    return iso3 === undefined ? shape : { ...shape, id: iso3 };
  });
  return { ...atlas, objects: { countries: { ...atlas.objects.countries, geometries } } };
}
