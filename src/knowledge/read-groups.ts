import { DataError } from "../domain/errors.ts";
import type { NameColumn } from "./fact-tables.ts";
import type { Membership, OrganizationFacts, PlaceFacts, RegionFacts } from "./knowledge.ts";
import { parseVariants, readNames } from "./read-names.ts";
import { readStretch, requireCountry } from "./read-terms.ts";
import { requireCell, requireMember, requireOneOf } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";

export type OrganizationRow = TableRow<"id" | "kind" | NameColumn | "variants">;
export type MembershipRow = TableRow<"organization" | "country" | "from" | "to" | "status" | "note">;
export type RegionRow = TableRow<"region" | NameColumn | "variants" | "country" | "note">;
export type PlaceRow = TableRow<"country" | "place_id" | "kind" | NameColumn | "variants">;

const MEMBERSHIP_STATUSES = ["member", "suspended", "observer", "partner", "candidate", "invited", "withdrawing", "elected_member", "associate", "participant"] as const;
const PLACE_KINDS = ["capital", "seat_of_government", "seat_of_power", "city"] as const;
const ORGANIZATION_KINDS = ["bloc", "institution", "summit_series"] as const;

function refuseTwice(known: ReadonlyMap<string, unknown>, id: string, where: string): void {
  if (known.has(id)) throw new DataError(`${where}: "${id}" stands twice; keep one row for it.`);
}

export function readOrganizations(rows: readonly OrganizationRow[]): ReadonlyMap<string, OrganizationFacts> {
  const organizations = new Map<string, OrganizationFacts>();
  for (const row of rows) {
    const id = requireCell(row.cells.id, "id", row.where);
    refuseTwice(organizations, id, row.where);
    const kind = requireOneOf(row.cells.kind, ORGANIZATION_KINDS, "kind", row.where);
    organizations.set(id, { id, kind, names: readNames(row), variants: parseVariants(row.cells.variants, row.where) });
  }
  return organizations;
}

/** By organisation. Organisations that are members of another (the EU in the G20) are checked and left out: a membership ties a state. */
export function readMemberships(rows: readonly MembershipRow[], codes: ReadonlySet<string>, organizations: ReadonlySet<string>): ReadonlyMap<string, readonly Membership[]> {
  const memberships = new Map<string, Membership[]>([...organizations].map((id) => [id, []]));
  for (const row of rows) {
    const organization = requireMember(row.cells.organization, organizations, "organisation of organizations.csv", row.where);
    const status = requireOneOf(row.cells.status, MEMBERSHIP_STATUSES, "status", row.where);
    const stretch = readStretch(row);
    if (organizations.has(row.cells.country)) continue;
    memberships.get(organization)?.push({ country: requireCountry(row.cells.country, codes, row.where), status, ...stretch });
  }
  return memberships;
}

/** One row per region and country; the names of a region stand in its first row. */
export function readRegions(rows: readonly RegionRow[], codes: ReadonlySet<string>): ReadonlyMap<string, RegionFacts> {
  const regions = new Map<string, RegionFacts & { countries: string[] }>();
  for (const row of rows) {
    const id = requireCell(row.cells.region, "region", row.where);
    const country = requireCountry(row.cells.country, codes, row.where);
    const known = regions.get(id);
    if (known === undefined) regions.set(id, { id, names: readNames(row), variants: parseVariants(row.cells.variants, row.where), countries: [country] });
    else known.countries.push(country);
  }
  return regions;
}

export function readPlaces(rows: readonly PlaceRow[], codes: ReadonlySet<string>): ReadonlyMap<string, PlaceFacts> {
  const places = new Map<string, PlaceFacts>();
  for (const row of rows) {
    const id = requireCell(row.cells.place_id, "place_id", row.where);
    refuseTwice(places, id, row.where);
    const kind = requireOneOf(row.cells.kind, PLACE_KINDS, "kind", row.where);
    places.set(id, { id, country: requireCountry(row.cells.country, codes, row.where), kind, names: readNames(row), variants: parseVariants(row.cells.variants, row.where) });
  }
  return places;
}
