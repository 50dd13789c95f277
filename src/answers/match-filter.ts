import type { DiplomaticEvent } from "../domain/event.ts";
import type { EventPlace } from "../domain/report.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { searchText } from "../store/search-text.ts";
import { placeNodeId } from "../store/writes/party-statements.ts";
import type { EventAnswer } from "./event-answer.ts";
import { meets } from "./event-criteria.ts";
import type { EventFilter } from "./events.ts";
import { type PartyTarget, takingPart, touches } from "./party-target.ts";

/** Whether an event passes a filter, as the statement decides it in the graph; for events that are not in the graph as asked. The reports must be there. */
export function matchesFilter(filter: EventFilter, { event, reports }: EventAnswer, knowledge: Knowledge): boolean {
  return meets(filter.criteria, event)
    && filter.groups.every((group) => takingPart(group, event).length > 0)
    && (filter.initiators === null || begins(filter.initiators, event))
    && (filter.places === null || (event.place !== null && lies(filter.places, event.place)))
    && (filter.contradicted === null || filter.contradicted === event.contradictions.length > 0)
    && (filter.topics === null || filter.topics.some((topic) => event.topics.includes(topic)))
    && (filter.languages?.some((language) => (reports ?? []).some(({ document }) => document.language === language)) ?? true)
    && (filter.words === null || holds(filter.words, { event, reports }, knowledge));
}

function begins(target: PartyTarget, event: DiplomaticEvent): boolean {
  const starters = event.participants.filter(({ role }) => role === "initiator");
  return starters.some(({ person, country }) => target.people.includes(person) || target.countries.some((window) => window.iso3 === country && touches(window, event)));
}

function lies(places: readonly string[], place: EventPlace): boolean {
  return places.includes(placeNodeId(place)) || places.includes(`country:${place.country}`);
}

function holds(words: readonly string[], { event, reports }: Pick<EventAnswer, "event" | "reports">, knowledge: Knowledge): boolean {
  const text = searchText([
    event.kind, ...event.participants.map(({ person, name }) => knowledge.people.get(person)?.name ?? name), ...event.countries, ...event.organizations,
    event.place?.city ?? null, ...event.topics, ...(reports ?? []).map(({ report }) => report.quote),
  ]);
  return words.every((word) => text.includes(word));
}
