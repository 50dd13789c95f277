import type { TableShape } from "./read-table.ts";

/** The languages that have a column in every table of names, in the order of these columns. Further languages have a table of their own: {@link readFurtherNames}. */
export const NAME_LANGUAGES = ["fr", "en", "ru", "ar", "es", "pt", "tr"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
export type NameColumn = `name_${NameLanguage}`;
export const NAME_COLUMNS = NAME_LANGUAGES.map((language): NameColumn => `name_${language}`);

function shape<Column extends string>(file: string, columns: readonly Column[]): TableShape<Column> {
  return { file, columns };
}

/** Every table of the folder and its columns: the one list that loader, checks and manual share. */
export const FACT_TABLES = {
  leaders: shape("leaders.csv", ["person_id", "name", "wikidata", "country", "office", "title", "from", "to", "contested"]),
  ministers: shape("ministers.csv", ["person_id", "name", "wikidata", "country", "organization", "office", "title", "from", "to", "contested"]),
  others: shape("others.csv", ["person_id", "name", "wikidata", "country", "office", "title", "from", "to"]),
  aliases: shape("aliases.csv", ["person_id", "alias", "language", "kind"]),
  organizations: shape("organizations.csv", ["id", "kind", ...NAME_COLUMNS, "variants"]),
  memberships: shape("memberships.csv", ["organization", "country", "from", "to", "status", "note"]),
  regions: shape("regions.csv", ["region", ...NAME_COLUMNS, "variants", "country", "note"]),
  places: shape("places.csv", ["country", "place_id", "kind", ...NAME_COLUMNS, "variants"]),
  countries: shape("countries.csv", ["country", ...NAME_COLUMNS, "variants"]),
  officeTitles: shape("office-titles.csv", NAME_COLUMNS),
  turningPoints: shape("turning-points.csv", ["id", "from", "day_is_name", "forms"]),
} as const;
