import { basename } from "node:path";
import { readDocuments } from "../documents/read-documents.ts";
import type { Extraction } from "../domain/extraction.ts";
import { extractReports } from "../extraction/extract-reports.ts";
import type { ReadingTools } from "../extraction/reading-tools.ts";
import type { LanguagePacks } from "../languages/pack.ts";
import { eventJsonOf } from "./event-json.ts";
import type { TracedEvent } from "./diff-reports.ts";
import type { DocumentJson } from "./scored-event.ts";

/** What was read from a folder of texts: extractions by document name, and documents put aside. */
export interface Predictions {
  readonly extractions: ReadonlyMap<string, Extraction>;
  readonly predicted: ReadonlyMap<string, DocumentJson>;
  readonly quarantined: readonly string[];
}

/** Reads the texts in `folder` whose names the gold knows. Others beside them are left alone. */
export async function predictEvents(folder: string, names: ReadonlySet<string>, tools: ReadingTools): Promise<Predictions> {
  const packs: LanguagePacks = new Map([...tools.languages].map(([code, { pack }]) => [code, pack]));
  const extractions = new Map<string, Extraction>();
  const quarantined: string[] = [];
  for await (const reading of readDocuments([folder], { packs })) {
    if ("quarantined" in reading) quarantined.push(`${reading.quarantined.name}: ${reading.quarantined.reason}`);
    else if (names.has(basename(reading.document.name))) extractions.set(basename(reading.document.name), extractReports(reading.document, tools));
  }
  const predicted = new Map([...extractions].map(([name, { document, reports }]) => [name, {
    doc: name, language: document.language,
    events: reports.map((report): TracedEvent => ({ ...eventJsonOf(report), rules: report.evidence.filter(({ field }) => field === "kind").flatMap(({ rules }) => rules) })),
  }] as const));
  return { extractions, predicted, quarantined };
}
