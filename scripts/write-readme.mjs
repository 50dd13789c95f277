// Fills the marked spots of README.md: accuracy out of models/accuracy.json, and the headline answer out of a running service.
// `node scripts/write-readme.mjs [http://localhost:4000]`; without an address the answer stays as it is.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const README = new URL("../README.md", import.meta.url);
const ACCURACY = new URL("../models/accuracy.json", import.meta.url);
const QUESTION = `{ contacts(of: "Sahel", with: "Moscow", during: "2024-03", first: 20) { edges { node {
  person { name } office { title country { name } }
  events { kind from reports { quote document { title url basedOn language } } } } } } }`;
/** A newcomer reads these; the others follow in the service's own answer. */
const READ_FIRST = ["en", "fr"];

function percent(value) {
  return value === null ? "–" : value.toFixed(2);
}

/** As the language's own pack says. */
function englishName(code) {
  const meta = new URL(`../languages/${code}/meta.json`, import.meta.url);
  return existsSync(meta) ? JSON.parse(readFileSync(meta, "utf8")).names.en : code;
}

function accuracyTable() {
  const { accuracy } = JSON.parse(readFileSync(ACCURACY, "utf8"));
  const all = accuracy.find(({ language, kind }) => language === null && kind === null);
  const rows = accuracy.filter(({ language, kind }) => language !== null && kind === null).sort((a, b) => b.gold - a.gold);
  const kinds = accuracy.filter(({ language, kind }) => language === null && kind !== null).sort((a, b) => b.gold - a.gold);
  const line = (name, { gold, precision, recall }) => `| ${name} | ${gold} | ${percent(precision)} | ${percent(recall)} |`;
  return [
    "| read from | events in the gold | precision | recall |", "|---|--:|--:|--:|",
    line("**all languages**", all), ...rows.map((row) => line(englishName(row.language), row)), "",
    `Kinds with ten gold events or more (precision / recall): ${kinds.filter(({ gold }) => gold >= 10).map(({ kind, precision, recall }) => `${kind.replaceAll("_", " ")} ${percent(precision)} / ${percent(recall)}`).join(", ")}.`,
  ].join("\n");
}

/** One row for each event, newest first, with the sentence a reader of English or French can check. */
function answerTable(data) {
  const rows = data.contacts.edges.flatMap(({ node: { person, office, events } }) => events.map(({ kind, from, reports }) => {
    const report = reports.find(({ document }) => READ_FIRST.includes(document.language)) ?? reports[0];
    const address = report.document.url ?? report.document.basedOn;
    const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
    const source = address === null ? cell(report.document.title ?? "document") : `[${report.document.url === null ? "facts from" : "source"}](${address})`;
    return { from, row: `| ${from} | **${person.name}**, ${office?.title ?? "?"}, ${office?.country?.name ?? "?"} | ${kind.toLowerCase().replaceAll("_", " ")} | ${cell(report.quote)} | ${source} |` };
  }));
  return ["| day | leader, office that day | kind | one of the sentences that say so | |", "|---|---|---|---|---|", ...rows.sort((a, b) => (a.from < b.from ? 1 : -1)).map(({ row }) => row)].join("\n");
}

async function ask(address) {
  const response = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: QUESTION }) });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(errors[0].message);
  return data;
}

function fill(text, mark, content) {
  const spot = new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`);
  if (!spot.test(text)) throw new Error(`README.md has no <!-- ${mark} --> … <!-- /${mark} -->.`);
  return text.replace(spot, (_all, open, close) => `${open}${content}\n${close}`);
}

let text = fill(readFileSync(README, "utf8"), "accuracy", accuracyTable());
const [address] = process.argv.slice(2);
if (address !== undefined) text = fill(text, "headline-answer", answerTable(await ask(address)));
writeFileSync(README, text);
