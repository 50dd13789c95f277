import type { CypherParameters, CypherValue, Statement } from "../graph-store.ts";
import { loadCypher } from "../load-cypher.ts";

/** Every write of the house, one file each beside this one. */
export const WRITE_NAMES = [
  "upsert-documents", "upsert-reports", "link-reports", "unlink-reports", "link-named-countries", "link-named-organizations",
  "upsert-events", "unlink-events-in", "unlink-events-out", "link-tells-of", "link-participants", "link-countries", "link-organizations", "link-topics",
  "link-places", "link-initiators", "link-became", "add-agendas", "link-agendas",
  "add-people", "add-countries", "add-organizations", "add-places", "add-topics",
  "remove-events", "remove-reports", "remove-reports-of-documents", "remove-documents",
  "loosen-parties", "loosen-surroundings", "loosen-countries-of-places", "loosen-agendas", "loosen-named", "loosen-named-in-documents",
  "sweep-people", "sweep-places", "sweep-topics", "sweep-countries", "sweep-organizations", "sweep-agendas",
  "settle-people", "settle-places", "settle-topics", "settle-countries", "settle-organizations", "settle-agendas",
  "mark-people", "mark-countries", "mark-organizations", "mark-places", "clear-offices", "clear-regions", "clear-memberships",
  "put-people", "put-countries", "put-organizations", "put-regions", "put-places", "put-offices", "put-topics", "link-places-in", "link-offices-of-countries",
  "link-offices-of-organizations", "link-terms", "link-members-of-organizations", "link-members-of-regions",
  "upsert-corrections", "upsert-quarantined", "lift-quarantined", "set-meta",
] as const;
export type WriteName = (typeof WRITE_NAMES)[number];

const TEXTS = new Map<WriteName, string>(WRITE_NAMES.map((name) => [name, loadCypher(`./${name}.cypher`, import.meta.url)]));

/** Rows a statement carries at most: larger ones hold a transaction's memory, smaller ones pay the way more often. */
export const BATCH = 1000;

export function writeStatement(name: WriteName, parameters: CypherParameters): Statement {
  return { name, text: TEXTS.get(name) ?? "", parameters };
}

/** One statement for every `BATCH` items under the parameter `key`; none for no items. */
export function inBatches(name: WriteName, key: "rows" | "ids" | "names", items: readonly CypherValue[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < items.length; at += BATCH) statements.push(writeStatement(name, { [key]: items.slice(at, at + BATCH) }));
  return statements;
}
