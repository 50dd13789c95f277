import type { Precision } from "../../domain/date-interval.ts";
import type { EventKind } from "../../domain/event-kinds.ts";
import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { alsoTakesPart, type EventConditions, eventsOfGroup, type GroupParameters } from "./event-parts.ts";

const TEMPLATE = cypherOf("timeline");

export type TimelineTally = { readonly day: string; readonly precision: Precision; readonly kind: EventKind; readonly events: number };

export function timelineQuery(ours: GroupParameters, theirs: GroupParameters | null, conditions: EventConditions): Query<CypherParameters, TimelineTally> {
  return {
    name: "timeline",
    text: fillHoles(TEMPLATE, {
      ours: `${eventsOfGroup("our", ours, conditions)}\nWITH DISTINCT e`,
      theirs: theirs === null ? "" : alsoTakesPart("their", theirs),
    }),
  };
}
