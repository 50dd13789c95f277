import { DataError } from "../../domain/errors.ts";
import { isTopic } from "../../domain/topics.ts";
import type { Topic } from "../../domain/topics.ts";
import { readPackFile } from "../../languages/load-packs.ts";
import { list, object, table, words } from "../../languages/schema.ts";
import { indexPatterns } from "../../patterns/pattern-index.ts";
import type { PatternIndex } from "../../patterns/pattern-index.ts";
import { cutWords } from "../triggers/load-triggers.ts";

export type TopicWords = PatternIndex<Topic>;

const topicsFileSchema = object({ topics: table(list(words())) });

/** `topics.json` of a pack: words by topic. @throws DataError for a topic that the guide does not know */
export function loadTopicWords(pack: { readonly folder: string }): TopicWords {
  const { topics } = readPackFile(pack, "topics.json", topicsFileSchema);
  const sources = [...topics].flatMap(([topic, matches]) => {
    if (!isTopic(topic)) throw new DataError(`${pack.folder}/topics.json: there is no topic "${topic}". Use one of the guide's thirty.`);
    return matches.map((match) => ({ match, value: topic }));
  });
  return indexPatterns(sources, new Map(), cutWords);
}
