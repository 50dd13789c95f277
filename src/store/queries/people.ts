import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { whereOf } from "./event-parts.ts";

const TEMPLATE = cypherOf("people");

export interface PeopleShape {
  readonly ids: boolean;
  readonly words: boolean;
  readonly after: boolean;
  readonly before: boolean;
  readonly backward: boolean;
  readonly total: boolean;
}

export type PersonRow = { readonly id: string; readonly name: string; readonly total: number | null };

export function peopleQuery(shape: PeopleShape): Query<CypherParameters, PersonRow> {
  const where = whereOf(shape.words ? ["all(word IN $words WHERE p.searchText CONTAINS word)"] : []);
  const source = [shape.ids ? "UNWIND $ids AS wanted\nMATCH (p:Person {id: wanted})" : "MATCH (p:Person)", where].filter((part) => part !== "").join("\n");
  const between = [...(shape.after ? ["p.id > $after"] : []), ...(shape.before ? ["p.id < $before"] : [])];
  return {
    name: "people",
    text: fillHoles(TEMPLATE, {
      source,
      page: `WITH p${between.length === 0 ? "" : `\n${whereOf(between)}\nWITH p`}`,
      order: `ORDER BY p.id ${shape.backward ? "DESC" : "ASC"}\nLIMIT $limit`,
      total: shape.total ? `UNION ALL\n${source}\nRETURN null AS id, null AS name, count(p.id) AS total` : "",
    }),
  };
}
