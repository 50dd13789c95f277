import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { LanguagePacks } from "../languages/pack.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { fileKind } from "./file-kind.ts";
import type { InputFile, UnlistedInput } from "./list-inputs.ts";
import { listInputs } from "./list-inputs.ts";
import type { DocumentContext } from "./make-document.ts";
import { makeDocument, openDocumentContext } from "./make-document.ts";
import { readBytes, readTableStream } from "./read-bytes.ts";
import type { RawReading, Reading } from "./reading.ts";
import { quarantine } from "./reading.ts";
import { SourcePages } from "./source-pages.ts";

/** Bytes of one document; tables and JSON Lines may be larger, their rows not. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** By so much of a file its kind and its encoding are told. */
const HEAD_BYTES = 64 * 1024;
const STDIN_NAME = "stdin";

export interface ReadOptions {
  readonly packs: LanguagePacks;
  /** What "-" reads. */
  readonly stdin?: Readable;
}

/**
 * Documents of files, folders (searched through) and "-" (standard input), in a fixed order, one at a time. Each is read or put aside with its reason;
 * one that cannot be read never keeps the others back. Throws nothing for bad input.
 */
export async function* readDocuments(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  const context = await openDocumentContext(options.packs);
  const pages = new SourcePages();
  for (const input of inputs) {
    if (input === "-") yield* finish(readStream(STDIN_NAME, options.stdin ?? process.stdin), context, null);
    else for await (const file of listInputs([input])) yield* readInput(file, context, pages);
  }
}

/** The documents of one listed file. */
export async function* readInput(file: InputFile | UnlistedInput, context: DocumentContext, pages: SourcePages): AsyncGenerator<Reading> {
  if ("fault" in file) yield unreadable(file.name, file.path, file.fault);
  else yield* finish(readFileSafely(file), context, await pages.pageOf(file.path));
}

function unreadable(name: string, path: string, fault: string): Reading {
  const why = fault === "ENOENT" ? "no such file or folder" : fault === "EACCES" || fault === "EPERM" ? "permission denied" : fault;
  return quarantine(name, "unreadable", `${path}: ${why}`);
}

async function* finish(raws: AsyncIterable<RawReading>, context: DocumentContext, basedOn: string | null): AsyncGenerator<Reading> {
  for await (const raw of raws) yield "quarantined" in raw ? raw : makeDocument(raw, context, basedOn);
}

async function* readFileSafely(file: InputFile): AsyncGenerator<RawReading> {
  try {
    yield* readFileRaw(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    yield quarantine(file.name, "unreadable", `${file.path}: ${code}`);
  }
}

async function* readFileRaw(file: InputFile): AsyncGenerator<RawReading> {
  const head = await headOf(file.path);
  const decoded = decodeBytes(head);
  const kind = "text" in decoded ? fileKind(file.name, decoded.text, file.isNamed) : "text";
  if (kind === "skip") return;
  if ("text" in decoded && (kind === "json-lines" || kind === "csv")) {
    yield* readTableStream(file.name, kind, createReadStream(file.path), decoded);
  } else if (file.bytes > LARGEST_DOCUMENT) {
    yield quarantine(file.name, "too_large", `it has ${megabytes(file.bytes)}; at most ${megabytes(LARGEST_DOCUMENT)} are read as one document: cut it up, or give it as JSON Lines`);
  } else yield* readBytes(file.name, await readFile(file.path), file.isNamed);
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return bytesRead === HEAD_BYTES ? wholeLines(head) : head;
  } finally {
    await handle.close();
  }
}

/** Up to a line's end, so that no letter of several bytes is torn. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a);
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

/** Standard input: JSON Lines as they come, anything else as a whole; kind and encoding by its content. */
async function* readStream(name: string, stream: Readable): AsyncGenerator<RawReading> {
  const chunks = bytesOf(stream);
  const head = await gather(chunks, HEAD_BYTES);
  const decoded = decodeBytes(head.isAll ? head.bytes : wholeLines(head.bytes));
  if (!head.isAll && "text" in decoded && fileKind(name, decoded.text, true) === "json-lines") {
    yield* readTableStream(name, "json-lines", Readable.from(following(head.bytes, chunks)), decoded);
    return;
  }
  const rest = head.isAll ? head : await gather(chunks, LARGEST_DOCUMENT - head.bytes.length);
  if (!rest.isAll) yield quarantine(name, "too_large", `more than ${megabytes(LARGEST_DOCUMENT)} came in: load it as a file`);
  else yield* readBytes(name, head.isAll ? head.bytes : Buffer.concat([head.bytes, rest.bytes]), true);
}

async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer | string>) yield typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
}

/** What comes until there are more than `most` bytes; `isAll` where the end came first. */
async function gather(chunks: AsyncGenerator<Buffer>, most: number): Promise<{ readonly bytes: Buffer; readonly isAll: boolean }> {
  const gathered: Buffer[] = [];
  let size = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    gathered.push(next.value);
    size += next.value.length;
    if (size > most) return { bytes: Buffer.concat(gathered), isAll: false };
  }
  return { bytes: Buffer.concat(gathered), isAll: true };
}

async function* following(first: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* chunks;
}
