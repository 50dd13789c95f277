import type { DateExpression } from "../dates/date-expression.ts";
import type { Token } from "../domain/sentence.ts";
import { isTopic, type Topic } from "../domain/topics.ts";
import { type QuestionVocabulary, sensesAt } from "./question-vocabulary.ts";

/** What narrows a question beside parties and time. */
export interface Asides {
  readonly topics: readonly Topic[];
  /** Words that stand between quotation marks after "mentioning"; null where there are none. */
  readonly text: string | null;
  /** The day as known on which the question is asked; not part of its period. */
  readonly asOf: DateExpression | null;
  /** Tokens that these take. */
  readonly taken: ReadonlySet<number>;
}

/** A topic stands at most so many words after its "about": "about the war on terrorism"; a name ends the search. */
const REACH = 3;
const QUOTED = /["“«]\s*([^"”»]+?)\s*["”»]/u;

export function findAsides(text: string, tokens: readonly Token[], expressions: readonly DateExpression[], vocabulary: QuestionVocabulary): Asides {
  const folded = tokens.map((token) => token.folded);
  const ends = (sense: string): readonly number[] => folded.flatMap((_, at) => sensesAt(vocabulary, folded, at).filter((one) => one.sense === sense).map(({ length }) => at + length));
  const topics = topicsAfter(tokens, ends("about"), vocabulary);
  const quoted = quotedAfter(text, tokens, ends("mention"));
  const asOf = expressions.find(({ first }) => ends("asOf").some((end) => first - end >= -1 && first - end <= 1)) ?? null;
  return { topics: [...new Set(topics.map(({ topic }) => topic))], text: quoted?.words ?? null, asOf, taken: new Set([...topics.flatMap(({ taken }) => taken), ...(quoted?.taken ?? [])]) };
}

function topicsAfter(tokens: readonly Token[], starts: readonly number[], { topics }: QuestionVocabulary): readonly { readonly topic: Topic; readonly taken: readonly number[] }[] {
  const folded = tokens.map((token) => token.folded);
  return starts.flatMap((start) => {
    const reach = tokens.slice(start, start + REACH).findIndex(({ text }) => /^\p{Lu}/u.test(text));
    const found = Array.from({ length: reach < 0 ? REACH : reach }, (_, step) => start + step).flatMap((at) => sensesAt({ byInitial: topics }, folded, at).map(({ sense, length }) => ({ sense, at, length })));
    const nearest = found[0];
    // Of the words at the nearest place the longest phrase tells the topic.
    return found.filter(({ at, length }) => at === nearest?.at && length === nearest.length).flatMap(({ sense, at, length }) => (isTopic(sense) ? [{ topic: sense, taken: Array.from({ length }, (_, step) => at + step) }] : []));
  });
}

function quotedAfter(text: string, tokens: readonly Token[], ends: readonly number[]): { readonly words: string; readonly taken: readonly number[] } | null {
  const match = QUOTED.exec(text);
  if (match === null) return null;
  const taken = tokens.flatMap(({ start, end }, at) => (start < match.index + match[0].length && end > match.index ? [at] : []));
  const [first] = taken;
  return first !== undefined && ends.some((end) => end <= first && first - end <= 2) ? { words: match[1] ?? "", taken } : null;
}
