import type { Day } from "../../domain/date-interval.ts";
import type { Iso3 } from "../../domain/ids.ts";
import type { Knowledge, OfficeRole, OfficeTerm } from "../../knowledge/knowledge.ts";
import type { GroupMention, Mention, OfficeReading, PersonMention, PersonReading } from "../mentions/mention.ts";
import type { Actor, ActorPerson } from "./actor.ts";

type Meaning = Pick<Actor, "people" | "countries" | "organizations" | "steps">;

const NOBODY: Meaning = { people: [], countries: [], organizations: [], steps: [] };
const LEADERS = new Set<string>(["head_of_state", "head_of_government", "leader"]);
const MINISTERS = new Set<string>(["foreign_minister", "defence_minister", "minister", "deputy"]);
const TABLED = new Set<string>(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "organization_head"]);

/** Whom a mention means on `day`. Groups and pronouns mean nobody by themselves: their antecedents do. */
export function resolveActor(mention: Mention, day: Day, knowledge: Knowledge): Meaning {
  switch (mention.type) {
    case "person": return resolvePerson(mention, day, knowledge);
    case "office": return resolveOffice(mention.office, day, knowledge);
    case "country": return { ...NOBODY, countries: mention.countries };
    case "organization": return { ...NOBODY, organizations: mention.organizations };
    case "place": return { ...NOBODY, countries: unique(mention.places.flatMap((id) => knowledge.places.get(id)?.country ?? [])).slice(0, 1) };
    case "group": return resolveGroup(mention, day, knowledge);
    default: return NOBODY;
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** Counterparts and other groups whose countries and office are told; members of an organisation are its members that day. */
function resolveGroup({ countries, organization, role, form }: GroupMention, day: Day, knowledge: Knowledge): Meaning {
  const members = form === "members" && organization !== null && countries.length === 0 ? membersOn(organization, day, knowledge) : [];
  const all = [...countries, ...members];
  const people = role === null ? [] : all.flatMap((iso3) => holdersIn(iso3, role, day, knowledge)).map(personOf);
  return { people, countries: all, organizations: organization === null ? [] : [organization], steps: people.map(({ name, office }) => `${office ?? "office"}: ${name} on ${day}`) };
}

/** Small bodies whose leaders act together; of the large ones only the organisation takes part. */
const FEW_MEMBERS = 6;

function membersOn(organization: string, day: Day, knowledge: Knowledge): readonly Iso3[] {
  const members = knowledge.membersOf(organization, day).filter(({ status }) => status === "member");
  return members.length <= FEW_MEMBERS ? members.map(({ country }) => country).sort() : [];
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
  return told ?? term?.country ?? reading.countries.find((iso3) => SEATS.has(iso3)) ?? reading.countries[0] ?? null;
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

/** Who heads several states (a king of many realms, the co-prince of Andorra) acts for the one he lives in. */
const SEATS = new Set<Iso3>(["GBR", "FRA"]);

function termOn(reading: PersonReading, office: OfficeReading | null, day: Day, knowledge: Knowledge): OfficeTerm | null {
  const terms = knowledge.officesOf(reading.id, day);
  const told = terms.filter(({ role, country }) => role === office?.role && (office.countries.length === 0 || office.countries.includes(country ?? "")));
  const heads = terms.filter(({ role }) => role === "head_of_state");
  return told.find(({ country }) => SEATS.has(country ?? "")) ?? told[0] ?? heads.find(({ country }) => SEATS.has(country ?? "")) ?? heads[0] ?? terms.find(({ country }) => country !== null) ?? terms[0] ?? null;
}

function rankOf(role: string, organization: string | null): ActorPerson["rank"] {
  if (organization !== null || role === "organization_head") return "organization";
  if (LEADERS.has(role)) return "leader";
  if (MINISTERS.has(role)) return "minister";
  return role === "spokesperson" ? "spokesperson" : "other";
}

function personOf(term: OfficeTerm): ActorPerson {
  return { id: term.person, name: term.name, country: term.country, office: term.title, rank: rankOf(term.role, term.organization) };
}

function resolveOffice(office: OfficeReading, day: Day, knowledge: Knowledge): Meaning {
  const countries = office.organization === null ? office.countries : [];
  const organizations = office.organization === null ? [] : [office.organization];
  const holders = office.former ? [] : office.organization === null
    ? countries.flatMap((iso3) => holdersIn(iso3, office.role, day, knowledge))
    : knowledge.holdersOf(office.organization, "organization_head", day).slice(0, office.role === "organization_head" ? 1 : 0);
  return { people: holders.map(personOf), countries, organizations, steps: holders.map((term) => `${office.title}: ${term.name} on ${day}`) };
}

/** Heads of state who reign or represent: where the text says only "leader", the head of government is meant. */
const REPRESENTING = /king|queen|monarch|emperor|governor|captain|co-prince/i;

/** Who held the office in a state that day; the uncontested holder, one at most. */
export function holdersIn(iso3: Iso3, role: string, day: Day, knowledge: Knowledge): readonly OfficeTerm[] {
  if (role === "leader") return leaderOf(iso3, day, knowledge);
  if (!TABLED.has(role)) return [];
  const holders = knowledge.holdersOf(iso3, role as OfficeRole, day);
  return (holders.some(({ contested }) => contested === null) ? holders.filter(({ contested }) => contested === null) : holders).slice(0, 1);
}

function leaderOf(iso3: Iso3, day: Day, knowledge: Knowledge): readonly OfficeTerm[] {
  const [state] = holdersIn(iso3, "head_of_state", day, knowledge);
  const [government] = holdersIn(iso3, "head_of_government", day, knowledge);
  const leader = state === undefined || (government !== undefined && (REPRESENTING.test(state.title) || PARLIAMENTARY.has(iso3))) ? government : state;
  return leader === undefined ? [] : [leader];
}

/** Republics whose president represents and whose head of government leads. */
const PARLIAMENTARY = new Set(["DEU", "ITA", "IND", "ISR", "IRL", "AUT", "GRC", "PRT", "FIN", "HUN", "CZE", "SVK", "SVN", "HRV", "EST", "LVA", "LTU", "BGR", "ALB", "ARM", "ETH", "PAK", "BGD", "SGP", "MUS", "MLT", "ISL", "IRQ", "LBN", "GEO", "MDA", "MKD", "MNE", "SRB", "NPL", "TTO", "FJI", "DMA", "VUT", "WSM"]);
