import { kebab } from "../../domain/ids.ts";
import type { EventPlace } from "../../domain/report.ts";
import type { CypherValue, Statement } from "../graph-store.ts";
import { searchText } from "../search-text.ts";
import type { StoredDocument, StoredEvent } from "./graph-change.ts";
import { inBatches } from "./write-statement.ts";

/** Where an event was held: the gazetteer's place, else the city of that country by name, else the country. */
export function placeNodeId({ country, city, id }: EventPlace): string {
  if (id !== null) return `place:${id}`;
  return city === null ? `place:${country}` : `place:${country}-${kebab(city)}`;
}

export function topicName(topic: string): string {
  return topic.replaceAll("_", " ");
}

/** Everybody and everything that the documents and events name, so that relationships find their ends. What the tables know stays as the tables have it. */
export function partyStatements(documents: readonly StoredDocument[], events: readonly StoredEvent[]): readonly Statement[] {
  const reports = documents.flatMap(({ extraction }) => extraction.reports);
  const places = events.flatMap(({ event }) => (event.place === null ? [] : [event.place]));
  const countries = [...reports, ...events.map(({ event }) => event)].flatMap((named) => named.countries).concat(places.map(({ country }) => country), events.flatMap(({ participations }) => participations.flatMap(({ country }) => country ?? [])));
  const organizations = [...reports, ...events.map(({ event }) => event)].flatMap((named) => named.organizations);
  return [
    ...inBatches("add-countries", "rows", rows(countries, (iso3) => ({ id: `country:${iso3}`, iso3, name: iso3 }))),
    ...inBatches("add-organizations", "rows", rows(organizations, (name) => ({ id: `organization:${name}`, name }))),
    ...inBatches("add-people", "rows", rows(events.flatMap(({ participations }) => participations), ({ person, name }) => ({ id: person, name, searchText: searchText([name]) }))),
    ...inBatches("add-places", "rows", rows(places, (place) => ({
      id: placeNodeId(place), name: place.city ?? place.country, city: place.city, country: `country:${place.country}`,
    }))),
    ...inBatches("add-topics", "rows", rows(events.flatMap(({ event }) => event.topics), (topic) => ({ id: `topic:${topic}`, name: topicName(topic) }))),
  ];
}

/** One row for each id, the first that names it, sorted by id. */
function rows<T>(items: readonly T[], rowOf: (item: T) => { readonly id: string } & Readonly<Record<string, CypherValue>>): readonly CypherValue[] {
  const byId = new Map<string, CypherValue>();
  for (const item of items) {
    const row = rowOf(item);
    if (!byId.has(row.id)) byId.set(row.id, row);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
