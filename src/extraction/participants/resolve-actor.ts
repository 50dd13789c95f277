import type { Day } from "../../domain/date-interval.ts";
import type { Iso3 } from "../../domain/ids.ts";
import type { Knowledge, OfficeRole, OfficeTerm } from "../../knowledge/knowledge.ts";
import type { Mention, OfficeReading, PersonMention, PersonReading } from "../mentions/mention.ts";
import type { Actor, ActorPerson } from "./actor.ts";

type Meaning = Pick<Actor, "people" | "countries" | "organizations" | "steps">;

const NOBODY: Meaning = { people: [], countries: [], organizations: [], steps: [] };
const LEADERS = new Set<string>(["head_of_state", "head_of_government"]);
const MINISTERS = new Set<string>(["foreign_minister", "defence_minister", "minister", "deputy"]);
const TABLED = new Set<string>(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "organization_head"]);

/** Whom a mention means on `day`. Groups and pronouns mean nobody by themselves: their antecedents do. */
export function resolveActor(mention: Mention, day: Day, knowledge: Knowledge): Meaning {
  switch (mention.type) {
    case "person": return resolvePerson(mention, day, knowledge);
    case "office": return resolveOffice(mention.office, day, knowledge);
    case "country": return { ...NOBODY, countries: mention.countries };
    case "organization": return { ...NOBODY, organizations: mention.organizations };
    case "group": return resolveGroup(mention.countries, mention.organization);
    default: return NOBODY;
  }
}

function resolveGroup(countries: readonly Iso3[], organization: string | null): Meaning {
  return { ...NOBODY, countries, organizations: organization === null ? [] : [organization] };
}

function resolvePerson(mention: PersonMention, day: Day, knowledge: Knowledge): Meaning {
  const reading = chooseReading(mention, day, knowledge);
  if (reading === null) return NOBODY;
  const term = termOn(reading, mention.office, day, knowledge);
  const organization = mention.office?.organization ?? (term?.role === "organization_head" ? term.organization : null);
  const country = countryOf(mention.office, term, reading, organization);
  const rank = rankOf(mention.office?.role ?? term?.role ?? "other", organization);
  const office = term?.title ?? mention.office?.title ?? null;
  const step = term === null ? `${reading.name}: no office known on ${day}` : `${reading.name}: ${term.title} on ${day}`;
  return {
    people: [{ id: reading.id, name: reading.name, country, office, rank }],
    countries: country === null ? [] : [country],
    organizations: organization === null ? [] : [organization],
    steps: [step],
  };
}

function countryOf(office: OfficeReading | null, term: OfficeTerm | null, reading: PersonReading, organization: string | null): Iso3 | null {
  if (organization !== null) return null;
  const [told] = office?.countries ?? [];
  return told ?? term?.country ?? reading.countries[0] ?? null;
}

/** Of people who share a name: one whose country the text gives, then one in office that day, then the first. */
function chooseReading(mention: PersonMention, day: Day, knowledge: Knowledge): PersonReading | null {
  const { readings, office } = mention;
  const [first] = readings;
  if (first === undefined || readings.length === 1) return first ?? null;
  const told = office?.countries ?? [];
  const ofCountry = readings.filter((reading) => reading.countries.some((iso3) => told.includes(iso3)));
  const pool = ofCountry.length > 0 ? ofCountry : readings;
  return pool.find((reading) => knowledge.officesOf(reading.id, day).length > 0) ?? pool[0] ?? null;
}

function termOn(reading: PersonReading, office: OfficeReading | null, day: Day, knowledge: Knowledge): OfficeTerm | null {
  const terms = knowledge.officesOf(reading.id, day);
  return terms.find(({ role }) => role === office?.role) ?? terms.find(({ role }) => role === "head_of_state") ?? terms.find(({ country }) => country !== null) ?? terms[0] ?? null;
}

function rankOf(role: string, organization: string | null): ActorPerson["rank"] {
  if (organization !== null || role === "organization_head") return "organization";
  if (LEADERS.has(role)) return "leader";
  if (MINISTERS.has(role)) return "minister";
  return role === "spokesperson" ? "spokesperson" : "other";
}

function resolveOffice(office: OfficeReading, day: Day, knowledge: Knowledge): Meaning {
  const countries = office.organization === null ? office.countries : [];
  const organizations = office.organization === null ? [] : [office.organization];
  const holders = office.former || office.plural && countries.length === 0 ? [] : holdersOf(office, day, knowledge);
  const people = holders.map((term): ActorPerson => ({ id: term.person, name: term.name, country: term.country, office: term.title, rank: rankOf(term.role, term.organization) }));
  return { people, countries, organizations, steps: holders.map((term) => `${office.title}: ${term.name} on ${day}`) };
}

function holdersOf(office: OfficeReading, day: Day, knowledge: Knowledge): readonly OfficeTerm[] {
  const { role } = office;
  if (!TABLED.has(role)) return [];
  const of = office.organization === null ? office.countries : [office.organization];
  return of.flatMap((id) => knowledge.holdersOf(id, role as OfficeRole, day).filter(({ contested }) => contested === null || contested === "").slice(0, 1));
}
