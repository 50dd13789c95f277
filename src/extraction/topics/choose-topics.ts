import type { Topic } from "../../domain/topics.ts";
import { chanceOf } from "../confidence/linear-model.ts";
import type { LinearModel } from "../confidence/linear-model.ts";
import type { ReadDocument } from "../reading.ts";
import { defaultTopic, topicOptions } from "./topic-features.ts";
import type { TopicEvent, TopicsOfSentence } from "./topic-features.ts";

/** As the annotation guide allows. */
const MOST = 4;
/** Where the mean Jaccard of chosen and gold topics was best on documents that the model had not seen. */
const LIKELY = 0.46;

/** The topics that the event is likely about, likeliest first; at least one, what the guide puts where none is named. */
export function chooseTopics(document: ReadDocument, event: TopicEvent, topicsOf: TopicsOfSentence, model: LinearModel): readonly Topic[] {
  const ranked = topicOptions(document, event, topicsOf).map(({ topic, features }) => ({ topic, chance: chanceOf(model, features) })).sort((a, b) => b.chance - a.chance);
  const likely = ranked.filter(({ chance }) => chance >= LIKELY).slice(0, MOST).map(({ topic }) => topic);
  const [first] = ranked;
  return likely.length > 0 ? likely : [first?.topic ?? defaultTopic(event)];
}
