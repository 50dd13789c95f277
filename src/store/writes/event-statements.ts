import type { CypherValue, Statement } from "../graph-store.ts";
import { searchText } from "../search-text.ts";
import { agendaStatements } from "./agenda-statements.ts";
import type { StoredEvent } from "./graph-change.ts";
import { indexableWords } from "./indexable.ts";
import { placeNodeId } from "./party-statements.ts";
import { nodeRow, present, type Properties } from "./properties.ts";
import { inBatches } from "./write-statement.ts";

/** Events and all their relationships, replaced as a whole. */
export function eventStatements(events: readonly StoredEvent[]): readonly Statement[] {
  const sorted = [...events].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const known = sorted.filter(({ isNew }) => isNew !== true).map(({ event }) => event.id);
  const rows = (rowsOf: (stored: StoredEvent) => readonly CypherValue[]): readonly CypherValue[] => sorted.flatMap(rowsOf);
  return [
    ...inBatches("upsert-events", "rows", sorted.map(eventRow)),
    ...inBatches("unlink-events-in", "ids", known),
    ...inBatches("unlink-events-out", "ids", known),
    ...inBatches("link-tells-of", "rows", rows(({ event }) => event.reports.map((report) => ({ event: event.id, report })))),
    ...inBatches("link-participants", "rows", rows(({ event, participations }) => participations.map(({ person, role, office, country, leads, contested }) =>
      ({ event: event.id, person, properties: present({ role, office, country, leads, contested }) })))),
    ...inBatches("link-countries", "rows", rows((stored) => countriesOf(stored).map((country) => ({ event: stored.event.id, country })))),
    ...inBatches("link-organizations", "rows", rows(({ event }) => distinct(event.organizations).map((name) => ({ event: event.id, organization: `organization:${name}` })))),
    ...inBatches("link-topics", "rows", rows(({ event }) => distinct(event.topics).map((topic) => ({ event: event.id, topic: `topic:${topic}` })))),
    ...inBatches("link-places", "rows", rows(({ event }) => (event.place === null ? [] : [{ event: event.id, place: placeNodeId(event.place) }]))),
    ...inBatches("link-initiators", "rows", rows(({ event, participations }) =>
      participations.filter(({ role }) => role === "initiator").map(({ person }) => ({ event: event.id, person })))),
    ...inBatches("link-became", "rows", rows(({ event }) => (event.becameOf === null ? [] : [{ event: event.id, became: event.becameOf }]))),
    ...agendaStatements(sorted.map((stored) => ({
      event: stored.event.id, from: stored.event.days.from, to: stored.event.days.to,
      parties: [...countriesOf(stored), ...stored.event.organizations.map((name) => `organization:${name}`), ...stored.participations.map(({ person }) => person)],
    }))),
  ];
}

/** A country takes part by its people too. */
function countriesOf({ event, participations }: StoredEvent): readonly string[] {
  return distinct([...event.countries, ...participations.flatMap(({ country }) => country ?? [])]).map((iso3) => `country:${iso3}`);
}

function eventRow({ event, participations, reports, knownOn }: StoredEvent): Properties {
  return nodeRow(event.id, {
    kind: event.kind, family: event.family, status: event.status, from: event.days.from, to: event.days.to, precision: event.days.precision,
    confidence: event.confidence, reportCount: event.reports.length, knownOn,
    searchText: indexableWords(searchText([
      event.kind, ...participations.map(({ name }) => name), ...event.countries, ...event.organizations, event.place?.city ?? null, ...event.topics,
      ...reports.map(({ quote }) => quote),
    ])),
    json: JSON.stringify(event),
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
