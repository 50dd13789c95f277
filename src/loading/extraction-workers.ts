import { Worker } from "node:worker_threads";
import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { AddedRow } from "./extend-knowledge.ts";

/** A thread that reads one document after another. */
export interface ExtractionWorker {
  /** @throws Error with the thread's own words where it fails */
  read(document: Document): Promise<Extraction>;
  stop(): Promise<void>;
}

export type WorkerAnswer = { readonly extraction: Extraction } | { readonly fault: string };

/** Threads run built code alone: a loader of TypeScript does not reach them on Node 20. */
export const CAN_START_THREADS = import.meta.url.endsWith(".js");

/** Starts a thread with its own packs, models and tables (and what people added to them). */
export function startWorker(added: readonly AddedRow[]): ExtractionWorker {
  const worker = new Worker(new URL("./extraction-thread.js", import.meta.url), { workerData: { added } });
  worker.unref();
  let settle: { resolve: (extraction: Extraction) => void; reject: (error: Error) => void } | null = null;
  worker.on("message", (answer: WorkerAnswer) => {
    if ("extraction" in answer) settle?.resolve(answer.extraction);
    else settle?.reject(new Error(answer.fault));
  });
  worker.on("error", (error: Error) => settle?.reject(error));
  worker.on("exit", () => settle?.reject(new Error("A reading thread ended before it had answered.")));
  return {
    read: (document) => new Promise((resolve, reject) => {
      settle = { resolve, reject };
      worker.ref();
      worker.postMessage(document);
    }).finally(() => {
      settle = null;
      worker.unref();
    }) as Promise<Extraction>,
    stop: async () => {
      await worker.terminate();
    },
  };
}
