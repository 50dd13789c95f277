import { TOPICS } from "../../domain/topics.ts";
import type { Knowledge, OfficeTerm, PersonFacts } from "../../knowledge/knowledge.ts";
import type { CypherValue, Statement } from "../graph-store.ts";
import { searchText } from "../search-text.ts";
import { indexableWords } from "./indexable.ts";
import { topicName } from "./party-statements.ts";
import { nodeRow, present } from "./properties.ts";
import { sweepStatements } from "./sweep-statements.ts";
import { inBatches, writeStatement, type WriteName } from "./write-statement.ts";

const BEFORE: readonly WriteName[] = ["mark-people", "mark-countries", "mark-organizations", "mark-places", "clear-offices", "clear-regions", "clear-memberships"];

/**
 * The tables as they stand, in place of whatever facts the graph had: who held which office when, who was a member of what when.
 * The caller notes the tables' hash (`Meta.factsHash`) once all that follows from them is written too.
 */
export function factStatements(knowledge: Knowledge): readonly Statement[] {
  const terms = knowledge.terms.filter(({ country, organization }) => country !== null || organization !== null);
  return [
    ...BEFORE.map((name) => writeStatement(name, {})),
    ...nodeStatements(knowledge),
    ...officeStatements(terms),
    ...membershipStatements(knowledge),
    ...sweepStatements(),
  ];
}

function nodeStatements(knowledge: Knowledge): readonly Statement[] {
  const places = sorted(knowledge.places.values(), ({ id }) => id);
  return [
    ...inBatches("put-countries", "rows", sorted(knowledge.countries.values(), ({ iso3 }) => iso3).map(({ iso3, names, wikidata }) => nodeRow(`country:${iso3}`, { iso3, name: names["en"] ?? iso3, wikidata, searchText: searchText(Object.values(names)) }))),
    ...inBatches("put-organizations", "rows", sorted(knowledge.organizations.values(), ({ id }) => id).map(({ id, kind, names, variants }) =>
      nodeRow(`organization:${id}`, { name: names["en"] ?? id, kind, searchText: searchText([id, ...Object.values(names), ...variants.map(({ form }) => form)]) }))),
    ...inBatches("put-regions", "rows", sorted(knowledge.regions.values(), ({ id }) => id).map(({ id, names }) => nodeRow(`region:${id}`, { name: names["en"] ?? id, searchText: searchText(Object.values(names)) }))),
    ...inBatches("put-people", "rows", sorted(knowledge.people.values(), ({ id }) => id).map(personRow)),
    ...inBatches("put-places", "rows", places.map(({ id, names }) => nodeRow(`place:${id}`, { name: names["en"] ?? id, city: names["en"] }))),
    ...inBatches("put-topics", "rows", TOPICS.map((topic) => nodeRow(`topic:${topic}`, { name: topicName(topic) }))),
    ...inBatches("link-places-in", "rows", places.map(({ id, country }) => ({ place: `place:${id}`, country: `country:${country}` }))),
  ];
}

function personRow({ id, name, aliases, wikidata }: PersonFacts): CypherValue {
  return nodeRow(id, { name, wikidata, searchText: indexableWords(searchText([name, ...aliases])) });
}

function officeStatements(terms: readonly OfficeTerm[]): readonly Statement[] {
  const offices = [...new Map(terms.map((term) => [officeId(term), term]))].sort(([a], [b]) => (a < b ? -1 : 1));
  const ofCountries = offices.flatMap(([office, { country }]) => (country === null ? [] : [{ office, of: `country:${country}` }]));
  const ofOrganizations = offices.flatMap(([office, { country, organization }]) => (country === null && organization !== null ? [{ office, of: `organization:${organization}` }] : []));
  return [
    ...inBatches("put-offices", "rows", offices.map(([id, { role }]) => nodeRow(id, { role }))),
    ...inBatches("link-offices-of-countries", "rows", ofCountries),
    ...inBatches("link-offices-of-organizations", "rows", ofOrganizations),
    ...inBatches("link-terms", "rows", terms.map((term) => ({
      person: term.person, office: officeId(term), properties: present({ title: term.title, from: term.from, until: term.until, contested: term.contested !== null, contestedBecause: term.contested }),
    }))),
  ];
}

/** `office:NER:head_of_state`, `office:ECOWAS:organization_head`. */
function officeId({ country, organization, role }: OfficeTerm): string {
  return `office:${country ?? organization ?? ""}:${role}`;
}

function membershipStatements(knowledge: Knowledge): readonly Statement[] {
  const rows = (ids: Iterable<string>, type: "organization" | "region"): readonly CypherValue[] => sorted(ids, (id) => id).flatMap((id) =>
    knowledge.membershipsOf(`${type}:${id}`).map(({ country, from, until, status }) => ({ of: `${type}:${id}`, country: `country:${country}`, properties: present({ from, until, status }) })));
  return [
    ...inBatches("link-members-of-organizations", "rows", rows(knowledge.organizations.keys(), "organization")),
    ...inBatches("link-members-of-regions", "rows", rows(knowledge.regions.keys(), "region")),
  ];
}

function sorted<T>(items: Iterable<T>, keyOf: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
