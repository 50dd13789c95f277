import type { LinearModel } from "../extraction/confidence/linear-model.ts";

export interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
  /** How much it counts; 1 where nothing else is said. */
  readonly weight: number;
}

export interface TrainingSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 pull to zero. */
  readonly ridge: number;
}

export const SETTINGS: TrainingSettings = { epochs: 30, rate: 0.2, ridge: 0.1 };
/** Features seen less often than this teach nothing that lasts. */
const RARE = 3;
const SMALLEST = 0.015;
const SEED = 20240326;

/** Numbers from 0 to 1, always the same row (Park and Miller's generator). */
function fixedNumbers(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** Logistic regression by AdaGrad over a fixed shuffling: the same examples in the same order always give the same weights. */
export function trainLinearModel(examples: readonly Example[], settings: TrainingSettings = SETTINGS): LinearModel {
  const names = frequentFeatures(examples);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, label, weight }) => ({ at: Int32Array.from([...new Set(features)].map((name) => index.get(name) ?? -1).filter((at) => at >= 0)), label: label ? 1 : 0, weight }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const random = fixedNumbers(SEED);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const at of shuffled(rows.length, random)) {
      const row = rows[at];
      if (row === undefined) continue;
      let sum = bias;
      for (const feature of row.at) sum += weights[feature] ?? 0;
      const gradient = (1 / (1 + Math.exp(-sum)) - row.label) * row.weight;
      biasSquares += gradient * gradient;
      bias -= (settings.rate * gradient) / Math.sqrt(biasSquares);
      for (const feature of row.at) {
        const slope = gradient + settings.ridge * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + slope * slope;
        weights[feature] = (weights[feature] ?? 0) - (settings.rate * slope) / Math.sqrt(squares[feature] ?? 1);
      }
    }
  }
  return { bias: round(bias), weights: Object.fromEntries(names.map((name, at): [string, number] => [name, round(weights[at] ?? 0)]).filter(([, weight]) => Math.abs(weight) >= SMALLEST)) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function frequentFeatures(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RARE).map(([name]) => name).sort();
}
