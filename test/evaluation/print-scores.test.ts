import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { printScores } from "../../src/evaluation/print-scores.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { measureOf, scoreEvents } from "../../src/evaluation/score-events.ts";
import type { DocumentJson } from "../../src/evaluation/scored-event.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const gold = readGold(new URL("gold", import.meta.url).pathname);

describe("the scorer", () => {
  // perturbed.ndjson is the gold with one field in five spoilt (fixed seed); perturbed-scores.txt is what the gold's reference scorer printed for it.
  it("prints what the reference scorer prints, misses included", () => {
    const predicted = new Map(fixture("perturbed.ndjson").trim().split("\n").map((line) => {
      const document = JSON.parse(line) as DocumentJson;
      return [document.doc ?? "", document] as const;
    }));
    const scores = scoreEvents(gold, predicted);
    expect(`${printScores(scores)}\n\n${scores.misses.join("\n")}\n`).toBe(fixture("perturbed-scores.txt"));
  });

  it("gives the gold itself full marks at every level", () => {
    const scores = scoreEvents(gold, gold);
    for (const level of [scores.levels.exact, scores.levels.strict, scores.levels.lenient]) {
      for (const tally of level.values()) expect(measureOf(tally)).toEqual({ precision: 1, recall: 1, f1: 1 });
    }
    expect(scores.misses).toEqual([]);
  });

  it("counts a document without prediction as read without events", () => {
    const scores = scoreEvents(gold, new Map());
    expect(measureOf(scores.levels.strict.get("")!)).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scores.withoutEvent).toEqual({ documents: 32, invented: 0, inventedEvents: 0 });
  });
});
