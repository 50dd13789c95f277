import type { Command } from "commander";
import { type OpenHouse, openHouse } from "../compose.ts";
import { readConfig } from "../config.ts";
import { listInputs } from "../documents/list-inputs.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { DocumentFate } from "../loading/fates.ts";
import { loadReports } from "../loading/load-reports.ts";
import { loadStream } from "../loading/load-stream.ts";
import { describeRejection } from "./describe-fate.ts";
import { EXIT } from "./exit-codes.ts";
import { type Interruption, onInterrupt } from "./interruption.ts";
import { type LoadProgress, startProgress, summaryLine } from "./load-progress.ts";
import type { Streams } from "./streams.ts";
import { watchFolders } from "./watch-folders.ts";

interface LoadCommandOptions {
  readonly reports?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addLoad(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("load")
    .summary("read documents and store the events they tell")
    .description("Reads documents (plain text, the seed format, HTML, RSS or Atom, JSON Lines, CSV), extracts their events and stores both.\nLoading the same document again changes nothing; a new text for the same address takes the old one's place.\nA document that cannot be read is put aside with its reason, and the others go in.\nA watched file is read once it has stayed the same for a second and a half; a slow writer had better write under a name such as .page.txt or\npage.txt.part, which is not looked at, and rename it when it is whole.")
    .argument("<inputs...>", "files, folders, or - for standard input")
    .option("--reports", "the inputs are lines of JSON as `entente extract` prints them: store them without reading again")
    .option("--dry-run", "work everything out, print the events that would be stored, and store nothing")
    .option("--watch", "then keep watching the folders given, and load what appears or changes once it is whole")
    .option("--json", "one line of JSON per document on standard output")
    .option("--quiet", "no progress; rejected documents and the last line still show")
    .addHelpText("after", "\nExamples:\n  entente load page.txt\n  entente load articles/ --dry-run\n  entente load inbox/ --watch\n  entente extract articles/ | entente load - --reports")
    .action(async (inputs: readonly string[], options: LoadCommandOptions) => {
      exit(await load(inputs, options, streams));
    });
}

async function load(inputs: readonly string[], options: LoadCommandOptions, streams: Streams): Promise<number> {
  const interruption = onInterrupt((line) => streams.err.write(`${line}\n`));
  const house = await openHouse(readConfig());
  const total = options.reports === true || options.watch === true ? null : await countFiles(inputs);
  const progress = startProgress({ total, quiet: options.quiet === true, err: streams.err, now: () => performance.now() });
  try {
    await loadInputs(house, inputs, options, interruption, progress, streams);
  } finally {
    progress.end();
    interruption.end();
    await house.close();
  }
  streams.err.write(`${options.dryRun === true ? "Dry run, nothing stored. " : ""}${summaryLine(progress.counts)}\n`);
  if (interruption.signal.aborted) return EXIT.interrupted;
  return progress.counts.rejected > 0 ? EXIT.someRejected : EXIT.done;
}

async function loadInputs(house: OpenHouse, inputs: readonly string[], options: LoadCommandOptions, { signal }: Interruption, progress: LoadProgress, streams: Streams): Promise<void> {
  const dryRun = options.dryRun === true;
  const onFate = (fate: DocumentFate, extraction: Extraction | null): void => {
    progress.show(fate);
    if (fate.reason !== null) streams.err.write(`${describeRejection({ name: fate.name, reason: fate.reason, detail: fate.detail ?? "" }, streams.err)}\n`);
    if (options.json === true) streams.out.write(`${JSON.stringify(fate)}\n`);
    else if (dryRun) extraction?.reports.forEach((report) => streams.out.write(`${fate.name}: ${report.kind} ${report.status} ${daysOf(report.days)} ${report.countries.join("+")} "${report.quote}"\n`));
  };
  if (options.reports === true) {
    await loadReports(house.loader, inputs, { stdin: streams.in, knowledge: house.loader.knowledge, dryRun, signal, onFate });
    return;
  }
  // Watched before the first look inside: what is put there meanwhile is not missed.
  const watched = options.watch === true ? watchFolders(inputs, signal) : null;
  try {
    await loadStream(house.loader, readDocuments(inputs, { packs: house.packs }), { dryRun, signal, onFate });
    if (watched === null || signal.aborted) return;
    if (options.quiet !== true) streams.err.write(`${summaryLine(progress.counts)}\nWatching ${inputs.join(", ")}; Ctrl-C ends.\n`);
    for await (const path of watched.paths) await loadStream(house.loader, readDocuments([path], { packs: house.packs }), { dryRun, onFate });
  } finally {
    watched?.close();
  }
}

/** For the progress bar: files, as their documents are known only once they are read. Null where standard input is among them. */
async function countFiles(inputs: readonly string[]): Promise<number | null> {
  if (inputs.includes("-")) return null;
  let files = 0;
  for await (const file of listInputs(inputs)) files += "path" in file ? 1 : 0;
  return files;
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from}..${to}`;
}
