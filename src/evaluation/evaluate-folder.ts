import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ReadingTools } from "../extraction/reading-tools.ts";
import { diffReports, printDiff, reportLines, type ReportLine } from "./diff-reports.ts";
import { accuracyRows, scoreReading, type AccuracyRow, type ReadingScores } from "./evaluate-reading.ts";
import { calibrationOf, printCalibration } from "./calibration.ts";
import { predictEvents, type Predictions } from "./predict-events.ts";
import { printScores } from "./print-scores.ts";
import { readGold } from "./read-gold.ts";
import type { DocumentJson } from "./scored-event.ts";

export interface EvaluationOptions {
  /** Folder of gold JSON files. */
  readonly gold: string;
  /** Folder of the texts; beside the gold where the caller names none. */
  readonly texts: string;
}

export interface Evaluation extends Predictions {
  readonly gold: ReadonlyMap<string, DocumentJson>;
  readonly scores: ReadingScores;
}

/** Reads the texts and measures them against the gold. @throws BadUserInput where there is no gold */
export async function evaluateFolder({ gold: folder, texts }: EvaluationOptions, tools: ReadingTools): Promise<Evaluation> {
  const gold = readGold(folder);
  const predictions = await predictEvents(texts, new Set(gold.keys()), tools);
  return { ...predictions, gold, scores: scoreReading(gold, predictions.predicted) };
}

/** The tables a person reads: all documents first (as the gold's own scorer prints them), then the open and the blind ones, then how far to trust the confidence. */
export function printEvaluation({ gold, scores, extractions, quarantined }: Evaluation): string {
  const unread = [...gold.keys()].filter((name) => !extractions.has(name)).length;
  return [
    printScores(scores.all),
    ...(unread > 0 ? ["", `${unread} gold documents have no text here; they count as read without events`] : []),
    ...quarantined.map((line) => `put aside ${line}`),
    ...(scores.blind.documents > 0 && scores.open.documents > 0 ? ["", "== open documents", printScores(scores.open), "", "== blind third", printScores(scores.blind)] : []),
    "", printCalibration(calibrationOf(gold, extractions)),
  ].join("\n");
}

/** Compares with the accepted reports in `file`, and says so where there are none yet. */
export function printEvaluationDiff(evaluation: Evaluation, file: string): string {
  const now = reportLines(evaluation.predicted);
  if (!existsSync(file)) return `No accepted reports in ${file} yet: write them with --accept.`;
  return printDiff(diffReports(JSON.parse(readFileSync(file, "utf8")) as ReportLine[], now));
}

/** Writes this run's reports as those that later runs are compared with. */
export function acceptReports(evaluation: Evaluation, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = reportLines(evaluation.predicted).map((line) => JSON.stringify(line));
  writeFileSync(file, `[\n${lines.join(",\n")}\n]\n`);
}

/** Accuracy rows as `dataset.accuracy` serves them. */
export function writeAccuracy(evaluation: Evaluation, file: string): void {
  const rows: readonly AccuracyRow[] = accuracyRows(evaluation.gold, evaluation.predicted);
  writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
}
