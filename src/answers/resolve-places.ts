import { BadUserInput } from "../domain/errors.ts";
import { kebab } from "../domain/ids.ts";
import { nameKey } from "../knowledge/name-key.ts";
import type { Asking } from "./asking.ts";

/**
 * Ids of the places that names mean: a city of the tables, a country (then wherever in it), `ISO3/City`, or an id.
 * @throws BadUserInput for a name that is neither.
 */
export function resolvePlaces({ knowledge }: Asking, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => resolvePlace(knowledge, name.trim())))];
}

function resolvePlace(knowledge: Asking["knowledge"], name: string): readonly string[] {
  if (name.startsWith("place:") || name.startsWith("country:")) return [name];
  const [, iso3, city] = /^([A-Z]{3})\/(.+)$/u.exec(name) ?? [];
  if (iso3 !== undefined && !knowledge.countries.has(iso3)) throw new BadUserInput(`"${name}" names the country ${iso3}, which is none: give ISO3/City such as RUS/Kazan.`, "unknown-place");
  const key = nameKey(city ?? name);
  const cities = [...knowledge.places.values()].filter(({ kind, country, names, variants }) =>
    kind !== "seat_of_power" && (iso3 === undefined || country === iso3) && [...Object.values(names), ...variants.map(({ form }) => form)].some((form) => nameKey(form) === key));
  if (iso3 !== undefined && city !== undefined) return [...cities.map(({ id }) => `place:${id}`), `place:${iso3}-${kebab(city)}`];
  if (cities.length > 0) return cities.map(({ id }) => `place:${id}`);
  const countries = knowledge.meaningsOf(name).filter(({ type }) => type === "country");
  if (countries.length > 0) return countries.map(({ id }) => id);
  const nearest = knowledge.nearestTo(name, 5).filter(({ type }) => type === "country");
  throw new BadUserInput(`"${name}" is no place that we know: give a country, a city of the tables, or ISO3/City such as RUS/Kazan.`, "unknown-place", nearest.map(({ id, name: known }) => ({ id, name: known })));
}
