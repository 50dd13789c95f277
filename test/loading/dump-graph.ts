import { LABELS, RELATIONSHIPS } from "../../src/store/schema.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";

/** All nodes and relationships as sorted lines, so that two graphs can be compared as texts. Without `Meta` and `Migration`. */
export async function dumpGraph(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for (const label of LABELS) {
    if (label === "Meta" || label === "Migration") continue;
    const rows = await store.read<Record<string, never>, { p: Record<string, string> }>({ name: "dump", text: `MATCH (n:${label}) RETURN properties(n) AS p` }, {});
    lines.push(...rows.map(({ p }) => `${label} ${JSON.stringify(Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1)))}`));
  }
  for (const type of RELATIONSHIPS) {
    const rows = await store.read<Record<string, never>, { a: string; b: string; p: Record<string, string> }>({ name: "dump", text: `MATCH (a)-[r:\`${type}\`]->(b) RETURN a.id AS a, b.id AS b, properties(r) AS p` }, {});
    lines.push(...rows.map(({ a, b, p }) => `${a} ${type} ${b} ${JSON.stringify(Object.entries(p).sort(([x], [y]) => (x < y ? -1 : 1)))}`));
  }
  return lines.sort().join("\n");
}

/** Lines that only one of two dumps has, cut to be read. */
export function differences(a: string, b: string): readonly string[] {
  const [left, right] = [new Set(a.split("\n")), new Set(b.split("\n"))];
  const only = (own: ReadonlySet<string>, other: ReadonlySet<string>, sign: string): readonly string[] => [...own].filter((line) => !other.has(line)).map((line) => `${sign} ${line.slice(0, 300)}`);
  return [...only(left, right, "+"), ...only(right, left, "-")].slice(0, 20);
}
