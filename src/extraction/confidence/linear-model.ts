/** A linear model over named features: the chance of "yes" is the logistic of the sum of their weights. Data, made by training. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export type Features = readonly string[];

/** The sum before the logistic: bias and the weights of all features present; a feature without weight counts nothing. */
export function scoreOf(model: LinearModel, features: Features): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights[feature] ?? 0;
  return sum;
}

export function chanceOf(model: LinearModel, features: Features): number {
  return 1 / (1 + Math.exp(-scoreOf(model, features)));
}

/** The features that moved the decision most, strongest first, with their weights: for the trace. */
export function strongestOf(model: LinearModel, features: Features, count: number): readonly string[] {
  return features
    .map((feature) => ({ feature, weight: model.weights[feature] ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
    .slice(0, count)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? "+" : ""}${weight.toFixed(2)}`);
}
