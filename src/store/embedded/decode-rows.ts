import type { QueryResult } from "@grafeo-db/js";
import type { CypherRow, CypherValue } from "../graph-store.ts";

/** Rows as the door promises them. @throws TypeError for a value that no statement of ours returns (bytes, a timestamp): project scalars. */
export function decodeRows(result: QueryResult): readonly CypherRow[] {
  return result.toArray().map(decodeMap);
}

function decodeMap(map: object): CypherRow {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, decode(value)]));
}

function decode(value: unknown): CypherValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  // Whole numbers past 2^53 arrive as bigint.
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value === "object" && isPlain(value)) return decodeMap(value);
  throw new TypeError(`The engine returned a value that is neither scalar, list nor map: ${Object.prototype.toString.call(value)}`);
}

/** A map's prototype is the root, of whichever realm made it (jest's sandboxes have one of their own). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
