import { MODEL_NAMES } from "../extraction/models.ts";
import type { ModelName, ReadingModels } from "../extraction/models.ts";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { emptyModels } from "../extraction/models.ts";
import { chooseThreshold } from "./choose-threshold.ts";
import { collectFirst, collectSecond, collectSentence, noExamples } from "./collect-examples.ts";
import type { Examples, ExampleSentence, GoldDocument } from "./collect-examples.ts";
import { SETTINGS, trainLinearModel } from "./train-linear-model.ts";
import type { Example, TrainingSettings } from "./train-linear-model.ts";

const FOLDS = 4;
/** The documents are parted into folds in three ways, by blocks of so many: what one parting makes look sure by chance counts for less. */
const BLOCKS = [1, 5, 23] as const;
/** Whole candidates are few and their features many: a stronger pull to zero than elsewhere (set by cross-validation on the open gold). */
const JUDGING: TrainingSettings = { ridge: 12 };
/** Topics are told by single words: each is to count. */
const TOPICS: TrainingSettings = { ridge: 1 };

/** A part of the documents, read with models made from the others, and what they teach about whole candidates. */
interface Fold {
  readonly documents: readonly GoldDocument[];
  readonly first: FirstModels;
  readonly second: Examples;
}

type FirstModels = Readonly<Record<ModelName, LinearModel>>;

/**
 * Weights from gold. The models of parties, dates and status come from the gold directly; those that judge whole candidates from candidates built by models
 * that never saw their document (four folds, parted in three ways), so that they learn how sure the others really are; the threshold from judgements of documents unseen by all.
 * @param madeFrom a hash of texts and gold
 */
export function trainModels(documents: readonly GoldDocument[], sentences: readonly ExampleSentence[], knowledge: Knowledge, madeFrom: string): ReadingModels {
  const partings = BLOCKS.map((block) => Array.from({ length: Math.min(FOLDS, documents.length) }, (_, fold) => readFold(documents, (at) => Math.floor(at / block) % FOLDS === fold, knowledge)));
  const first = trainFirst(documents, knowledge);
  const fromSentences = noExamples();
  for (const sentence of sentences) collectSentence(sentence, knowledge, { madeFrom: "", threshold: 0, models: first }, fromSentences);
  const judging = (taught: readonly Fold[], weight: number): Pick<FirstModels, "report" | "same"> => ({
    report: trainLinearModel([...taught.flatMap(({ second }) => weighed(second.report, weight)), ...fromSentences.report], JUDGING),
    same: trainLinearModel(taught.flatMap(({ second }) => weighed(second.same, weight))),
  });
  const [folds = []] = partings;
  const judged = folds.flatMap((fold) => {
    const models = { ...fold.first, ...judging(folds.filter((other) => other !== fold), 1) };
    return fold.documents.map((document) => ({ document, models }));
  });
  return { madeFrom, threshold: chooseThreshold(judged, knowledge), models: { ...first, ...judging(partings.flat(), 1 / partings.length) } };
}

function weighed(examples: readonly Example[], weight: number): readonly Example[] {
  return examples.map((example) => ({ ...example, weight: example.weight * weight }));
}

function readFold(documents: readonly GoldDocument[], isOwn: (at: number) => boolean, knowledge: Knowledge): Fold {
  const own = documents.filter((_, at) => isOwn(at));
  const first = trainFirst(documents.filter((_, at) => !isOwn(at)), knowledge);
  const second = noExamples();
  for (const document of own) collectSecond(document, knowledge, { madeFrom: "", threshold: 0, models: first }, second);
  return { documents: own, first, second };
}

function trainFirst(documents: readonly GoldDocument[], knowledge: Knowledge): FirstModels {
  const examples: Examples = noExamples();
  for (const document of documents) collectFirst(document, knowledge, examples);
  return Object.fromEntries(MODEL_NAMES.map((name) => [name, examples[name].length === 0 ? emptyModels().models[name] : trainLinearModel(examples[name], name === "topic" ? TOPICS : SETTINGS)])) as unknown as FirstModels;
}
