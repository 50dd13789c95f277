import type { DocumentNode } from "graphql";

/** What a query's cost may depend on besides its text: page sizes, and what is skipped or included. */
type Variables = Readonly<Record<string, unknown>>;

/** Costs kept for one document. */
const MOST = 100;

/**
 * The same document asked again costs the same for the same numbers, truth values and operation, and is not counted again: dashboards ask few documents
 * over and over, and counting takes as long as answering a small one. Documents are forgotten with their last user.
 */
export class RememberedCosts {
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>();

  /** @throws whatever `count` throws; nothing is remembered then */
  costOf(document: DocumentNode, variables: Variables, operationName: string | undefined, count: () => number): number {
    const costs = this.#costs.get(document) ?? new Map<string, number>();
    this.#costs.set(document, costs);
    const key = keyOf(variables, operationName);
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = count();
    if (costs.size >= MOST) costs.clear();
    costs.set(key, cost);
    return cost;
  }
}

/** Kinds of all variables, and values of those that a cost can depend on: an ill-typed one must not pass for another. */
function keyOf(variables: Variables, operationName: string | undefined): string {
  const parts = Object.entries(variables).map(([name, value]) => `${name}:${typeof value === "number" || typeof value === "boolean" ? String(value) : value === null ? "null" : typeof value}`);
  return [operationName ?? "", ...parts.sort()].join("\n");
}
