import { createRequire } from "node:module";
import type { Country } from "world-countries";
import { NAME_LANGUAGES } from "./fact-tables.ts";
import type { NameColumn, NameLanguage } from "./fact-tables.ts";
import type { CountryFacts, NameVariant } from "./knowledge.ts";
import { parseVariants } from "./read-names.ts";
import type { TableRow } from "./read-table.ts";

/** `world-countries` keys its names by ISO 639-3. */
const SOURCE_LANGUAGE: Readonly<Record<NameLanguage, string>> = { fr: "fra", en: "eng", ru: "rus", ar: "ara", es: "spa", pt: "por", tr: "tur" };

type CountryRow = TableRow<"country" | NameColumn | "variants">;

/** By ISO 3166-1 alpha-3, with the user-assigned XKX for Kosovo, which the package calls UNK. */
export function readWorldCountries(): ReadonlyMap<string, Country> {
  const load = createRequire(import.meta.url);
  const countries = load("world-countries") as readonly Country[];
  return new Map(countries.map((country) => [country.cca3 === "UNK" ? "XKX" : country.cca3, country]));
}

function packagedName(country: Country, language: NameLanguage): { common: string; official: string } {
  if (language === "en") return country.name;
  const found = country.translations[SOURCE_LANGUAGE[language]] ?? country.name;
  return { ...found, common: found.common.slice(0, 1).toLocaleUpperCase(language) + found.common.slice(1) };
}

/** Names of one state: the package's, where `countries.csv` gives no better one; official and packaged names stay as variants. */
function countryFacts(iso3: string, country: Country, row: CountryRow | undefined): CountryFacts {
  const names: Record<string, string> = {};
  const variants: NameVariant[] = row === undefined ? [] : [...parseVariants(row.cells.variants, row.where)];
  for (const language of NAME_LANGUAGES) {
    const packaged = packagedName(country, language);
    const own = row?.cells[`name_${language}`] ?? "";
    names[language] = own === "" ? packaged.common : own;
    if (own === "") variants.push({ language, form: packaged.official });
  }
  return { iso3, iso2: country.cca2, names, variants, wikidata: null };
}

/** The sovereign states of the tables (`codes`), in order of their code. */
export function readCountries(codes: ReadonlySet<string>, world: ReadonlyMap<string, Country>, rows: readonly CountryRow[]): ReadonlyMap<string, CountryFacts> {
  const own = new Map(rows.map((row) => [row.cells.country, row]));
  const countries = new Map<string, CountryFacts>();
  for (const iso3 of [...codes].sort()) {
    const country = world.get(iso3);
    if (country !== undefined) countries.set(iso3, countryFacts(iso3, country, own.get(iso3)));
  }
  return countries;
}
