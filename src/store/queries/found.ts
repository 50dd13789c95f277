import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { detailColumns, type EventDetail, eventDetail, type EventRow } from "./event-parts.ts";

const TEMPLATE = cypherOf("found");

/** A row is an event (`json`), a person, or a count of events. */
export type FoundRow = Omit<EventRow, "json"> & { readonly json: string | null; readonly person: string | null; readonly name: string | null; readonly total: number | null };

export function foundQuery({ people, after, total, detail }: { readonly people: boolean; readonly after: boolean; readonly total: boolean; readonly detail: EventDetail }): Query<CypherParameters, FoundRow> {
  const absent = detailColumns(detail, true);
  return {
    name: "found",
    text: fillHoles(TEMPLATE, {
      page: after ? "WITH e\nWHERE (e.from < $afterDay OR (e.from = $afterDay AND e.id > $afterId))" : "",
      detail: eventDetail(detail),
      columns: `RETURN e.json AS json, e.knownOn AS knownOn${detailColumns(detail)}, null AS person, null AS name, null AS total`,
      people: people ? `UNION ALL\nMATCH (p:Person)\nWHERE all(word IN $words WHERE p.searchText CONTAINS word)\nRETURN null AS json, null AS knownOn${absent}, p.id AS person, p.name AS name, null AS total` : "",
      total: total ? `UNION ALL\nMATCH (e:Event)\nWHERE all(word IN $words WHERE e.searchText CONTAINS word)\nRETURN null AS json, null AS knownOn${absent}, null AS person, null AS name, count(e.id) AS total` : "",
    }),
  };
}
