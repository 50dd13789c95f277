import { parseEdtf } from "../domain/date-interval.ts";
import { DataError } from "../domain/errors.ts";
import { personId } from "../domain/ids.ts";
import type { OfficeTerm } from "./knowledge.ts";
import { requireCell, requireMember, requireOneOf } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";

export type LeaderRow = TableRow<"person_id" | "name" | "wikidata" | "country" | "office" | "title" | "from" | "to" | "contested">;
export type MinisterRow = TableRow<"person_id" | "name" | "wikidata" | "country" | "organization" | "office" | "title" | "from" | "to" | "contested">;
export type OtherRow = TableRow<"person_id" | "name" | "wikidata" | "country" | "office" | "title" | "from" | "to">;

const LEADER_OFFICES = ["head_of_state", "head_of_government", "both"] as const;
const MINISTER_OFFICES = ["foreign_minister", "defence_minister", "head_of_organization"] as const;

/** Dates that need no calendar: every month has 28 days. Checking these by form alone takes a third off the start. */
const PLAIN_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/;

/** A date as written (`2017`, `2017-09`, `2017-09-20`), null where the cell is empty. @throws DataError for anything else. */
export function readDate(value: string, column: string, where: string): string | null {
  if (value === "") return null;
  if (!PLAIN_DATE.test(value) && parseEdtf(value) === null) throw new DataError(`${where}: ${column} "${value}" is no date; write 2017, 2017-09 or 2017-09-20.`);
  return value;
}

/** Both ends of a half-open stretch. @throws DataError where it ends before it begins. */
export function readStretch(row: TableRow<"from" | "to">): { readonly from: string | null; readonly until: string | null } {
  const from = readDate(row.cells.from, "from", row.where);
  const until = readDate(row.cells.to, "to", row.where);
  if (from !== null && until !== null) {
    const common = Math.min(from.length, until.length);
    const backwards = from.slice(0, common) > until.slice(0, common) || from === until;
    if (backwards) throw new DataError(`${row.where}: from ${from} is not before to ${until}; "to" is the first day out of office.`);
  }
  return { from, until };
}

export function readPersonId(row: TableRow<"person_id">): string {
  const local = row.cells.person_id;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(local)) throw new DataError(`${row.where}: person_id "${local}" is not of the form "assimi-goita" (small letters, digits, hyphens).`);
  return personId(local);
}

/** @throws DataError where the code is none of the sovereign states'. */
export function requireCountry(code: string, codes: ReadonlySet<string>, where: string): string {
  return requireMember(code, codes, "ISO 3166-1 alpha-3 code of a state", where);
}

function baseTerm(row: TableRow<"person_id" | "name" | "title" | "from" | "to">): Pick<OfficeTerm, "person" | "name" | "title" | "from" | "until"> {
  return { person: readPersonId(row), name: requireCell(row.cells.name, "name", row.where), title: requireCell(row.cells.title, "title", row.where), ...readStretch(row) };
}

/** A row `both` gives two terms: one person is head of state and of government. */
export function readLeaderTerms(rows: readonly LeaderRow[], codes: ReadonlySet<string>): readonly OfficeTerm[] {
  return rows.flatMap((row) => {
    const office = requireOneOf(row.cells.office, LEADER_OFFICES, "office", row.where);
    const roles = office === "both" ? (["head_of_state", "head_of_government"] as const) : [office];
    const country = requireCountry(row.cells.country, codes, row.where);
    return roles.map((role): OfficeTerm => ({ ...baseTerm(row), country, organization: null, role, contested: row.cells.contested || null }));
  });
}

export function readMinisterTerms(rows: readonly MinisterRow[], codes: ReadonlySet<string>, organizations: ReadonlySet<string>): readonly OfficeTerm[] {
  return rows.map((row): OfficeTerm => {
    const office = requireOneOf(row.cells.office, MINISTER_OFFICES, "office", row.where);
    const base = { ...baseTerm(row), contested: row.cells.contested || null };
    if (office === "head_of_organization") {
      return { ...base, country: null, organization: requireMember(row.cells.organization, organizations, "organisation of organizations.csv", row.where), role: "organization_head" };
    }
    return { ...base, country: requireCountry(row.cells.country, codes, row.where), organization: null, role: office };
  });
}

/** Envoys, vice presidents, commanders and others often named with leaders; `title` says what they are. */
export function readOtherTerms(rows: readonly OtherRow[], codes: ReadonlySet<string>): readonly OfficeTerm[] {
  return rows.map((row): OfficeTerm => ({
    ...baseTerm(row), country: row.cells.country === "" ? null : requireCountry(row.cells.country, codes, row.where), organization: null, role: "other", contested: null,
  }));
}
