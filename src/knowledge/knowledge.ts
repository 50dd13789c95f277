import type { Day } from "../domain/date-interval.ts";
import type { Iso3 } from "../domain/ids.ts";

export type OfficeRole = "head_of_state" | "head_of_government" | "foreign_minister" | "defence_minister" | "organization_head";

/**
 * One person holding one office: half-open term, dates as written (`2017-09` allowed; plain string comparison keeps them right: such an `until` ends
 * before the month), `contested` null or the reason. Somebody who is head of state and of government has one term for each role.
 */
export interface OfficeTerm {
  /** Global: `person:assimi-goita`. */
  readonly person: string;
  readonly name: string;
  readonly country: Iso3 | null;
  /** Bare id of `organizations.csv`. */
  readonly organization: string | null;
  readonly role: OfficeRole | "other";
  readonly title: string;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly contested: string | null;
}

/** `full` and `variant` name one person; `surname` and `nickname` need a country, an office or an earlier full name. Language `und`: Latin forms of several languages. */
export interface PersonAlias { readonly form: string; readonly language: string; readonly kind: "full" | "variant" | "surname" | "nickname" }
/** A further form of a name in one language. */
export interface NameVariant { readonly language: string; readonly form: string }

/** `id` global (`person:assimi-goita`); `aliases` the forms alone, `forms` with language and kind. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly wikidata: string | null;
  readonly terms: readonly OfficeTerm[];
  readonly aliases: readonly string[];
  readonly forms: readonly PersonAlias[];
}
/** `names` by language code, one in each of {@link Knowledge.languages}. */
export interface CountryFacts {
  readonly iso3: Iso3;
  readonly iso2: string;
  readonly names: Readonly<Record<string, string>>;
  readonly variants: readonly NameVariant[];
  readonly wikidata: string | null;
}
export interface OrganizationFacts { readonly id: string; readonly kind: string; readonly names: Readonly<Record<string, string>>; readonly variants: readonly NameVariant[] }
export interface RegionFacts { readonly id: string; readonly names: Readonly<Record<string, string>>; readonly variants: readonly NameVariant[]; readonly countries: readonly Iso3[] }
/** `kind`: capital, seat_of_government, seat_of_power (palaces that stand for a state), city. */
export interface PlaceFacts { readonly id: string; readonly country: Iso3; readonly kind: string; readonly names: Readonly<Record<string, string>>; readonly variants: readonly NameVariant[] }
/** Half-open; `status` as in memberships.csv (member, suspended, …); regions have no dates and status "member". */
export interface Membership { readonly country: Iso3; readonly status: string; readonly from: Day | null; readonly until: Day | null }

/**
 * Something since whose day (`from`, `2018` and `2018-11` allowed) texts speak of it: a war, a movement, an accord; of a meeting in a series, since a year
 * before. `dayIsName`: it is called by its day for years ("le 7 octobre").
 */
export interface TurningPoint { readonly id: string; readonly from: Day; readonly dayIsName: boolean; readonly forms: readonly NameVariant[] }

/** A party that a name may mean; ids are global (`country:NER`, `organization:AES`, `region:SAHEL_CORE`, `person:assimi-goita`). */
export interface Party { readonly type: "person" | "country" | "organization" | "region"; readonly id: string; readonly name: string }

/** Facts by day. All lookups take days `YYYY-MM-DD`; a term covers its first day and not its last. */
export interface Knowledge {
  /** SHA-256 of all tables: tells when facts in a graph are stale. */
  readonly hash: string;
  /** Codes of the languages in which names are known: those with columns of their own in the tables, then those with a `names-<code>.csv`. */
  readonly languages: readonly string[];
  /** By global id: `person:assimi-goita`. */
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly countries: ReadonlyMap<Iso3, CountryFacts>;
  /** By bare id: `ECOWAS`. */
  readonly organizations: ReadonlyMap<string, OrganizationFacts>;
  /** By bare id: `SAHEL_CORE`. */
  readonly regions: ReadonlyMap<string, RegionFacts>;
  /** By bare id: `rus-kremlin`. */
  readonly places: ReadonlyMap<string, PlaceFacts>;
  readonly terms: readonly OfficeTerm[];
  readonly turningPoints: readonly TurningPoint[];
  /** What an office is called in each language, by its English title as the terms have it; titles that few hold are missing. */
  readonly officeTitles: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Two rows where the office is contested that day. A president who is also head of government is found under both roles. `of`: a country (`NER`, `country:NER`) or an organisation. */
  holdersOf(of: string, role: OfficeRole, day: Day): readonly OfficeTerm[];
  /** Offices a person (`person:…` or bare) held on a day. */
  officesOf(person: string, day: Day): readonly OfficeTerm[];
  /** Members (and suspended, observer …) of an organisation or region on a day, one row a country, a suspension before the membership it suspends; `of` bare or global id. */
  membersOf(of: string, day: Day): readonly Membership[];
  /** All rows as written, whatever the day. */
  membershipsOf(of: string): readonly Membership[];
  /** Everything a name may mean, in any language, ignoring case and accents: ISO codes, capitals and seats mean their country; ids bare or global. */
  meaningsOf(name: string): readonly Party[];
  /** Nearest known names for an unknown one, best first. */
  nearestTo(name: string, count: number): readonly Party[];
  /** What an unknown name must have been meant for, a slip of the pen apart ("Goitta"); several where as many names are as near, none where it would be a guess. */
  slipsOf(name: string): readonly Party[];
}
