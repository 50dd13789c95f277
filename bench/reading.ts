// Reading, from text to reports: `npx tsx bench/reading.ts [repeats]`. Prints sentences and megabytes per second of processor time on one core, and milliseconds per stage.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../src/documents/document-from-text.ts";
import { openDocumentContext } from "../src/documents/make-document.ts";
import { findDates } from "../src/dates/find-dates.ts";
import type { Document } from "../src/domain/document.ts";
import { extractReports } from "../src/extraction/extract-reports.ts";
import { findMentions } from "../src/extraction/mentions/find-mentions.ts";
import { loadReadingTools } from "../src/extraction/reading-tools.ts";
import { candidatesOf } from "../src/extraction/settling/candidates-of.ts";
import { readDocument } from "../src/extraction/stages.ts";
import { splitSentences } from "../src/extraction/sentences/split-sentences.ts";
import { loadPacks } from "../src/languages/load-packs.ts";

const SEEDS = new URL("../seeds/", import.meta.url).pathname;
const repeats = Number(process.argv[2] ?? 5);

const packs = loadPacks();
const tools = loadReadingTools(packs);
const context = await openDocumentContext(packs);
const texts = readdirSync(SEEDS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name: language }) =>
  readdirSync(join(SEEDS, language)).filter((name) => name.endsWith(".txt")).map((name) => ({ name, language, text: readFileSync(join(SEEDS, language, name), "utf8") })));

/** Milliseconds of processor time, which a busy machine does not stretch. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const documents: Document[] = [];
const stages = new Map<string, number>();
const add = (stage: string, work: () => void): void => void stages.set(stage, (stages.get(stage) ?? 0) + spent(work));

function readAll(): void {
  documents.length = 0;
  add("documents", () => {
    for (const text of texts) {
      const reading = documentFromText(text, context);
      if ("document" in reading) documents.push(reading.document);
    }
  });
  const languageOf = (document: Document) => tools.languages.get(document.language);
  const sentences = new Map<Document, ReturnType<typeof splitSentences>>();
  add("sentences", () => { for (const document of documents) { const language = languageOf(document); if (language !== undefined) sentences.set(document, splitSentences(document, language.pack)); } });
  add("dates", () => { for (const document of documents) { const language = languageOf(document); if (language !== undefined) for (const sentence of sentences.get(document) ?? []) findDates(sentence, language.calendar); } });
  add("mentions", () => { for (const document of documents) { const language = languageOf(document); if (language !== undefined) findMentions(sentences.get(document) ?? [], language.mentions); } });
  const read = new Map<Document, ReturnType<typeof readDocument>>();
  add("reading (sentences to triggers)", () => { for (const document of documents) { const language = languageOf(document); if (language !== undefined) read.set(document, readDocument(document, language, tools.knowledge)); } });
  add("candidates", () => { for (const document of documents) { const found = read.get(document); if (found !== undefined) candidatesOf(found, tools); } });
  add("whole extraction", () => { for (const document of documents) extractReports(document, tools); });
  count = [...read.values()].reduce((sum, { sentences: own }) => sum + own.length, 0);
}

let count = 0;
readAll();
stages.clear();
for (let round = 0; round < repeats; round += 1) readAll();
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
const whole = ((stages.get("whole extraction") ?? 0) + (stages.get("documents") ?? 0)) / repeats;
console.log(`${documents.length} documents, ${count} sentences, ${(characters / 1e6).toFixed(2)} million characters`);
console.log(`${Math.round(count / (whole / 1000))} sentences/s, ${(characters / 1e6 / (whole / 1000)).toFixed(2)} MB/s on one core`);
for (const [stage, milliseconds] of stages) console.log(`${stage.padEnd(34)} ${(milliseconds / repeats).toFixed(0).padStart(6)} ms`);
