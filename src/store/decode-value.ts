import type { CypherRow, CypherValue } from "./graph-store.ts";

/** A row as the door promises it. @throws TypeError for a value that no statement of ours returns (a node, bytes, a timestamp): project scalars. */
export function decodeRow(row: object): CypherRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, decode(value)]));
}

function decode(value: unknown): CypherValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  // Whole numbers past 2^53 arrive as bigint.
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value === "object" && isPlain(value)) return decodeRow(value);
  throw new TypeError(`The engine returned a value that is neither scalar, list nor map (${Object.prototype.toString.call(value)}): project scalars.`);
}

/** A map's prototype is the root, of whichever realm made it (jest's sandboxes have one of their own). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
