import { type DocumentNode, execute, type GraphQLSchema, Kind, parse } from "graphql";
import { loadQuestionReader, type QuestionReader, readQuestion } from "../../ask/read-question.ts";
import { SAVED_QUERIES } from "../../ask/saved-queries.ts";
import { type QuestionData, wordAnswer } from "../../ask/word-answer.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { LanguagePacks } from "../../languages/pack.ts";
import type { GraphqlContext } from "./context.ts";

export interface AnsweredQuestion {
  readonly understood: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly result: QuestionData;
  readonly answer: string;
}

const readers = new WeakMap<Knowledge, QuestionReader>();

/** Readers are made once for each state of the tables, for people add names to them. */
export function questionReader(packs: LanguagePacks, knowledge: Knowledge): QuestionReader {
  const known = readers.get(knowledge);
  if (known !== undefined) return known;
  const made = loadQuestionReader(packs, knowledge);
  readers.set(knowledge, made);
  return made;
}

/**
 * A plain question answered by the saved query that it means, run like any other: so it can be shown, copied and changed.
 * @throws BadUserInput for what is not understood; the errors of the query itself
 */
export async function answerQuestion(question: string, schema: GraphQLSchema, context: GraphqlContext): Promise<AnsweredQuestion> {
  const { packs, now } = context.services;
  const { name, variables: asked, language, understood } = readQuestion(question, questionReader(packs, context.asking.knowledge), now().slice(0, 10));
  const query = SAVED_QUERIES[name];
  const document = parse(query);
  // Names and titles in the language of the question; English is what they are without it.
  const variables = language === "en" || !takes(document, "language") ? asked : { ...asked, language: language.toUpperCase() };
  const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: { ...variables } });
  const [failure] = errors ?? [];
  if (failure !== undefined) throw failure.originalError ?? failure;
  const result: QuestionData = { ...data };
  return { understood, query, variables, result, answer: wordAnswer(name, result, language) };
}

function takes({ definitions }: DocumentNode, variable: string): boolean {
  return definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && (one.variableDefinitions ?? []).some((given) => given.variable.name.value === variable));
}
