import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { type EventConditions, eventsOfGroup, type GroupParameters } from "./event-parts.ts";

const TEMPLATE = cypherOf("events-of-party");

export function eventsOfPartyQuery(ours: GroupParameters, conditions: EventConditions): Query<CypherParameters, { readonly json: string }> {
  return { name: "events-of-party", text: fillHoles(TEMPLATE, { ours: `${eventsOfGroup("our", ours, conditions)}\nWITH DISTINCT e` }) };
}
