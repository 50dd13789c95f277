import type { EventKind } from "../../domain/event-kinds.ts";
import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { conditionsOn, detailColumns, type EventConditions, type EventDetail, eventDetail, type EventRow, whereOf } from "./event-parts.ts";

const TEMPLATE = cypherOf("profile");

/** With `json` and what a detail adds where the events themselves are wanted. */
export type ProfileRow = Partial<EventRow> & {
  readonly at: number; readonly event: string; readonly day: string; readonly kind: EventKind;
  readonly people: readonly { readonly id: string; readonly name: string; readonly country: string | null }[]; readonly countries: readonly string[];
};

/** Told to the day: overlap; more coarsely: wholly inside; as `conditionsOn`, but each row has a period of its own. */
const IN_PERIOD = ["e.from <= w.to", "e.to >= w.from", "(e.precision = 'day' OR (e.from >= w.from AND e.to <= w.to))"];

export function profileQuery(people: boolean, countries: boolean, conditions: EventConditions, detail: EventDetail | null): Query<CypherParameters, ProfileRow> {
  const branch = (list: string, label: string, type: string): string =>
    `  UNWIND $${list} AS w\n  MATCH (x:${label} {id: w.id})\n  MATCH (x)-[:${type}]->(e:Event)\n${whereOf([...IN_PERIOD, ...conditionsOn(conditions)], "  ")}\n  RETURN w.at AS at, e`;
  return {
    name: "profile",
    text: fillHoles(TEMPLATE, { branches: [...(people ? [branch("people", "Person", "TOOK_PART")] : []), ...(countries ? [branch("countries", "Country", "PARTY_TO")] : [])].join("\n  UNION\n"),
      detail: detail === null ? "" : eventDetail(detail),
      columns: `RETURN at, e.id AS event, e.from AS day, e.kind AS kind, people, countries${detail === null ? "" : `, e.json AS json, e.knownOn AS knownOn${detailColumns(detail)}`}`,
    }),
  };
}
