import { matchEvents } from "../evaluation/match-events.ts";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import type { ModelName } from "../extraction/models.ts";
import type { Candidate } from "../extraction/settling/candidate.ts";
import { candidatesOf } from "../extraction/settling/candidates-of.ts";
import { settleEvents } from "../extraction/settling/settle-events.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { scoredOf } from "./collect-examples.ts";
import type { GoldDocument } from "./collect-examples.ts";

export interface JudgedDocument { readonly document: GoldDocument; readonly models: Readonly<Record<ModelName, LinearModel>> }

/** Weight of what is missed beside what is invented (the square of an F measure's beta): alike, for gold and lessons together hold as many pages without any event as a feed does. */
const WANTED = 1;
const TRIED = Array.from({ length: 13 }, (_, step) => Math.round((0.2 + step * 0.05) * 100) / 100);

/** Thresholds this near to the best F measure are as good as it: the gold is too small to tell them apart. */
const AS_GOOD = 0.008;

/** What is likelier right than wrong is told: a false event in a graph costs its reader more than a missing one. */
const LIKELIER_THAN_NOT = 0.5;

/**
 * Of the thresholds with the best strict F measure on documents whose participants and dates were read by models that had not seen them, the one nearest
 * to an even chance: the measure is flat around its best (within .008 from .36 to .56), and the best itself a matter of chance.
 */
export function chooseThreshold(judged: readonly JudgedDocument[], knowledge: Knowledge): number {
  const candidates = judged.map(({ document, models }) => candidatesOf(document.read, { knowledge, models: { madeFrom: "", threshold: 0, models } }));
  const measures = TRIED.map((threshold) => measureAt(threshold, judged, candidates));
  const best = Math.max(...measures);
  const good = TRIED.filter((_, at) => (measures[at] ?? 0) >= best - AS_GOOD);
  return good.reduce((nearest, threshold) => (Math.abs(threshold - LIKELIER_THAN_NOT) < Math.abs(nearest - LIKELIER_THAN_NOT) ? threshold : nearest));
}

function measureAt(threshold: number, judged: readonly JudgedDocument[], candidates: readonly (readonly Candidate[])[]): number {
  let matched = 0;
  let total = 0;
  for (const [at, { document, models }] of judged.entries()) {
    const kept = (candidates[at] ?? []).filter(({ reason, chance }) => reason === null && chance >= threshold);
    const events = settleEvents(kept, { madeFrom: "", threshold, models }).map(({ chosen }) => scoredOf(chosen, document.read)).filter((event) => event !== null);
    matched += matchEvents(document.gold, events, "strict").length;
    total += WANTED * document.gold.length + events.length;
  }
  return total === 0 ? 0 : ((1 + WANTED) * matched) / total;
}
