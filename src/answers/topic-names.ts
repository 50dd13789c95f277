import { readFileSync } from "node:fs";
import { DataError } from "../domain/errors.ts";
import { type Topic, TOPICS } from "../domain/topics.ts";

/** By language code, as `languages/topic-names.json` has them. */
export type TopicNames = Readonly<Record<string, string>>;

const FILE = new URL("../../languages/topic-names.json", import.meta.url);
let loaded: Readonly<Record<string, TopicNames>> | null = null;

/** The names of a topic in all languages. @throws DataError where the file names none for it */
export function topicNames(topic: Topic): TopicNames {
  loaded ??= readNames();
  return loaded[topic] ?? {};
}

function readNames(): Readonly<Record<string, TopicNames>> {
  const names = JSON.parse(readFileSync(FILE, "utf8")) as Readonly<Record<string, TopicNames>>;
  const nameless = TOPICS.find((topic) => names[topic]?.["en"] === undefined);
  if (nameless !== undefined) throw new DataError(`languages/topic-names.json has no English name for the topic "${nameless}": add it.`);
  return names;
}
