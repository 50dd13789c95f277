import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../documents/document-from-text.ts";
import { openDocumentContext } from "../documents/make-document.ts";
import { hashOf } from "../domain/ids.ts";
import { DataError } from "../domain/errors.ts";
import { isBlind, readGold } from "../evaluation/read-gold.ts";
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

/**
 * The models made from the open documents of a folder of seeds and its gold; the blind third is never looked at.
 * The same files always give the same models.
 * @param seeds holds `<language>/<name>.txt`, `gold` the JSON files of the same stems
 */
export async function trainFromGold(seeds: string, gold: string): Promise<ReadingModels> {
  const packs = loadPacks();
  const tools = loadReadingTools(packs, loadKnowledge(), emptyModels());
  const context = await openDocumentContext(packs);
  const answers = readGold(gold);
  const texts = seedTexts(seeds).filter(({ name, language }) => answers.has(name) && !isBlind(name) && tools.languages.has(language));
  const documents = texts.map(({ name, language, text }) => goldDocument(name, language, text, answers.get(name), context, tools));
  const madeFrom = hashOf([...packs.values()].map(({ version }) => version).join() + texts.map(({ name, text }) => `${name}\n${text}\n${JSON.stringify(answers.get(name))}`).join("\n"));
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

interface SeedText { readonly name: string; readonly language: string; readonly text: string }

function seedTexts(folder: string): readonly SeedText[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return languages.flatMap((language) => readdirSync(join(folder, language)).filter((name) => name.endsWith(".txt")).sort()
    .map((name) => ({ name, language, text: readFileSync(join(folder, language, name), "utf8") })));
}

function goldDocument(
  name: string, language: string, text: string, answer: DocumentJson | undefined, context: Parameters<typeof documentFromText>[1], tools: ReadingTools,
): GoldDocument {
  const reading = documentFromText({ name, language, text }, context);
  const languageTools = tools.languages.get(language);
  if (!("document" in reading) || languageTools === undefined) throw new DataError(`${name}: cannot be read, so nothing can be learned from it.`);
  return { read: readDocument(reading.document, languageTools, tools.knowledge), gold: (answer?.events ?? []).map(readyForScoring), topicWords: languageTools.topics };
}
