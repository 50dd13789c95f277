import { isBlind } from "./read-gold.ts";
import type { ReadingScores } from "./evaluate-reading.ts";
import type { GoldReading } from "./gold-reading.ts";
import { ORACLES, oracleScores } from "./oracle.ts";
import type { Oracle, OracleTools } from "./oracle.ts";
import { threeDecimals } from "./print-scores.ts";
import { measureOf } from "./score-events.ts";
import type { Scores } from "./score-events.ts";
import { stageLosses, STAGES_OF_LOSS } from "./stage-losses.ts";
import type { StageLosses } from "./stage-losses.ts";

/** What each stage costs: strict F1 with the gold in its place, then where the events of the open documents are lost and invented. */
export function printOracle(documents: readonly GoldReading[], tools: OracleTools): string {
  const rows = ORACLES.map((oracle) => oracleRow(oracle, oracleScores(documents, oracle, tools)));
  return [
    "the gold in place of", `${" ".repeat(16)}${["all", "open", "blind"].map((part) => `${`${part} P`.padStart(11)}${"R".padStart(7)}${"F1".padStart(7)}`).join("")}   strict`, ...rows, "",
    "open documents, the first stage that went wrong", ...lossRows(stageLosses(documents.filter(({ name }) => !isBlind(name)), tools)),
  ].join("\n");
}

function oracleRow(oracle: Oracle, { all, open, blind }: ReadingScores): string {
  return `  ${oracle.padEnd(14)}${[all, open, blind].map(cells).join("")}`;
}

function cells({ levels }: Scores): string {
  const { precision, recall, f1 } = measureOf(levels.strict.get("") ?? { gold: 0, predicted: 0, goldFound: 0, predictedFound: 0 });
  return `${threeDecimals(precision).padStart(11)}${threeDecimals(recall).padStart(7)}${threeDecimals(f1).padStart(7)}`;
}

function lossRows({ missed, invented }: StageLosses): readonly string[] {
  return [`  ${"".padEnd(14)}${"missed".padStart(9)}${"invented".padStart(10)}`, ...STAGES_OF_LOSS.map((stage) => `  ${stage.padEnd(14)}${String(missed.get(stage) ?? 0).padStart(9)}${String(invented.get(stage) ?? 0).padStart(10)}`)];
}
