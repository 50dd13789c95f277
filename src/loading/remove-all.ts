import type { GraphStore, Query } from "../store/graph-store.ts";
import type { Label } from "../store/schema.ts";

/** Nodes that one transaction removes. */
const REMOVED_AT_ONCE = 5_000;

/** Removes every node of a label with its relationships, some thousands a transaction. */
export async function removeAll(store: GraphStore, label: Label): Promise<void> {
  const count: Query<Record<string, never>, { left: number }> = { name: `count-${label}`, text: `MATCH (n:${label}) RETURN count(n) AS left` };
  for (;;) {
    const [row] = await store.read(count, {});
    if ((row?.left ?? 0) === 0) return;
    await store.write([{ name: `remove-all-${label}`, text: `MATCH (n:${label}) WITH n LIMIT $most DETACH DELETE n`, parameters: { most: REMOVED_AT_ONCE } }]);
  }
}
