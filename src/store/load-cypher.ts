import { readFileSync } from "node:fs";

/**
 * The Cypher text of a file beside the module that asks: `loadCypher("events.cypher", import.meta.url)`. Comment lines stay in the file:
 * they are for readers, and the text is what engines cache plans by.
 */
export function loadCypher(file: string, beside: string): string {
  const lines = readFileSync(new URL(file, beside), "utf8").split("\n");
  return lines.filter((line) => !line.trimStart().startsWith("//")).join("\n").trim();
}
