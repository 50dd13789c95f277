import type { Topic } from "../../domain/topics.ts";
import { chanceOf, strongestOf } from "../confidence/linear-model.ts";
import type { LinearModel } from "../confidence/linear-model.ts";
import type { ReadDocument } from "../reading.ts";
import { topicOptions } from "./topic-features.ts";
import type { TopicEvent, DocumentTopics } from "./topic-features.ts";

/** A topic, the chance that the event is about it, and what moved that chance most. */
export interface ChosenTopic {
  readonly topic: Topic;
  readonly chance: number;
  readonly strongest: readonly string[];
}

/** As the annotation guide allows. */
const MOST = 4;
/** Where the mean Jaccard of chosen and gold topics was best on documents that the model had not seen. */
const LIKELY = 0.46;

/** The topics that the event is likely about, likeliest first; at least one, what the guide puts where none is named. */
export function chooseTopics(document: ReadDocument, event: TopicEvent, topics: DocumentTopics, model: LinearModel): readonly ChosenTopic[] {
  const ranked = topicOptions(document, event, topics).map((option) => ({ ...option, chance: chanceOf(model, option.features) })).sort((a, b) => b.chance - a.chance);
  const likely = ranked.filter(({ chance }) => chance >= LIKELY).slice(0, MOST);
  return (likely.length > 0 ? likely : ranked.slice(0, 1)).map(({ topic, chance, features }) => ({ topic, chance, strongest: strongestOf(model, features, 3) }));
}
