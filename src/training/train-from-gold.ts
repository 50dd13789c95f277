import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../documents/document-from-text.ts";
import { openDocumentContext } from "../documents/make-document.ts";
import { hashOf } from "../domain/ids.ts";
import { DataError } from "../domain/errors.ts";
import { readGold } from "../evaluation/read-gold.ts";
import { readyForScoring } from "../evaluation/scored-event.ts";
import type { DocumentJson } from "../evaluation/scored-event.ts";
import { emptyModels } from "../extraction/models.ts";
import type { ReadingModels } from "../extraction/models.ts";
import { loadReadingTools } from "../extraction/reading-tools.ts";
import type { ReadingTools } from "../extraction/reading-tools.ts";
import { readDocument } from "../extraction/stages.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { loadPacks } from "../languages/load-packs.ts";
import type { ExampleSentence, GoldDocument } from "./collect-examples.ts";
import { EVENT_KINDS } from "../domain/event-kinds.ts";
import { trainModels } from "./train-models.ts";

/** A folder of texts (`<language>/<name>.txt`) and one of gold (`<name>.json`, searched through). */
export interface AnnotatedFolder {
  readonly texts: string;
  readonly gold: string;
  /** Documents kept for measuring: never learned from. */
  readonly isHeldOut: (name: string) => boolean;
}

/**
 * The models made from the open documents of annotated folders; a blind third is never looked at. The same files always give the same models.
 */
export async function trainFromGold(folders: readonly AnnotatedFolder[]): Promise<ReadingModels> {
  const packs = loadPacks();
  const tools = loadReadingTools(packs, loadKnowledge(), emptyModels());
  const context = await openDocumentContext(packs);
  const texts = folders.flatMap(openTexts).filter(({ language }) => tools.languages.has(language));
  const documents = texts.map((text) => goldDocument(text, context, tools));
  const madeFrom = hashOf([...packs.values()].map(({ version }) => version).join() + texts.map(({ name, text, answer }) => `${name}\n${text}\n${JSON.stringify(answer)}`).join("\n"));
  return trainModels(documents, examplesOf(tools, context), tools.knowledge, madeFrom);
}

/** The packs' own sentences for and against each rule. */
function examplesOf(tools: ReadingTools, context: Parameters<typeof documentFromText>[1]): readonly ExampleSentence[] {
  return [...tools.languages].flatMap(([language, own]) => own.triggers.rules.flatMap((rule) => [...rule.yes.map((text) => ({ text, isYes: true })), ...rule.no.map(({ text }) => ({ text, isYes: false }))].map(({ text, isYes }) => {
    const reading = documentFromText({ name: `${rule.id}.txt`, language, text }, context);
    if (!("document" in reading)) throw new DataError(`${rule.id}: the example "${text}" cannot be read as a document.`);
    return { read: readDocument(reading.document, own, tools.knowledge), group: EVENT_KINDS[rule.kind].scoreGroup, isYes };
  })));
}

interface AnnotatedText { readonly name: string; readonly language: string; readonly text: string; readonly answer: DocumentJson }

function openTexts({ texts, gold, isHeldOut }: AnnotatedFolder): readonly AnnotatedText[] {
  const answers = readGold(gold);
  const languages = readdirSync(texts, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return languages.flatMap((language) => readdirSync(join(texts, language)).filter((name) => name.endsWith(".txt")).sort().flatMap((name) => {
    const answer = answers.get(name);
    return answer === undefined || isHeldOut(name) ? [] : [{ name, language, text: readFileSync(join(texts, language, name), "utf8"), answer }];
  }));
}

function goldDocument({ name, language, text, answer }: AnnotatedText, context: Parameters<typeof documentFromText>[1], tools: ReadingTools): GoldDocument {
  const reading = documentFromText({ name, language, text }, context);
  const languageTools = tools.languages.get(language);
  if (!("document" in reading) || languageTools === undefined) throw new DataError(`${name}: cannot be read, so nothing can be learned from it.`);
  return { read: readDocument(reading.document, languageTools, tools.knowledge), gold: (answer.events ?? []).map(readyForScoring), topicWords: languageTools.topics };
}
