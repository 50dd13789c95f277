import type { LinearModel } from "../extraction/confidence/linear-model.ts";

export interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
  /** How much it counts; 1 where nothing else is said. */
  readonly weight: number;
}

export interface TrainingSettings {
  /** Strength of the L2 pull to zero: the variance of a weight before anything is seen is its inverse. */
  readonly ridge: number;
}

export const SETTINGS: TrainingSettings = { ridge: 4 };
/** Features seen less often than this teach nothing that lasts. */
const RARE = 3;
const SMALLEST = 0.015;
const MOST_SWEEPS = 200;
/** Weights that move less than this in a whole sweep have arrived. */
const STILL = 0.002;
/** No weight moves further at once: Newton's step is only right nearby. */
const LONGEST_STEP = 1;

/** The bias is hardly pulled to zero. */
const FREE = 1e-4;

interface Rows {
  /** For each feature, the rows that have it. */
  readonly byFeature: readonly Int32Array[];
  readonly labels: Float64Array;
  readonly counts: Float64Array;
  /** The sum of the weights of each row's features, kept up to date. */
  readonly sums: Float64Array;
}

/**
 * Logistic regression with an L2 penalty, solved to its one optimum by Newton steps along one weight after the other (coordinate descent; Chang, Hsieh and
 * Lin 2008): no learning rate and no shuffling, so the same examples always give the same weights.
 */
export function trainLinearModel(examples: readonly Example[], { ridge }: TrainingSettings = SETTINGS): LinearModel {
  const names = frequentFeatures(examples);
  const rows = rowsOf(examples, names);
  const all = Int32Array.from(examples.keys());
  const weights = new Float64Array(names.length);
  let bias = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const lift = step(rows, all, bias, FREE);
    bias += lift;
    let moved = Math.abs(lift);
    for (const [feature, own] of rows.byFeature.entries()) {
      const shift = step(rows, own, weights[feature] ?? 0, ridge);
      weights[feature] = (weights[feature] ?? 0) + shift;
      moved = Math.max(moved, Math.abs(shift));
    }
    if (moved < STILL) break;
  }
  return { bias: round(bias), weights: Object.fromEntries(names.map((name, at): [string, number] => [name, round(weights[at] ?? 0)]).filter(([, weight]) => Math.abs(weight) >= SMALLEST)) };
}
function rowsOf(examples: readonly Example[], names: readonly string[]): Rows {
  const index = new Map(names.map((name, at) => [name, at]));
  const byFeature: number[][] = names.map(() => []);
  for (const [row, { features }] of examples.entries()) {
    for (const name of new Set(features)) {
      const at = index.get(name);
      if (at !== undefined) byFeature[at]?.push(row);
    }
  }
  return {
    byFeature: byFeature.map((own) => Int32Array.from(own)), labels: Float64Array.from(examples, ({ label }) => Number(label)), counts: Float64Array.from(examples, ({ weight }) => weight),
    sums: new Float64Array(examples.length),
  };
}

/** Moves one weight towards its optimum, all others held; gives how far it went. */
function step({ labels, counts, sums }: Rows, own: Int32Array, weight: number, ridge: number): number {
  let slope = ridge * weight;
  let bend = ridge;
  for (const row of own) {
    const chance = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
    const count = counts[row] ?? 0;
    slope += (chance - (labels[row] ?? 0)) * count;
    bend += chance * (1 - chance) * count;
  }
  const shift = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / bend));
  for (const row of own) sums[row] = (sums[row] ?? 0) + shift;
  return shift;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function frequentFeatures(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RARE).map(([name]) => name).sort();
}
