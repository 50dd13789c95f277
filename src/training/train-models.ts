import { MODEL_NAMES } from "../extraction/models.ts";
import type { ModelName, ReadingModels } from "../extraction/models.ts";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { emptyModels } from "../extraction/models.ts";
import { chooseThreshold } from "./choose-threshold.ts";
import { collectFirst, collectSecond, collectSentence, noExamples } from "./collect-examples.ts";
import type { Examples, ExampleSentence, GoldDocument } from "./collect-examples.ts";
import { SETTINGS, trainLinearModel } from "./train-linear-model.ts";
import type { TrainingSettings } from "./train-linear-model.ts";

const FOLDS = 4;
/** Whole candidates are few and their features many: a stronger pull to zero than elsewhere (set by cross-validation on the open gold). */
const JUDGING: TrainingSettings = { ...SETTINGS, ridge: 0.6 };

/**
 * Weights from gold. The models of parties, dates and status come from the gold directly; those that judge whole candidates, and the threshold, from
 * candidates built by models that never saw their document (four folds), so that they learn how sure the others really are.
 * @param madeFrom a hash of texts and gold
 */
export function trainModels(documents: readonly GoldDocument[], sentences: readonly ExampleSentence[], knowledge: Knowledge, madeFrom: string): ReadingModels {
  const second = noExamples();
  const unseen = documents.map((_, at) => at % FOLDS).filter((fold, at, all) => all.indexOf(fold) === at).flatMap((fold) => {
    const models = trainFirst(documents.filter((_, at) => at % FOLDS !== fold), knowledge);
    return documents.filter((_, at) => at % FOLDS === fold).map((document) => ({ document, models }));
  });
  for (const { document, models } of unseen) collectSecond(document, knowledge, { madeFrom: "", threshold: 0, models }, second);
  const first = trainFirst(documents, knowledge);
  for (const sentence of sentences) collectSentence(sentence, knowledge, { madeFrom: "", threshold: 0, models: first }, second);
  const judging = { report: trainLinearModel(second.report, JUDGING), same: trainLinearModel(second.same) };
  const threshold = chooseThreshold(unseen.map(({ document, models }) => ({ document, models: { ...models, ...judging } })), knowledge);
  return { madeFrom, threshold, models: { ...first, ...judging } };
}

function trainFirst(documents: readonly GoldDocument[], knowledge: Knowledge): Readonly<Record<ModelName, LinearModel>> {
  const examples: Examples = noExamples();
  for (const document of documents) collectFirst(document, knowledge, examples);
  return Object.fromEntries(MODEL_NAMES.map((name) => [name, examples[name].length === 0 ? emptyModels().models[name] : trainLinearModel(examples[name])])) as unknown as Record<ModelName, LinearModel>;
}
