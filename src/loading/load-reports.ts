import { isDay, parseEdtf } from "../domain/date-interval.ts";
import type { Document, GivenDate, Paragraph } from "../domain/document.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { Extraction } from "../domain/extraction.ts";
import { documentId, type DocumentId } from "../domain/ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { reportsFromJson } from "../merging/reports-from-json.ts";
import { type DocumentFate, rejectedFate } from "./fates.ts";
import type { Loader } from "./loader.ts";
import { readPieces } from "./read-pieces.ts";

export interface ReportsOptions {
  readonly stdin: NodeJS.ReadableStream;
  readonly knowledge: Knowledge;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly onFate?: (fate: DocumentFate, extraction: Extraction | null) => void;
}

/** Documents stored together. */
const AT_ONCE = 100;

/**
 * Stores what `entente extract` printed, here or elsewhere: one JSON object a line, a folder that `extract --out` filled (a file each), "-" for standard
 * input. What is none is put aside with its place and what is wrong, and the others go in.
 */
export async function loadReports(loader: Loader, inputs: readonly string[], { stdin, knowledge, dryRun = false, signal, onFate }: ReportsOptions): Promise<void> {
  let waiting: Extraction[] = [];
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    const fates = await loader.loadExtractions(now, { dryRun });
    fates.forEach((fate, index) => onFate?.(fate, now[index] ?? null));
  };
  for await (const piece of readPieces(inputs, stdin)) {
    if (signal?.aborted === true) return;
    try {
      if ("fault" in piece) throw new BadUserInput(`${piece.where} cannot be opened (${piece.fault}): check the path.`, "unreadable");
      waiting.push(extractionFromJson(parseObject(piece.text, piece.where), piece.where, knowledge));
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      onFate?.(rejectedFate(piece.where, error.problem === "unreadable" ? "unreadable" : "malformed", error.message), null);
    }
    if (waiting.length >= AT_ONCE) await flush();
  }
  if (waiting.length > 0) await flush();
}

function parseObject(text: string, where: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new BadUserInput(`${where}: this is no JSON object; each line must be one, as \`entente extract\` prints them.`, "bad-report");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new BadUserInput(`${where}: this is no JSON object; each line must be one.`, "bad-report");
  return parsed as Readonly<Record<string, unknown>>;
}

/** An extraction from its printed form. Without `text` the document's text is its quotes, one a paragraph. */
function extractionFromJson(json: Readonly<Record<string, unknown>>, where: string, knowledge: Knowledge): Extraction {
  const events = Array.isArray(json["events"]) ? (json["events"] as readonly { readonly evidence?: unknown }[]) : [];
  const told = textOf(json["text"]);
  const text = told ?? events.map(({ evidence }) => textOf(evidence) ?? "").join("\n\n");
  const document = documentFromJson(json, text, told === null);
  const reports = reportsFromJson(json["events"] ?? [], {
    document: document.id, where, text,
    findPerson: (name, country) => personIn(knowledge, name, country),
  });
  const publication = typeof json["publication"] === "object" && json["publication"] !== null ? (json["publication"] as Partial<Extraction["publication"]>) : {};
  return {
    document, reports, rejected: rejectedOf(json["rejected"]),
    publication: { days: Array.isArray(publication.days) ? publication.days.filter(isDay) : [], steps: Array.isArray(publication.steps) ? publication.steps.map(String) : [] },
  };
}

/** `isNamed`: its text is not known, so its name tells it from another document with the same quotes, or with none. */
function documentFromJson(json: Readonly<Record<string, unknown>>, text: string, isNamed: boolean): Document {
  const id = textOf(json["id"]);
  const name = textOf(json["doc"]) ?? "report";
  return {
    id: id?.startsWith("document:") === true ? (id as DocumentId) : documentId(isNamed ? `${name}\n\n${text}` : text), name, text,
    title: textOf(json["title"]), url: textOf(json["url"]), basedOn: textOf(json["basedOn"]), language: textOf(json["language"]) ?? "und",
    given: givenDate(textOf(json["published"]), json["given"]), paragraphs: Array.isArray(json["paragraphs"]) ? (json["paragraphs"] as readonly Paragraph[]) : [],
  };
}

function givenDate(edtf: string | null, from: unknown): GivenDate | null {
  const interval = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || interval === null || interval.precision === "year") return null;
  return { edtf, precision: interval.precision, from: from === "metadata" || from === "argument" ? from : "header" };
}

function rejectedOf(list: unknown): Extraction["rejected"] {
  if (!Array.isArray(list)) return [];
  return (list as readonly (Extraction["rejected"][number] & { readonly text?: string })[]).map(({ kind, reason, start, end, rules, note }) => ({ start, end, kind, reason, rules, note }));
}

/** The one person of the tables whom a name means; where it means several, the one of that country. */
function personIn(knowledge: Knowledge, name: string, country: string | null): string | null {
  const people = knowledge.meaningsOf(name).filter(({ type }) => type === "person");
  if (people.length < 2) return people[0]?.id ?? null;
  const ofCountry = people.filter(({ id }) => country !== null && knowledge.people.get(id)?.terms.some((term) => term.country === country) === true);
  return ofCountry.length === 1 ? (ofCountry[0]?.id ?? null) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
