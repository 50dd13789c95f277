import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { conditionsOn, detailColumns, type EventConditions, type EventDetail, eventDetail, type EventRow, eventsOfGroup, type GroupParameters, whereOf } from "./event-parts.ts";

const TEMPLATE = cypherOf("events");

/** Which statement answers a question for events; every combination is a text of its own. */
export interface EventsShape {
  /** The parties from which events are found; null: from the events themselves. */
  readonly source: GroupParameters | null;
  /** Whether `$groups` holds further groups, each of which must take part. */
  readonly groups: boolean;
  readonly initiators: boolean;
  readonly places: boolean;
  readonly topics: boolean;
  readonly languages: boolean;
  /** Only events whose reports disagree; only those whose reports agree. */
  readonly contradicted: boolean;
  readonly agreed: boolean;
  readonly conditions: EventConditions;
  readonly descending: boolean;
  readonly backward: boolean;
  readonly after: boolean;
  readonly before: boolean;
  readonly total: boolean;
  readonly detail: EventDetail;
}

export type EventPageRow = EventRow & { readonly total: number | null };

export function eventsQuery(shape: EventsShape): Query<CypherParameters, EventPageRow> {
  const found = [sourceOf(shape), filtersOf(shape)].filter((part) => part !== "").join("\n");
  return {
    name: "events",
    text: fillHoles(TEMPLATE, {
      source: sourceOf(shape),
      filters: [filtersOf(shape), ...keysetOf(shape)].filter((part) => part !== "").join("\n"),
      order: orderOf(shape),
      detail: eventDetail(shape.detail),
      columns: `RETURN e.json AS json, e.knownOn AS knownOn${detailColumns(shape.detail)}, null AS total`,
      total: shape.total ? `UNION ALL\n${found}\nRETURN null AS json, null AS knownOn${detailColumns(shape.detail, true)}, count(e.id) AS total` : "",
    }),
  };
}

function sourceOf({ source, conditions }: EventsShape): string {
  if (source !== null) return `${eventsOfGroup("source", source, conditions)}\nWITH DISTINCT e`;
  const where = whereOf(conditionsOn(conditions));
  return `MATCH (e:Event)${where === "" ? "" : `\n${where}`}\nWITH e`;
}

/** As the event's own JSON says that nothing is contradicted; inside a text of it the marks would be escaped. */
const NO_CONTRADICTIONS = '"contradictions":[]';

const FILTERS: readonly { readonly of: "groups" | "initiators" | "places" | "topics" | "languages" | "contradicted" | "agreed"; readonly text: string }[] = [
  { of: "contradicted", text: `WHERE NOT e.json CONTAINS '${NO_CONTRADICTIONS}'\nWITH e` },
  { of: "agreed", text: `WHERE e.json CONTAINS '${NO_CONTRADICTIONS}'\nWITH e` },
  { of: "topics", text: "CALL (e) {\n  MATCH (e)-[:CONCERNS]->(x:Topic)\n  RETURN collect(x.id) AS about\n}\nWITH e, about\nWHERE any(topic IN about WHERE topic IN $topics)\nWITH e" },
  { of: "groups", text: "CALL (e) {\n  MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x)\n  RETURN collect(x.id) AS parties\n}\nWITH e, parties\nWHERE all(g IN $groups WHERE any(w IN g WHERE w.id IN parties AND e.to >= w.from AND e.from < w.until))\nWITH e" },
  { of: "initiators", text: "CALL (e) {\n  MATCH (e)<-[t:TOOK_PART]-(x:Person)\n  WHERE t.role = 'initiator'\n  RETURN collect(x.id) + collect('country:' + t.country) AS starters\n}\nWITH e, starters\nWHERE any(w IN $initiators WHERE w.id IN starters AND e.to >= w.from AND e.from < w.until)\nWITH e" },
  { of: "places", text: "CALL (e) {\n  MATCH (e)-[:HELD_AT]->(x:Place)\n  MATCH (x)-[:`IN`]->(c:Country)\n  RETURN collect(x.id) + collect(c.id) AS spots\n}\nWITH e, spots\nWHERE any(spot IN spots WHERE spot IN $places)\nWITH e" },
  { of: "languages", text: "CALL (e) {\n  MATCH (e)<-[:TELLS_OF]-(r:Report)\n  MATCH (r)<-[:CONTAINS]-(d:Document)\n  RETURN collect(d.language) AS spoken\n}\nWITH e, spoken\nWHERE any(language IN spoken WHERE language IN $languages)\nWITH e" },
];

function filtersOf(shape: EventsShape): string {
  return FILTERS.filter((filter) => shape[filter.of]).map((filter) => filter.text).join("\n");
}

/** Strictly between two keys of the order: first day, then id. */
function keysetOf({ descending, after, before }: EventsShape): readonly string[] {
  const beyond = (days: string, day: string, ids: string, id: string): string => `(e.from ${days} ${day} OR (e.from = ${day} AND e.id ${ids} ${id}))`;
  const conditions = [
    ...(after ? [beyond(descending ? "<" : ">", "$afterDay", ">", "$afterId")] : []),
    ...(before ? [beyond(descending ? ">" : "<", "$beforeDay", "<", "$beforeId")] : []),
  ];
  return conditions.length === 0 ? [] : [`WITH e\n${whereOf(conditions)}`];
}

/** Reading backward turns the whole order round. */
function orderOf({ descending, backward }: EventsShape): string {
  return `ORDER BY e.from ${descending === backward ? "ASC" : "DESC"}, e.id ${backward ? "DESC" : "ASC"}`;
}
