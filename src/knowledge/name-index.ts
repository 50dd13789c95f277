import { editDistance } from "../domain/edit-distance.ts";
import type { Knowledge, Party } from "./knowledge.ts";
import { nameKey } from "./name-key.ts";

/**
 * How directly a form names its party. Where one name means several, the most direct meanings alone are answered: "Niger" is the country, not a person
 * called so; "AU" the African Union before Australia's two letters. `seat`: a capital or palace that stands for its country, and ISO alpha-2.
 */
const DIRECTNESS = ["canonical", "variant", "seat", "surname"] as const;
type Directness = (typeof DIRECTNESS)[number];

interface Meaning { readonly party: Party; readonly directness: Directness }
type MeaningIndex = ReadonlyMap<string, readonly Meaning[]>;
type Tables = Pick<Knowledge, "people" | "countries" | "organizations" | "regions" | "places">;

/** Articles before a name: "the Kremlin", "la Russie", "l'AES", "los Estados Unidos", "o Brasil". */
const ARTICLE = /^(the|le|la|les|l|el|los|las|lo|o|a|os|as) /u;

class MeaningCollector {
  readonly index = new Map<string, Meaning[]>();

  add(form: string, party: Party, directness: Directness): void {
    const key = nameKey(form);
    if (key === "") return;
    const known = this.index.get(key);
    if (known === undefined) this.index.set(key, [{ party, directness }]);
    else if (!known.some((meaning) => meaning.party.id === party.id && meaning.directness === directness)) known.push({ party, directness });
  }

  addNamed(party: Party, facts: { readonly names: Readonly<Record<string, string>>; readonly variants: readonly { readonly form: string }[] }): void {
    for (const name of Object.values(facts.names)) this.add(name, party, "canonical");
    for (const { form } of facts.variants) this.add(form, party, "variant");
  }
}

function addCountries({ countries, places }: Tables, collector: MeaningCollector): void {
  for (const country of countries.values()) {
    const party: Party = { type: "country", id: `country:${country.iso3}`, name: country.names["en"] ?? country.iso3 };
    collector.add(country.iso3, party, "canonical");
    collector.add(country.iso2, party, "seat");
    collector.addNamed(party, country);
    for (const place of places.values()) {
      if (place.country !== country.iso3 || place.kind === "city") continue;
      for (const form of [...Object.values(place.names), ...place.variants.map((variant) => variant.form)]) collector.add(form, party, "seat");
    }
  }
}

function addGroups({ organizations, regions }: Tables, collector: MeaningCollector): void {
  for (const organization of organizations.values()) {
    const party: Party = { type: "organization", id: `organization:${organization.id}`, name: organization.names["en"] ?? organization.id };
    collector.add(organization.id, party, "canonical");
    collector.addNamed(party, organization);
  }
  for (const region of regions.values()) {
    const party: Party = { type: "region", id: `region:${region.id}`, name: region.names["en"] ?? region.id };
    collector.add(region.id, party, "canonical");
    collector.addNamed(party, region);
  }
}

function addPeople({ people }: Tables, collector: MeaningCollector): void {
  for (const person of people.values()) {
    const party: Party = { type: "person", id: person.id, name: person.name };
    collector.add(person.id.slice("person:".length), party, "canonical");
    collector.add(person.name, party, "canonical");
    for (const alias of person.forms) collector.add(alias.form, party, alias.kind === "surname" ? "surname" : "variant");
  }
}

function mostDirect(meanings: readonly Meaning[]): readonly Party[] {
  for (const directness of DIRECTNESS) {
    const found = meanings.filter((meaning) => meaning.directness === directness).map((meaning) => meaning.party);
    if (found.length > 0) return [...new Map(found.map((party) => [party.id, party])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return [];
}

/** Ids are taken as they stand: `country:NER` cannot mean the surname Ner. */
function partyOfGlobalId({ people, countries, organizations, regions, places }: Tables, id: string): Party | null {
  const colon = id.indexOf(":");
  const local = id.slice(colon + 1);
  const type = id.slice(0, colon);
  if (type === "person") return named("person", id, people.get(id)?.name);
  if (type === "country") return named("country", id, countries.get(local)?.names["en"]);
  if (type === "organization") return named("organization", id, organizations.get(local)?.names["en"]);
  if (type === "region") return named("region", id, regions.get(local)?.names["en"]);
  const country = type === "place" ? places.get(local)?.country : undefined;
  return country === undefined ? null : named("country", `country:${country}`, countries.get(country)?.names["en"]);
}

function named(type: Party["type"], id: string, name: string | undefined): Party | null {
  return name === undefined ? null : { type, id, name };
}

function meaningLookup(tables: Tables, index: MeaningIndex): Knowledge["meaningsOf"] {
  return (name) => {
    const byId = partyOfGlobalId(tables, name.trim());
    if (byId !== null) return [byId];
    const key = nameKey(name);
    const found = index.get(key) ?? index.get(key.replace(ARTICLE, "")) ?? [];
    return mostDirect(found);
  };
}

/** A name is near another where one letter in so many is wrong: "Wakanda" is near none. */
const LETTERS_A_SLIP = 4;
/** Fewer letters begin too many names. */
const SHORTEST_BEGINNING = 3;

/** 0 for equal keys, less than 1 for a name that begins with the given one or has it among its words, else the edits needed over its length. */
function unlikeness(given: string, key: string): number | null {
  if (given.length >= SHORTEST_BEGINNING && key.startsWith(given)) return 0.1 + 0.1 * (1 - given.length / key.length);
  if (given.length >= SHORTEST_BEGINNING && key.includes(` ${given}`)) return 0.2;
  const limit = Math.max(1, Math.floor(given.length / LETTERS_A_SLIP));
  const distance = editDistance(given, key, limit);
  if (distance <= limit) return distance / Math.max(given.length, key.length);
  return given.length >= 4 && key.length >= 4 && given.startsWith(key) ? 0.35 : null;
}

function nearestLookup(index: MeaningIndex): Knowledge["nearestTo"] {
  return (name, count) => {
    const given = nameKey(name);
    if (given === "") return [];
    const best = new Map<string, { party: Party; score: number }>();
    for (const [key, meanings] of index) {
      const score = unlikeness(given, key);
      if (score === null) continue;
      for (const { party, directness } of meanings) {
        const ranked = score + 0.01 * DIRECTNESS.indexOf(directness);
        if (ranked < (best.get(party.id)?.score ?? Infinity)) best.set(party.id, { party, score: ranked });
      }
    }
    return [...best.values()].sort((a, b) => a.score - b.score || (a.party.id < b.party.id ? -1 : 1)).slice(0, count).map(({ party }) => party);
  };
}

/** Letters wrong that still leave no doubt what a name was to be: one from four letters on, two from eight on. */
function slipsForgiven(letters: number): number {
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

function slipLookup(index: MeaningIndex): Knowledge["slipsOf"] {
  return (name) => {
    const given = nameKey(name);
    let least = slipsForgiven(given.length);
    let found: Meaning[] = [];
    for (const [key, meanings] of index) {
      // The first letter of a short name is hardly ever wrong.
      if (least === 0 || (given.length < 8 && key.charAt(0) !== given.charAt(0))) continue;
      const distance = editDistance(given, key, least);
      if (distance > least) continue;
      if (distance < least) found = [];
      least = distance;
      found.push(...meanings);
    }
    return mostDirect(found);
  };
}

/** What names mean, over checked tables; built once, some twenty thousand keys. */
export function indexNames(tables: Tables): Pick<Knowledge, "meaningsOf" | "nearestTo" | "slipsOf"> {
  const collector = new MeaningCollector();
  addCountries(tables, collector);
  addGroups(tables, collector);
  addPeople(tables, collector);
  return { meaningsOf: meaningLookup(tables, collector.index), nearestTo: nearestLookup(collector.index), slipsOf: slipLookup(collector.index) };
}
