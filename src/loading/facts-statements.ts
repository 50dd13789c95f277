import { TOPICS } from "../domain/topics.ts";
import type { Knowledge, OfficeTerm } from "../knowledge/knowledge.ts";
import type { CypherParameters, Statement } from "../store/graph-store.ts";
import { searchText } from "../store/search-text.ts";

/** What the tables say, as statements that put it in the place of what they said before. People, countries and organisations keep their events. */
export function factsStatements(knowledge: Knowledge): readonly Statement[] {
  return [
    statement("facts-remove-terms", "MATCH (o:Office) DETACH DELETE o"),
    statement("facts-remove-memberships", "MATCH (c:Country)-[m:MEMBER_OF]->() DELETE m"),
    ...upserts(knowledge),
    ...links(knowledge),
  ];
}

function upserts(knowledge: Knowledge): readonly Statement[] {
  const english = (names: Readonly<Record<string, string>>, id: string): string => names["en"] ?? id;
  return [
    statement("facts-countries", "UNWIND $rows AS row MERGE (n:Country {id: row.id}) SET n = row.properties", {
      rows: [...knowledge.countries.values()].map(({ iso3, names, wikidata }) => node(`country:${iso3}`, { iso3, name: english(names, iso3), wikidata, searchText: searchText(Object.values(names)) })),
    }),
    statement("facts-organizations", "UNWIND $rows AS row MERGE (n:Organization {id: row.id}) SET n = row.properties", {
      rows: [...knowledge.organizations.values()].map(({ id, kind, names, variants }) => node(`organization:${id}`, { name: english(names, id), kind, searchText: searchText([id, ...Object.values(names), ...variants.map(({ form }) => form)]) })),
    }),
    statement("facts-regions", "UNWIND $rows AS row MERGE (n:Region {id: row.id}) SET n = row.properties", {
      rows: [...knowledge.regions.values()].map(({ id, names }) => node(`region:${id}`, { name: english(names, id), searchText: searchText(Object.values(names)) })),
    }),
    statement("facts-people", "UNWIND $rows AS row MERGE (n:Person {id: row.id}) SET n = row.properties", {
      rows: [...knowledge.people.values()].map(({ id, name, wikidata, aliases }) => node(id, { name, wikidata, searchText: searchText([name, ...aliases]) })),
    }),
    statement("facts-topics", "UNWIND $rows AS row MERGE (n:Topic {id: row.id}) SET n = row.properties", {
      rows: TOPICS.map((topic) => node(`topic:${topic}`, { name: topic.replaceAll("_", " ") })),
    }),
    statement("facts-offices", "UNWIND $rows AS row MERGE (n:Office {id: row.id}) SET n = row.properties", {
      rows: distinctOffices(knowledge.terms).map((term) => node(officeId(term), { role: term.role })),
    }),
  ];
}

function links(knowledge: Knowledge): readonly Statement[] {
  const offices = distinctOffices(knowledge.terms);
  const memberships = (prefix: string, ids: Iterable<string>): CypherParameters => ({
    rows: [...ids].flatMap((id) => knowledge.membershipsOf(`${prefix}:${id}`).map(({ country, status, from, until }) => ({
      country: `country:${country}`, group: `${prefix}:${id}`, properties: present({ status, from, until }),
    }))),
  });
  return [
    statement("facts-offices-of-countries", "UNWIND $rows AS row MATCH (o:Office {id: row.office}) MATCH (c:Country {id: row.of}) CREATE (o)-[:OF]->(c)", {
      rows: offices.flatMap((term) => (term.country === null ? [] : [{ office: officeId(term), of: `country:${term.country}` }])),
    }),
    statement("facts-offices-of-organizations", "UNWIND $rows AS row MATCH (o:Office {id: row.office}) MATCH (g:Organization {id: row.of}) CREATE (o)-[:OF]->(g)", {
      rows: offices.flatMap((term) => (term.organization === null ? [] : [{ office: officeId(term), of: `organization:${term.organization}` }])),
    }),
    statement("facts-terms", "UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (o:Office {id: row.office}) CREATE (p)-[h:HELD]->(o) SET h = row.properties", {
      rows: knowledge.terms.filter(hasOffice).map((term) => ({
        person: term.person, office: officeId(term),
        properties: present({ title: term.title, from: term.from, until: term.until, contested: term.contested !== null, contestedBecause: term.contested }),
      })),
    }),
    statement("facts-memberships", "UNWIND $rows AS row MATCH (c:Country {id: row.country}) MATCH (g:Organization {id: row.group}) CREATE (c)-[m:MEMBER_OF]->(g) SET m = row.properties", memberships("organization", knowledge.organizations.keys())),
    statement("facts-regions-members", "UNWIND $rows AS row MATCH (c:Country {id: row.country}) MATCH (g:Region {id: row.group}) CREATE (c)-[m:MEMBER_OF]->(g) SET m = row.properties", memberships("region", knowledge.regions.keys())),
  ];
}

function statement(name: string, text: string, parameters: CypherParameters = {}): Statement {
  return { name, text, parameters };
}

type Scalar = string | number | boolean | null;

function node(id: string, properties: Readonly<Record<string, Scalar>>): { id: string; properties: Readonly<Record<string, Scalar>> } {
  return { id, properties: { id, ...present(properties) } };
}

/** Nulls are absent in the graph. */
function present(properties: Readonly<Record<string, Scalar>>): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function hasOffice(term: OfficeTerm): boolean {
  return term.country !== null || term.organization !== null;
}

function officeId(term: OfficeTerm): string {
  return `office:${term.country ?? term.organization ?? ""}:${term.role}`;
}

function distinctOffices(terms: readonly OfficeTerm[]): readonly OfficeTerm[] {
  return [...new Map(terms.filter(hasOffice).map((term) => [officeId(term), term])).values()];
}
