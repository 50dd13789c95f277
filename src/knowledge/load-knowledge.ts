import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DataError } from "../domain/errors.ts";
import { FACT_TABLES, NAME_LANGUAGES } from "./fact-tables.ts";
import { indexFactsByDay } from "./facts-by-day.ts";
import { addFurtherForms, addFurtherNames, addFurtherTitles, listNameTables, readFurtherNames } from "./further-names.ts";
import type { Knowledge, OfficeTerm } from "./knowledge.ts";
import { indexNames } from "./name-index.ts";
import { readCountries, readWorldCountries } from "./read-countries.ts";
import { readMemberships, readOrganizations, readPlaces, readRegions } from "./read-groups.ts";
import { readOfficeTitles } from "./read-office-titles.ts";
import { readPeople } from "./read-people.ts";
import { readTable, requireMember } from "./read-table.ts";
import type { TableShape } from "./read-table.ts";
import { readTurningPoints } from "./read-turning-points.ts";
import { readLeaderTerms, readMinisterTerms, readOtherTerms } from "./read-terms.ts";

const SHIPPED_FOLDER = fileURLToPath(new URL("../../knowledge/", import.meta.url));

function hashTables(folder: string): string {
  const hash = createHash("sha256");
  const files = [...Object.values<TableShape<string>>(FACT_TABLES).map(({ file }) => file), ...listNameTables(folder)];
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}

/** Sovereign states are those that `leaders.csv` gives a head: a dependent territory in a table is an error. */
function readStateCodes(rows: readonly { readonly cells: { readonly country: string }; readonly where: string }[], world: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const known = new Set(world.keys());
  return new Set(rows.map(({ cells, where }) => requireMember(cells.country, known, "ISO 3166-1 alpha-3 code", where)));
}

function checkContested(terms: readonly OfficeTerm[]): void {
  const open = new Map<string, OfficeTerm>();
  for (const term of terms) {
    if (term.until !== null || term.contested !== null || term.role === "other" || term.country === null) continue;
    const office = `${term.role} of ${term.country}`;
    const other = open.get(office);
    if (other !== undefined && other.person !== term.person) {
      throw new DataError(`leaders.csv or ministers.csv: ${other.name} and ${term.name} are both ${office} with no end; close one term or say in "contested" why both hold it.`);
    }
    open.set(office, term);
  }
}

/** Global ids of what has names: `country:NER`. */
function idsOf(byKind: Readonly<Record<string, Iterable<string>>>): ReadonlySet<string> {
  return new Set(Object.entries(byKind).flatMap(([kind, ids]) => [...ids].map((id) => `${kind}:${id}`)));
}

/**
 * All facts of a knowledge folder (the shipped one by default), checked row by row.
 * @throws DataError for the first wrong row: file, line, what it says, and the nearest thing it may have meant.
 */
export function loadKnowledge(folder: string = SHIPPED_FOLDER): Knowledge {
  const world = readWorldCountries();
  const leaders = readTable(folder, FACT_TABLES.leaders);
  const ministers = readTable(folder, FACT_TABLES.ministers);
  const others = readTable(folder, FACT_TABLES.others);
  const codes = readStateCodes(leaders, world);
  const organizations = readOrganizations(readTable(folder, FACT_TABLES.organizations));
  const organizationIds = new Set(organizations.keys());
  const terms = [...readLeaderTerms(leaders, codes), ...readMinisterTerms(ministers, codes, organizationIds), ...readOtherTerms(others, codes)];
  checkContested(terms);
  const regions = readRegions(readTable(folder, FACT_TABLES.regions), codes);
  const countries = readCountries(codes, world, readTable(folder, FACT_TABLES.countries));
  const places = readPlaces(readTable(folder, FACT_TABLES.places), codes);
  const turningPoints = readTurningPoints(readTable(folder, FACT_TABLES.turningPoints));
  const officeTitles = readOfficeTitles(readTable(folder, FACT_TABLES.officeTitles), new Set(terms.map(({ title }) => title)));
  const further = readFurtherNames(folder, idsOf({
    country: countries.keys(), organization: organizationIds, region: regions.keys(), place: places.keys(), title: officeTitles.keys(), "turning-point": turningPoints.map(({ id }) => id),
  }));
  const languages = [...NAME_LANGUAGES, ...further.map(({ language }) => language)];
  const tables = {
    people: readPeople(terms, [...leaders, ...ministers, ...others], readTable(folder, FACT_TABLES.aliases), languages),
    countries: addFurtherNames(countries, "country", further), organizations: addFurtherNames(organizations, "organization", further),
    regions: addFurtherNames(regions, "region", further), places: addFurtherNames(places, "place", further),
  };
  const memberships = readMemberships(readTable(folder, FACT_TABLES.memberships), codes, organizationIds);
  return {
    hash: hashTables(folder), languages, terms, turningPoints: addFurtherForms(turningPoints, further), officeTitles: addFurtherTitles(officeTitles, further), ...tables,
    ...indexFactsByDay(terms, memberships, regions), ...indexNames(tables),
  };
}
