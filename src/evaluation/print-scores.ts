import { LEVELS } from "./match-events.ts";
import { FIELDS, measureOf, type Scores } from "./score-events.ts";

/** The table a person reads: overall, by language, by kind; then fields, then invented events. Columns as the gold's own scorer prints them. */
export function printScores(scores: Scores): string {
  const lines = [`${scores.documents} documents`, headLine()];
  let section = "";
  for (const key of sortedKeys(scores)) {
    const [group = "", name = ""] = key === "" ? ["", "overall"] : key.split(" ", 2);
    if (group !== "" && group !== section) lines.push(`by ${group}`);
    section = group;
    lines.push(rowOf(scores, key, group === "" ? name : `  ${name}`));
  }
  lines.push("", "fields on lenient pairs", ...FIELDS.map((field) => fieldLine(scores, field)));
  const { documents, invented, inventedEvents } = scores.withoutEvent;
  lines.push("", `documents without event: ${documents}, of these ${invented} with invented events (${inventedEvents} events)`);
  if (scores.unknown.length > 0) {
    lines.push(`predicted documents unknown to the gold: ${scores.unknown.slice(0, 10).join(", ")}${scores.unknown.length > 10 ? " …" : ""}`);
  }
  return lines.join("\n");
}

function headLine(): string {
  return " ".repeat(22) + "gold".padStart(6) + "pred".padStart(6) + LEVELS.map((level) => `  ${`${level} P`.padStart(9)}${"R".padStart(7)}${"F1".padStart(7)}`).join("");
}

function rowOf(scores: Scores, key: string, label: string): string {
  const tallies = LEVELS.map((level) => scores.levels[level].get(key) ?? { gold: 0, predicted: 0, goldFound: 0, predictedFound: 0 });
  const cells = tallies.map((tally) => {
    const { precision, recall, f1 } = measureOf(tally);
    return `  ${threeDecimals(precision).padStart(9)}${threeDecimals(recall).padStart(7)}${threeDecimals(f1).padStart(7)}`;
  });
  return label.padEnd(22) + String(tallies[0]?.gold ?? 0).padStart(6) + String(tallies[0]?.predicted ?? 0).padStart(6) + cells.join("");
}

function fieldLine(scores: Scores, field: (typeof FIELDS)[number]): string {
  const { sum, count } = scores.fields[field];
  return `  ${field.padEnd(20)}${threeDecimals(count > 0 ? sum / count : 0).padStart(7)}  (${Number(sum.toPrecision(6))} of ${count})`;
}

function sortedKeys(scores: Scores): readonly string[] {
  const keys = new Set(LEVELS.flatMap((level) => [...scores.levels[level].keys()]));
  const rank = (key: string): number => ["", "language", "kind"].indexOf(key.split(" ", 1)[0] ?? "");
  return [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Half to even on exact ties, as the reference scorer's language rounds. */
export function threeDecimals(value: number): string {
  const thousandths = value * 1000;
  const floor = Math.floor(thousandths);
  if (thousandths - floor === 0.5 && floor % 2 === 0) return (floor / 1000).toFixed(3);
  return value.toFixed(3);
}
