import { readFileSync } from "node:fs";

const HOLE = /^[ \t]*\/\/:[ \t]*([a-z-]+)[ \t]*$/gmu;

/** The text of `<name>.cypher` beside this file, without its comments. */
export function cypherOf(name: string): string {
  return readFileSync(new URL(`./${name}.cypher`, import.meta.url), "utf8").replace(/^\/\/(?!:).*\n/gmu, "").trim();
}

/** Puts statement parts into the holes of a query: lines `//: name`. An empty part leaves no line. @throws RangeError for a hole without a part. */
export function fillHoles(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(HOLE, (_line, hole: string) => {
    const part = parts[hole];
    if (part === undefined) throw new RangeError(`No part was given for the hole "${hole}" of a query.`);
    return part;
  }).replace(/\n{2,}/g, "\n");
}
