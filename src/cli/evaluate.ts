import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { BadUserInput } from "../domain/errors.ts";
import type { Extraction } from "../domain/extraction.ts";
import { listInputs } from "../documents/list-inputs.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { calibrationOf, printCalibration } from "../evaluation/calibration.ts";
import { diffReports, printDiff, type ReportLine, reportLines, type TracedEvent } from "../evaluation/diff-reports.ts";
import { eventJsonOf } from "../evaluation/event-json.ts";
import { accuracyRows, scoreReading } from "../evaluation/evaluate-reading.ts";
import { printOracle } from "../evaluation/print-oracle.ts";
import { printScores } from "../evaluation/print-scores.ts";
import { readForOracle } from "../evaluation/read-for-oracle.ts";
import { readGold } from "../evaluation/read-gold.ts";
import { readReviewedPairs } from "../evaluation/reviewed-pairs.ts";
import type { DocumentJson } from "../evaluation/scored-event.ts";
import { loadReadingTools } from "../extraction/reading-tools.ts";
import { loadPacks } from "../languages/load-packs.ts";
import { openReader } from "../loading/open-reader.ts";
import { EXIT } from "./exit-codes.ts";
import { measureMerging } from "./measure-merging.ts";
import { type Streams, writeLine } from "./streams.ts";

interface EvaluateOptions { readonly texts?: string; readonly diff?: boolean; readonly accept?: boolean; readonly oracle?: boolean }

/** The reports of the last accepted run, beside the gold. */
const ACCEPTED = "accepted-reports.ndjson";

/** What the service tells of its own accuracy. */
const ACCURACY = new URL("../../models/accuracy.json", import.meta.url);

export function addEvaluate(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("evaluate")
    .summary("measure the reading against hand-made gold")
    .description("Reads the texts of a gold corpus and prints precision, recall and F1 (exact, strict, lenient) overall, by language and by kind, and the\naccuracy of each field; apart for documents whose number is divisible by three (blind); then how well reports of one event were merged.")
    .argument("<gold>", "folder with gold .json files (searched through)")
    .option("--texts <dir>", "folder with the texts, where they do not lie beside the gold")
    .option("--diff", "also the reports gained and lost since the last accepted run, by the rule behind them")
    .option("--oracle", "also what each stage costs: the figures with the gold in its place, and where events are lost and invented")
    .option("--accept", "keep this run as the accepted one, and its figures as those that `dataset` shows")
    .addHelpText("after", "\nExamples:\n  entente evaluate test/evaluation/gold --texts seeds\n  entente evaluate test/evaluation/gold --texts seeds --diff\n  entente evaluate test/evaluation/gold --texts seeds --oracle")
    .action(async (folder: string, options: EvaluateOptions) => {
      exit(await evaluate(folder, options, streams));
    });
}

async function evaluate(folder: string, { texts, diff = false, accept = false, oracle = false }: EvaluateOptions, streams: Streams): Promise<number> {
  const gold = readGold(folder);
  const extractions = await readTexts(texts ?? folder, new Set(gold.keys()));
  const missing = [...gold.keys()].filter((name) => !extractions.has(name));
  if (missing.length > 0) streams.err.write(`${missing.length} gold documents have no text in ${texts ?? folder} and count as read without events: ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? " …" : ""}\n`);
  const predicted = new Map([...extractions].map(([name, extraction]) => [name, predictionOf(name, extraction)]));
  const { all, open, blind } = scoreReading(gold, predicted);
  await writeLine(streams.out, printScores(all));
  if (blind.documents > 0) await writeLine(streams.out, `\nopen documents\n${printScores(open)}\n\nblind documents\n${printScores(blind)}`);
  await writeLine(streams.out, `\n${measureMerging(gold, extractions, readReviewedPairs(folder))}`);
  await writeLine(streams.out, `\n${printCalibration(calibrationOf(gold, extractions))}`);
  if (oracle) await writeLine(streams.out, `\n${await tellOracle(gold, texts ?? folder)}`);
  const accepted = join(folder, ACCEPTED);
  const now = reportLines(predicted);
  if (diff) await writeLine(streams.out, `\n${printDiff(diffReports(readAccepted(accepted), now))}`);
  if (accept) {
    writeFileSync(accepted, now.map((line) => `${JSON.stringify(line)}\n`).join(""));
    writeFileSync(ACCURACY, `${JSON.stringify({ accuracy: accuracyRows(gold, predicted) }, null, 1)}\n`);
  }
  return EXIT.done;
}

/** Extractions of the texts that belong to the gold, by document name. */
async function readTexts(folder: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Extraction>> {
  const paths = await pathsOf(folder, wanted);
  if (paths.length === 0) throw new BadUserInput(`No text of the gold's documents is in ${folder}: name their folder with --texts.`, "no-texts");
  const packs = loadPacks();
  const reader = openReader({ packs })([]);
  try {
    const documents = [];
    for await (const reading of readDocuments(paths, { packs })) if ("document" in reading) documents.push(reading.document);
    return new Map((await reader.extract(documents)).map((extraction) => [extraction.document.name, extraction]));
  } finally {
    await reader.close();
  }
}

async function pathsOf(folder: string, wanted: ReadonlySet<string>): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const file of listInputs([folder])) if ("path" in file && wanted.has(basename(file.path))) paths.push(file.path);
  return paths;
}

async function tellOracle(gold: ReadonlyMap<string, DocumentJson>, folder: string): Promise<string> {
  const tools = loadReadingTools();
  return printOracle(await readForOracle(await pathsOf(folder, new Set(gold.keys())), gold, tools), tools);
}

function predictionOf(name: string, { document, reports }: Extraction): DocumentJson {
  const events = reports.map((report): TracedEvent => ({ ...eventJsonOf(report), rules: report.evidence.filter(({ field }) => field === "kind").flatMap(({ rules }) => rules) }));
  return { doc: name, language: document.language, events };
}

function readAccepted(path: string): readonly ReportLine[] {
  if (!existsSync(path)) throw new BadUserInput(`There is no accepted run to compare with (${path}): keep one with --accept first.`, "no-accepted-run");
  return readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as ReportLine);
}
