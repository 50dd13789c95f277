import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parse } from "csv-parse";
import { Parser } from "n3";
import type { Correction } from "../../domain/correction.ts";
import { BadUserInput } from "../../domain/errors.ts";
import type { Extraction } from "../../domain/extraction.ts";
import type { Report } from "../../domain/report.ts";
import type { JournalRecord, Quarantined } from "../../store/journal.ts";
import { extractionOf } from "../../store/stored-document.ts";
import { EXPORT_FORMATS, MANIFEST, type Manifest } from "./formats.ts";

/** The manifest of an export whose files are all there and whole. @throws BadUserInput naming the file that is missing, cut or changed */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new BadUserInput(`${folder} holds no ${MANIFEST}: it is no export, or one that was broken off. Export again.`, "no-export");
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch {
    throw new BadUserInput(`${path} is no JSON: the export is damaged. Export again.`, "damaged-export");
  }
  if (manifest.layout as number !== 1 || !EXPORT_FORMATS.includes(manifest.format)) throw new BadUserInput(`${path} tells of a layout that this version does not know: update Entente, or export again.`, "unknown-export");
  for (const file of manifest.files) await checkFile(folder, file);
  return manifest;
}

async function checkFile(folder: string, { name, lines, sha256 }: Manifest["files"][number]): Promise<void> {
  const path = join(folder, name);
  if (!existsSync(path)) throw new BadUserInput(`${path} is missing, though ${MANIFEST} names it: nothing was imported. Copy the whole folder, or export again.`, "damaged-export");
  const hash = createHash("sha256");
  let found = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === 0x0a) found += 1;
  }
  if (hash.digest("hex") === sha256) return;
  const what = found < lines ? `is cut after ${found} of ${lines} lines` : "differs from what was exported";
  throw new BadUserInput(`${path} ${what}: nothing was imported. Copy the file again, or export again.`, "damaged-export");
}

/** What an export holds that the rest follows from: decisions first, so that what they take out stays out. */
export async function* recordsIn(folder: string, { format }: Manifest): AsyncGenerator<JournalRecord> {
  switch (format) {
    case "ndjson": yield* ndjsonRecords(folder); break;
    case "csv": case "admin-import": yield* csvRecords(folder); break;
    case "jsonld": case "nquads": yield* linkedRecords(folder, format);
  }
}

async function* ndjsonRecords(folder: string): AsyncGenerator<JournalRecord> {
  for await (const line of linesOf(join(folder, "corrections.ndjson"))) yield { kind: "correction", correction: JSON.parse(line) as Correction };
  for await (const line of linesOf(join(folder, "documents.ndjson"))) yield { kind: "document", extraction: JSON.parse(line) as Extraction };
  for await (const line of linesOf(join(folder, "quarantined.ndjson"))) yield { kind: "quarantined", quarantined: JSON.parse(line) as Quarantined };
}

type CsvRow = Readonly<Record<string, string>>;

async function* csvRecords(folder: string): AsyncGenerator<JournalRecord> {
  const corrections: Correction[] = [];
  for await (const { json = "" } of rowsOf(join(folder, "Correction.csv"))) corrections.push(JSON.parse(json) as Correction);
  yield* corrections.sort((a, b) => a.sequence - b.sequence).map((correction): JournalRecord => ({ kind: "correction", correction }));
  const reports = new Map<string, Report[]>();
  for await (const { json = "" } of rowsOf(join(folder, "Report.csv"))) {
    const report = JSON.parse(json) as Report;
    reports.set(report.document, [...(reports.get(report.document) ?? []), report]);
  }
  for await (const row of rowsOf(join(folder, "Document.csv"))) {
    const own = reports.get(row["id"] ?? row["id:ID(Document)"] ?? "") ?? [];
    yield { kind: "document", extraction: extractionOf({ json: row["json"] ?? "", text: row["text"] ?? "" }, own.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))) };
  }
  for await (const row of rowsOf(join(folder, "Quarantined.csv"))) {
    yield { kind: "quarantined", quarantined: { id: row["id"] ?? row["id:ID(Quarantined)"] ?? "", name: row["name"] ?? "", reason: row["reason"] as Quarantined["reason"], detail: row["detail"] ?? "" } };
  }
}

async function* linkedRecords(folder: string, format: "jsonld" | "nquads"): AsyncGenerator<JournalRecord> {
  const records: { readonly subject: string; readonly json: string }[] = [];
  for await (const line of linesOf(join(folder, format === "jsonld" ? "graph.jsonld" : "graph.nq"))) {
    const record = format === "jsonld" ? recordInJsonld(line) : recordInQuad(line);
    if (record !== null) records.push(record);
  }
  const of = (prefix: string): readonly unknown[] => records.filter(({ subject }) => subject.startsWith(`urn:entente:${prefix}`)).map(({ json }): unknown => JSON.parse(json));
  yield* of("correction:").map((correction): JournalRecord => ({ kind: "correction", correction: correction as Correction }));
  yield* of("document:").map((extraction): JournalRecord => ({ kind: "document", extraction: extraction as Extraction }));
  yield* of("quarantined:").map((quarantined): JournalRecord => ({ kind: "quarantined", quarantined: quarantined as Quarantined }));
}

function recordInJsonld(line: string): { readonly subject: string; readonly json: string } | null {
  if (!line.includes('"ent:record"')) return null;
  const node = JSON.parse(line.replace(/,$/, "")) as { readonly "@id": string; readonly "ent:record"?: string };
  return node["ent:record"] === undefined ? null : { subject: node["@id"], json: node["ent:record"] };
}

function recordInQuad(line: string): { readonly subject: string; readonly json: string } | null {
  if (!line.includes("<urn:entente:vocabulary#record>")) return null;
  const [quad] = new Parser({ format: "N-Quads" }).parse(line);
  return quad === undefined ? null : { subject: quad.subject.value, json: quad.object.value };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) if (line !== "") yield line;
}

function rowsOf(path: string): AsyncIterable<CsvRow> {
  return createReadStream(path).pipe(parse({ columns: true })) as AsyncIterable<CsvRow>;
}
