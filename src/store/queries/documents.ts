import type { CypherParameters, Query } from "../graph-store.ts";
import { cypherOf, fillHoles } from "./cypher-of.ts";
import { type DocumentRow, whereOf } from "./event-parts.ts";

const PAGE = cypherOf("documents");
const BY_ID = cypherOf("documents-by-id");

interface Detail { readonly text: boolean; readonly reports: boolean }

export interface DocumentsShape extends Detail {
  readonly languages: boolean;
  readonly published: boolean;
  readonly words: boolean;
  readonly after: boolean;
  readonly before: boolean;
  readonly backward: boolean;
  readonly total: boolean;
}

export type DocumentReportsRow = DocumentRow & { readonly reports?: readonly { readonly json: string; readonly event: string | null; readonly knownOn: string | null }[] };

const NAMES = ["id", "name", "title", "url", "basedOn", "language", "published", "publishedOn", "knownOn"];

/** Reports without an event (people rejected it) come from a list of their own: an OPTIONAL MATCH would scan, embedded. */
function detailOf({ reports }: Detail): string {
  return reports ? [
    "CALL (d) {\n  MATCH (d)-[:CONTAINS]->(r:Report)\n  MATCH (r)-[:TELLS_OF]->(e:Event)\n  RETURN collect({id: r.id, json: r.json, event: e.json, knownOn: e.knownOn}) AS telling\n}",
    "CALL (d) {\n  MATCH (d)-[:CONTAINS]->(r:Report)\n  RETURN collect({id: r.id, json: r.json, event: null, knownOn: null}) AS all\n}",
    "WITH d, telling, [x IN telling | x.id] AS told, all",
    "WITH d, telling + [x IN all WHERE NOT x.id IN told] AS reports",
  ].join("\n") : "";
}

function columnsOf({ text, reports }: Detail): string {
  return [...NAMES.map((name) => `d.${name} AS ${name}`), ...(text ? ["d.text AS text"] : []), ...(reports ? ["reports"] : [])].join(", ");
}

function absentOf({ text, reports }: Detail): string {
  return [...NAMES.map((name) => `null AS ${name}`), ...(text ? ["null AS text"] : []), ...(reports ? ["[] AS reports"] : [])].join(", ");
}

export function documentReportsQuery(detail: Detail): Query<{ ids: readonly string[] }, DocumentReportsRow> {
  return { name: "documents-by-id", text: fillHoles(BY_ID, { detail: detailOf(detail), columns: `RETURN ${columnsOf(detail)}` }) };
}

export function documentsQuery(shape: DocumentsShape): Query<CypherParameters, DocumentReportsRow & { readonly total: number | null }> {
  const filters = [
    ...(shape.languages ? ["d.language IN $languages"] : []),
    ...(shape.published ? ["((d.publishedOn IS NOT NULL AND d.publishedOn >= $from AND d.publishedOn <= $to) OR (d.publishedOn IS NULL AND d.knownOn <= $to AND d.published + '-01' >= $from))"] : []),
    ...(shape.words ? ["all(word IN $words WHERE d.searchText CONTAINS word)"] : []),
  ];
  const source = `MATCH (d:Document)${filters.length === 0 ? "" : `\n${whereOf(filters)}`}`;
  const beyond = (days: string, day: string, ids: string, id: string): string => `(known ${days} ${day} OR (known = ${day} AND d.id ${ids} ${id}))`;
  const between = [...(shape.after ? [beyond("<", "$afterDay", ">", "$afterId")] : []), ...(shape.before ? [beyond(">", "$beforeDay", "<", "$beforeId")] : [])];
  return {
    name: "documents",
    text: fillHoles(PAGE, {
      source,
      page: `WITH d, coalesce(d.knownOn, '') AS known${between.length === 0 ? "" : `\n${whereOf(between)}`}`,
      order: `WITH d, known ORDER BY known ${shape.backward ? "ASC" : "DESC"}, d.id ${shape.backward ? "DESC" : "ASC"}\nLIMIT $limit`,
      detail: detailOf(shape),
      columns: `RETURN ${columnsOf(shape)}, null AS total`,
      total: shape.total ? `UNION ALL\n${source}\nRETURN ${absentOf(shape)}, count(d.id) AS total` : "",
    }),
  };
}
