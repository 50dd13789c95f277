import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { Oracle } from "./oracle.ts";
import { QUESTIONS } from "./questions.ts";
import { Chance, randomGraph, storeGraph } from "./random-graph.ts";

const knowledge = loadKnowledge();

export interface Run { readonly seeds: readonly number[]; readonly events: number; readonly asked: number }

/** Every question `asked` times of each of these graphs; the same rows from the store and from the oracle. */
export async function compare(run: Run, open: () => Promise<GraphStore>): Promise<number> {
  let cases = 0;
  for (const seed of run.seeds) {
    const graph = randomGraph(seed, run.events, knowledge);
    const store = await open();
    try {
      await storeGraph(store, graph);
      const oracle = new Oracle(graph, knowledge);
      for (const [at, ask] of Object.values(QUESTIONS).entries()) {
        const chance = new Chance(seed * 100 + at);
        for (let count = 0; count < run.asked; count += 1) {
          await ask(chance, { store, knowledge }, oracle, graph);
          cases += 1;
        }
      }
    } finally {
      await store.close();
    }
  }
  return cases;
}

export function casesOf({ seeds, asked }: Run): number {
  return seeds.length * asked * Object.keys(QUESTIONS).length;
}

export const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);
