import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { loadPacks } from "../languages/load-packs.ts";
import { openReader } from "../loading/open-reader.ts";
import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { EXIT } from "./exit-codes.ts";
import { explainExtraction } from "./explain-extraction.ts";
import { extractionJson } from "./extraction-json.ts";
import { describeRejection } from "./describe-fate.ts";
import { fileNames } from "./file-names.ts";
import { type Streams, writeLine } from "./streams.ts";

/** Documents extracted together, so that threads can share them. */
const AT_ONCE = 50;

interface ExtractOptions { readonly out?: string; readonly explain?: boolean }

export function addExtract(program: Command, streams: Streams, exit: (code: number) => void): Command {
  return program.command("extract")
    .summary("read documents and print what they tell, without storing anything")
    .description("Reads documents and prints one JSON object each, in the shape of the annotation guide: doc, language, published, events with\nkind, status, days, people, countries, organizations, place, topics and the sentence that shows it; then what was turned down and why.")
    .argument("<inputs...>", "files, folders, or - for standard input")
    .option("--out <dir>", "write one <stem>.json per document into this folder instead of lines on standard output")
    .option("--explain", "print for a person: each event with its sentence, and how every date and field was found")
    .addHelpText("after", "\nExamples:\n  entente extract page.txt --explain\n  entente extract articles/ > events.ndjson\n  entente extract seeds --out predicted")
    .action(async (inputs: readonly string[], options: ExtractOptions) => {
      exit(await extract(inputs, options, streams));
    });
}

async function extract(inputs: readonly string[], options: ExtractOptions, streams: Streams): Promise<number> {
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  const packs = loadPacks();
  const reader = openReader({ packs })([]);
  const write = writerFor(options, streams);
  let rejected = 0;
  let waiting: Document[] = [];
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    for (const extraction of await reader.extract(now)) await write(extraction);
  };
  try {
    for await (const reading of readDocuments(inputs, { packs })) {
      if ("quarantined" in reading) {
        rejected += 1;
        await writeLine(streams.err, describeRejection(reading.quarantined, streams.err));
      } else waiting.push(reading.document);
      if (waiting.length >= AT_ONCE) await flush();
    }
    await flush();
  } finally {
    await reader.close();
  }
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
}

function writerFor({ out, explain = false }: ExtractOptions, streams: Streams): (extraction: Extraction) => Promise<void> {
  const nameOf = fileNames();
  return async (extraction) => {
    if (out !== undefined) writeFileSync(join(out, `${nameOf(extraction.document.name)}.json`), `${JSON.stringify(extractionJson(extraction), null, 1)}\n`);
    if (explain) await writeLine(streams.out, explainExtraction(extraction));
    else if (out === undefined) await writeLine(streams.out, JSON.stringify(extractionJson(extraction)));
  };
}
