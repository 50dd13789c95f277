import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { detailColumns, type EventConditions, type EventDetail, eventDetail, type EventRow, eventsOfGroup, type GroupParameters } from "./event-parts.ts";

const TEMPLATE = cypherOf("contacts");

/** Nobody is in contact with himself or his own country. */
const NOT_OWN = "their <> p.id AND their <> 'country:' + coalesce(t.country, '') AND their <> 'country:' + coalesce(t.leads, '')";
const LEADS = "any(w IN $ourCountries WHERE w.iso3 = t.leads AND e.to >= w.from AND e.from < w.until)";
/** With anybody: some other country or organisation is party to the event. */
const ANYBODY = "MATCH (e)<-[:PARTY_TO]-(other)\nWITH e, t, p, other.id AS their\n";

export type ContactRow = EventRow & { readonly people: readonly string[] };

/**
 * `ours`: leaders of countries, or people; `theirs`: null for anybody. One row an event, with the people of `ours` who made a contact by it.
 */
export function contactsQuery(ours: GroupParameters, theirs: GroupParameters | null, conditions: EventConditions, detail: EventDetail): Query<CypherParameters, ContactRow> {
  const whose = ours.people.length > 0 ? "p.id IN $ourPeople" : LEADS;
  return {
    name: "contacts",
    text: fillHoles(TEMPLATE, {
      theirs: theirs === null ? `${eventsOfGroup("our", ours, conditions)}\nWITH DISTINCT e` : eventsOfGroup("their", theirs, conditions),
      ours: theirs === null ? `WHERE ${whose}\n${ANYBODY}WHERE ${NOT_OWN}` : `WHERE ${whose} AND ${NOT_OWN}`,
      detail: eventDetail(detail),
      columns: `RETURN e.json AS json, e.knownOn AS knownOn, people${detailColumns(detail)}`,
    }),
  };
}
