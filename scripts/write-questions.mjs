// Writes docs/questions.md out of test/questions: each saved question with the answer that the tests hold it to. `node scripts/write-questions.mjs [--check]`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const QUESTIONS = new URL("../test/questions/", import.meta.url);
const TARGET = new URL("../docs/questions.md", import.meta.url);
/** A longer answer is told by its beginning: the whole of it stands beside the question. */
const MOST_LINES = 60;

function sectionOf(file) {
  const text = readFileSync(new URL(file, QUESTIONS), "utf8");
  const [, question = file] = /^# (.*)$/m.exec(text) ?? [];
  const lines = readFileSync(new URL(file.replace(".graphql", ".json"), QUESTIONS), "utf8").trimEnd().split("\n");
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more lines: test/questions/${file.replace(".graphql", ".json")}`] : lines;
  return [`## ${question}`, "", "```graphql", text.replace(/^# .*\n/, "").trimEnd(), "```", "", "```json", ...shown, "```", ""];
}

const files = readdirSync(QUESTIONS).filter((name) => name.endsWith(".graphql")).sort();
const text = [
  "# Questions and answers", "",
  "Each question is a file of `test/questions`, asked of twenty documents of the seeds with the events that people found in them, and of two notes made up for the last of the doubts. Made by `node scripts/write-questions.mjs`; a test fails where this page and the answers differ.", "",
  ...files.flatMap(sectionOf),
].join("\n");

if (!process.argv.includes("--check")) {
  mkdirSync(new URL("./", TARGET), { recursive: true });
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, "utf8") !== text) {
  console.error("docs/questions.md is not what test/questions says: run `node scripts/write-questions.mjs`.");
  process.exitCode = 1;
}
