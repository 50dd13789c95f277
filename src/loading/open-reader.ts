import { availableParallelism } from "node:os";
import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import { extractReports } from "../extraction/extract-reports.ts";
import { loadReadingTools, type ReadingTools } from "../extraction/reading-tools.ts";
import type { LanguagePacks } from "../languages/pack.ts";
import { type AddedRow, extendKnowledge } from "./extend-knowledge.ts";
import { CAN_START_THREADS, type ExtractionWorker, startWorker } from "./extraction-workers.ts";
import type { OpenReader, Reader } from "./reader.ts";

export interface ReaderSettings {
  readonly packs: LanguagePacks;
  /** Threads beside the main one; 0 reads everything in this thread. Default: one less than the machine's cores, at most 7; none where the sources run unbuilt. */
  readonly threads?: number;
}

/** Starting a thread costs as much as reading some dozens of documents: fewer are read here. */
const WORTH_THREADS = 16;
const MOST_THREADS = 7;

/** Makes readers over the shipped packs and models. Tools are compiled at the first document, threads started at the first large batch. */
export function openReader({ packs, threads = CAN_START_THREADS ? Math.min(MOST_THREADS, availableParallelism() - 1) : 0 }: ReaderSettings): OpenReader {
  return (added) => new ThreadedReader(packs, added, threads);
}

class ThreadedReader implements Reader {
  readonly knowledge: Reader["knowledge"];
  readonly #packs: LanguagePacks;
  readonly #added: readonly AddedRow[];
  readonly #threads: number;
  #tools: ReadingTools | null = null;
  #workers: readonly ExtractionWorker[] = [];

  constructor(packs: LanguagePacks, added: readonly AddedRow[], threads: number) {
    this.knowledge = extendKnowledge(added);
    this.#packs = packs;
    this.#added = added;
    this.#threads = threads;
  }

  async extract(documents: readonly Document[]): Promise<readonly Extraction[]> {
    if (documents.length === 0) return [];
    if (documents.length >= WORTH_THREADS && this.#workers.length === 0) this.#workers = Array.from({ length: this.#threads }, () => startWorker(this.#added));
    const results = new Array<Extraction | undefined>(documents.length);
    let next = 0;
    // Everybody takes the next document from one queue; the result does not depend on who reads what.
    const take = async (read: (document: Document) => Promise<Extraction>): Promise<void> => {
      for (let at = next++; at < documents.length; at = next++) {
        const document = documents[at];
        if (document !== undefined) results[at] = await read(document);
      }
    };
    await Promise.all([take((document) => this.#readHere(document)), ...this.#workers.map((worker) => take((document) => worker.read(document)))]);
    return results.filter((extraction) => extraction !== undefined);
  }

  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.stop()));
  }

  async #readHere(document: Document): Promise<Extraction> {
    this.#tools ??= loadReadingTools(this.#packs, this.knowledge);
    // Lets a running service answer between two documents.
    await new Promise((resolve) => setImmediate(resolve));
    return extractReports(document, this.#tools);
  }
}
