import { MODEL_NAMES } from "../extraction/models.ts";
import type { ModelName, ReadingModels } from "../extraction/models.ts";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { emptyModels } from "../extraction/models.ts";
import { collectFirst, collectSecond, noExamples } from "./collect-examples.ts";
import type { Examples, GoldDocument } from "./collect-examples.ts";
import { trainLinearModel } from "./train-linear-model.ts";

const FOLDS = 4;

/**
 * Weights from gold. The models of parties, dates and status come from the gold directly; those that judge whole candidates are trained on candidates
 * built by models that never saw their document (four folds), so that they learn how sure the others really are.
 * @param madeFrom a hash of texts and gold
 */
export function trainModels(documents: readonly GoldDocument[], knowledge: Knowledge, madeFrom: string): ReadingModels {
  const second = noExamples();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = trainFirst(documents.filter((_, at) => at % FOLDS !== fold), knowledge);
    for (const document of documents.filter((_, at) => at % FOLDS === fold)) collectSecond(document, knowledge, { madeFrom: "", models }, second);
  }
  const first = trainFirst(documents, knowledge);
  return { madeFrom, models: { ...first, report: trainLinearModel(second.report), same: trainLinearModel(second.same) } };
}

function trainFirst(documents: readonly GoldDocument[], knowledge: Knowledge): Readonly<Record<ModelName, LinearModel>> {
  const examples: Examples = noExamples();
  for (const document of documents) collectFirst(document, knowledge, examples);
  return Object.fromEntries(MODEL_NAMES.map((name) => [name, examples[name].length === 0 ? emptyModels().models[name] : trainLinearModel(examples[name])])) as unknown as Record<ModelName, LinearModel>;
}
