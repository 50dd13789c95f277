import neo4j, { type Integer } from "neo4j-driver";
import type { CypherParameters, CypherValue } from "../graph-store.ts";

export type BoltValue = string | number | boolean | null | Integer | BoltValue[] | { [key: string]: BoltValue };

/** Whole numbers travel as integers (the driver sends every JavaScript number as a float, and LIMIT refuses one). */
export function encodeParameters(parameters: CypherParameters): { [key: string]: BoltValue } {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, encode(value)]));
}

function encode(value: CypherValue): BoltValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (isList(value)) return value.map(encode);
  return encodeParameters(value);
}

// Array.isArray does not narrow read-only lists.
function isList(value: readonly CypherValue[] | CypherParameters): value is readonly CypherValue[] {
  return Array.isArray(value);
}
