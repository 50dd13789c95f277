import type { Day } from "../domain/date-interval.ts";
import { coversDay } from "../domain/term.ts";
import { groupBy } from "./group-by.ts";
import type { Knowledge, Membership, OfficeRole, OfficeTerm, RegionFacts } from "./knowledge.ts";

/** Statuses that make a country part of an organisation: its leaders are among the organisation's. */
export const BELONGING_STATUSES: ReadonlySet<string> = new Set(["member", "suspended", "withdrawing", "elected_member", "associate", "participant"]);

/** Of rows that cover one day, the first of these is what the country is. */
const STATUS_RANK = ["suspended", "withdrawing", "member", "elected_member", "associate", "participant", "invited", "candidate", "partner", "observer"];

function bare(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** By first day, then person, so that answers come in one order. */
function sortTerms(terms: readonly OfficeTerm[]): readonly OfficeTerm[] {
  const keyed = terms.map((term) => ({ key: `${term.from ?? ""} ${term.person}`, term }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ term }) => term);
}

function holderLookup(terms: readonly OfficeTerm[]): Knowledge["holdersOf"] {
  const byOffice = groupBy(terms, (term) => `${term.country ?? term.organization ?? ""} ${term.role}`);
  return (of: string, role: OfficeRole, day: Day) => {
    const found = (byOffice.get(`${bare(of)} ${role}`) ?? []).filter((term) => coversDay(term, day));
    return found.filter((term, at) => found.findIndex((other) => other.person === term.person && other.title === term.title) === at);
  };
}

function moreTelling(a: Membership, b: Membership): Membership {
  return STATUS_RANK.indexOf(b.status) < STATUS_RANK.indexOf(a.status) ? b : a;
}

function memberLookup(membershipsOf: Knowledge["membershipsOf"]): Knowledge["membersOf"] {
  return (of, day) => {
    const onDay = new Map<string, Membership>();
    for (const membership of membershipsOf(of)) {
      if (!coversDay(membership, day)) continue;
      const before = onDay.get(membership.country);
      onDay.set(membership.country, before === undefined ? membership : moreTelling(before, membership));
    }
    return [...onDay.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  };
}

function membershipLookup(memberships: ReadonlyMap<string, readonly Membership[]>, regions: ReadonlyMap<string, RegionFacts>): Knowledge["membershipsOf"] {
  const all = new Map(memberships);
  for (const region of regions.values()) {
    all.set(region.id, region.countries.map((country) => ({ country, status: "member", from: null, until: null })));
  }
  return (of) => all.get(bare(of)) ?? [];
}

type FactsByDay = Pick<Knowledge, "holdersOf" | "officesOf" | "membersOf" | "membershipsOf">;

/** The lookups by day over checked tables. A `from` or `until` written `2017-09` compares as a string: the successor holds the month of change. */
export function indexFactsByDay(terms: readonly OfficeTerm[], memberships: ReadonlyMap<string, readonly Membership[]>, regions: ReadonlyMap<string, RegionFacts>): FactsByDay {
  const sorted = sortTerms(terms);
  const byPerson = groupBy(sorted, (term) => bare(term.person));
  const membershipsOf = membershipLookup(memberships, regions);
  return {
    holdersOf: holderLookup(sorted),
    officesOf: (person, day) => (byPerson.get(bare(person)) ?? []).filter((term) => coversDay(term, day)),
    membershipsOf,
    membersOf: memberLookup(membershipsOf),
  };
}
