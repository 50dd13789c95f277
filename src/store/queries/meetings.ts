import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { conditionsOn, type EventConditions, whereOf } from "./event-parts.ts";

const TEMPLATE = cypherOf("meetings");

/** One participation: the event, its first day, and who took part. `leads`: the country that the person heads then. */
export type MeetingRow = { readonly id: string; readonly day: string; readonly person: string; readonly name: string; readonly leads: string | null };

export function meetingsQuery(conditions: EventConditions): Query<CypherParameters, MeetingRow> {
  const where = whereOf(conditionsOn(conditions));
  return { name: "meetings", text: fillHoles(TEMPLATE, { source: `MATCH (e:Event)${where === "" ? "" : `\n${where}`}` }) };
}
