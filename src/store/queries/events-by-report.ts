import type { Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { detailColumns, type EventDetail, eventDetail, type EventRow } from "./event-parts.ts";

const TEMPLATE = cypherOf("events-by-report");

export function eventsByReportQuery(detail: EventDetail): Query<{ reports: readonly string[] }, EventRow & { readonly report: string }> {
  return {
    name: "events-by-report",
    text: fillHoles(TEMPLATE, { detail: eventDetail(detail), columns: `RETURN report, e.json AS json, e.knownOn AS knownOn${detailColumns(detail)}` }),
  };
}
