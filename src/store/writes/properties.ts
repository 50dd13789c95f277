import type { CypherValue } from "../graph-store.ts";

export type Properties = Readonly<Record<string, CypherValue>>;

/** What a node or relationship will hold: a property that is null is none. */
export function present(values: Readonly<Record<string, CypherValue | undefined>>): Properties {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, CypherValue] => entry[1] !== null && entry[1] !== undefined));
}

/** A row that brings one node to exactly these properties. */
export function nodeRow(id: string, values: Readonly<Record<string, CypherValue | undefined>>): Properties {
  return { id, properties: present({ id, ...values }) };
}
