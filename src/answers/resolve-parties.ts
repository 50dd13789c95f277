import { BadUserInput } from "../domain/errors.ts";
import type { Party } from "../knowledge/knowledge.ts";
import { peopleByName } from "../store/queries/people-by-name.ts";
import { searchText } from "../store/search-text.ts";
import type { Asking } from "./asking.ts";

export type PartyType = Party["type"];

const ANY: readonly PartyType[] = ["country", "organization", "region", "person"];
const MOST_CANDIDATES = 6;

/**
 * The one party that a name means: in any language, an ISO code, a capital or palace, or an id, global or bare. Names that only texts know are
 * looked up in the graph. @throws BadUserInput for a name that means nothing, several things, or a thing of another type; it lists the candidates.
 */
export async function resolveParty(asking: Asking, name: string, types: readonly PartyType[] = ANY): Promise<Party> {
  const given = name.trim();
  if (given === "") throw new BadUserInput("An empty name means nobody: give a country, region, organisation, person or id.", "unknown-party");
  const meanings = asking.knowledge.meaningsOf(given);
  const fitting = meanings.filter(({ type }) => types.includes(type));
  const coded = types.includes("country") && fitting.every(({ type }) => type === "country") ? countryOfCode(asking, given) : null;
  if (coded !== null) return coded;
  const [only, second] = fitting;
  if (only !== undefined && second === undefined) return only;
  if (second !== undefined) throw ambiguous(given, fitting);
  if (meanings.length > 0) throw new BadUserInput(`"${given}" is ${meanings.map(describe).join(" or ")}; here ${listOf(types)} is asked for.`, "wrong-party-type", meanings.map(candidateOf));
  return (types.includes("person") ? await personOfTexts(asking, given) : null) ?? refuseUnknown(asking, given, types);
}

/** A code in capitals means its country before another country's abbreviation: "RU" is Russia, though French writes RU for the United Kingdom. An organisation's goes first: "AU" is the African Union. */
function countryOfCode({ knowledge }: Asking, given: string): Party | null {
  if (!/^[A-Z]{2,3}$/u.test(given)) return null;
  const country = [...knowledge.countries.values()].find(({ iso2, iso3 }) => given === iso2 || given === iso3);
  return country === undefined ? null : (knowledge.meaningsOf(`country:${country.iso3}`)[0] ?? null);
}

export function resolveParties(asking: Asking, names: readonly string[] | null | undefined, types: readonly PartyType[] = ANY): Promise<readonly Party[]> {
  return Promise.all((names ?? []).map((name) => resolveParty(asking, name, types)));
}

/** People whom the tables lack, by the name as read or by id. */
async function personOfTexts({ store, signal }: Asking, given: string): Promise<Party | null> {
  const id = given.startsWith("person:") ? given : `person:${given}`;
  const found = await store.read(peopleByName, { id, name: searchText([given]) }, signal);
  const people = found.map((row): Party => ({ type: "person", id: row.id, name: row.name }));
  if (people.length > 1) throw ambiguous(given, people);
  return people[0] ?? null;
}

function refuseUnknown({ knowledge }: Asking, given: string, types: readonly PartyType[]): never {
  const nearest = knowledge.nearestTo(given, MOST_CANDIDATES * 2).filter(({ type }) => types.includes(type)).slice(0, MOST_CANDIDATES);
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.map((party) => `${party.name} (${party.id})`).join(", ")}?` : " Give a country, region, organisation or person, in any of the languages, or an id.";
  throw new BadUserInput(`"${given}" is no party that we know.${hint}`, "unknown-party", nearest.map(candidateOf));
}

function ambiguous(given: string, meanings: readonly Party[]): BadUserInput {
  return new BadUserInput(`"${given}" may mean ${meanings.map((party) => `${party.name} (${party.id})`).join(" or ")}: ask again with an id.`, "ambiguous-party", meanings.map(candidateOf));
}

function candidateOf({ id, name }: Party): { readonly id: string; readonly name: string } {
  return { id, name };
}

function describe({ type, name, id }: Party): string {
  return `the ${wordOf(type)} ${name} (${id})`;
}

function listOf(types: readonly PartyType[]): string {
  return types.map((type) => `${type === "organization" ? "an" : "a"} ${wordOf(type)}`).join(" or ");
}

function wordOf(type: PartyType): string {
  return type === "organization" ? "organisation" : type;
}
