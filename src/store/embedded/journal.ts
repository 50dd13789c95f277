import { existsSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { DataError, StoreUnavailable } from "../../domain/errors.ts";
import type { Journal, JournalRecord } from "../journal.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import { readLines } from "./read-lines.ts";

/** One JSON record a line, flushed to the disk before `append` resolves. One process at a time: the graph's lock beside it sees to that. */
export class FileJournal implements Journal {
  readonly file: string;
  readonly #handle: FileHandle;
  readonly #appends = new OneAtATime();
  #bytes: number;
  #length: number;

  constructor(file: string, handle: FileHandle, bytes: number, length: number) {
    this.file = file;
    this.#handle = handle;
    this.#bytes = bytes;
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  async append(records: readonly JournalRecord[]): Promise<void> {
    if (records.length === 0) return;
    const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""), "utf8");
    await this.#appends.run(() => this.#write(lines, records.length));
  }

  async *records(from = 0): AsyncGenerator<JournalRecord> {
    let number = 0;
    for await (const line of readLines(this.file, this.#bytes)) {
      number += 1;
      if (number > from) yield this.#parse(line, number);
    }
  }

  async close(): Promise<void> {
    await this.#appends.settled();
    await this.#handle.close();
  }

  async #write(lines: Buffer, count: number): Promise<void> {
    try {
      await this.#handle.appendFile(lines);
      await this.#handle.datasync();
    } catch (error) {
      // A full disk may have taken half a line: what was not promised is taken back.
      await this.#handle.truncate(this.#bytes).catch(() => undefined);
      throw new StoreUnavailable(`The journal ${this.file} cannot be written (${messageOf(error)}): free some space or give it write permission, then load again; nothing of this batch was kept.`, { cause: error });
    }
    this.#bytes += lines.length;
    this.#length += count;
  }

  #parse(line: Buffer, number: number): JournalRecord {
    const record = parseRecord(line);
    if (record === null) throw new DataError(`${this.file}, line ${number}: not a record. The file was changed by hand or its disk is failing: put back a copy of it, or take this line out and load its document again.`);
    return record;
  }
}

/**
 * Opens the journal, making it where it is missing. A last line that a crash cut off was never promised to anybody: it is moved to a file beside
 * the journal and told, and all before it stays. @throws StoreUnavailable where the file cannot be written.
 */
export async function openJournal(file: string, warn: (line: string) => void): Promise<FileJournal> {
  const isNew = !existsSync(file);
  let handle: FileHandle;
  try {
    handle = await open(file, "a+");
    if (isNew) await flushFolder(dirname(file));
  } catch (error) {
    throw new StoreUnavailable(`The journal ${file} cannot be written (${messageOf(error)}): give the folder write permission, or set ENTENTE_DATA_DIR to another one.`, { cause: error });
  }
  const { size } = await handle.stat();
  const { bytes, lines, torn } = await measure(file, size);
  if (torn !== null) {
    const aside = await keepTorn(file, torn);
    await handle.truncate(bytes);
    await handle.datasync();
    warn(`The last line of ${file} was cut off, as by a crash while it was written (${torn.length} bytes). It was moved to ${aside}; the ${lines} records before it are whole. Load that document again.`);
  }
  return new FileJournal(file, handle, bytes, lines);
}

/** Whole lines and their bytes. Only the last line can be torn: every earlier one was flushed before the next began. */
async function measure(file: string, size: number): Promise<{ bytes: number; lines: number; torn: Buffer | null }> {
  let bytes = 0;
  let lines = 0;
  let last: Buffer | null = null;
  for await (const line of readLines(file, size)) {
    if (last !== null) { bytes += last.length + 1; lines += 1; }
    last = line;
  }
  if (last === null) return { bytes, lines, torn: null };
  const ended = bytes + last.length < size;
  if (ended && parseRecord(last) !== null) return { bytes: bytes + last.length + 1, lines: lines + 1, torn: null };
  return { bytes, lines, torn: last };
}

async function keepTorn(file: string, torn: Buffer): Promise<string> {
  let number = 1;
  while (existsSync(`${file}.torn-${number}`)) number += 1;
  const aside = `${file}.torn-${number}`;
  const handle = await open(aside, "wx");
  await handle.writeFile(torn);
  await handle.datasync();
  await handle.close();
  return aside;
}

/** A new file's name is on disk only once its folder is flushed (where the system lets folders be opened). */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function parseRecord(line: Buffer): JournalRecord | null {
  try {
    const record: unknown = JSON.parse(line.toString("utf8"));
    return typeof record === "object" && record !== null && "kind" in record && typeof record.kind === "string" ? record as JournalRecord : null;
  } catch {
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
