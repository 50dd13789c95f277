import type { Document } from "../domain/document.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { AddedRow } from "./extend-knowledge.ts";

/** Reads documents with one state of the tables. */
export interface Reader {
  readonly knowledge: Knowledge;
  /** One extraction a document, in their order. */
  extract(documents: readonly Document[]): Promise<readonly Extraction[]>;
  close(): Promise<void>;
}

/** Makes a reader whose tables hold the shipped rows and those that people added. */
export type OpenReader = (added: readonly AddedRow[]) => Reader;
