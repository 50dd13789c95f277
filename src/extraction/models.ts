import { readFileSync } from "node:fs";
import { DataError } from "../domain/errors.ts";
import type { LinearModel } from "./confidence/linear-model.ts";

export const MODEL_NAMES = ["party", "person", "context", "date", "planned", "cancelled", "report", "same", "topic"] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** All learned weights, made from the gold by one command. */
export interface ReadingModels {
  /** What made them: SHA-256 of texts and gold, first 16 hex digits. */
  readonly madeFrom: string;
  /** The chance from which a candidate becomes a report: where F1 on documents that the models had not seen was best. */
  readonly threshold: number;
  readonly models: Readonly<Record<ModelName, LinearModel>>;
}

const SHIPPED = new URL("../../models/reading.json", import.meta.url);

/** @throws DataError where the file cannot be read or lacks a model */
export function loadModels(file: URL = SHIPPED): ReadingModels {
  let read: ReadingModels;
  try {
    read = JSON.parse(readFileSync(file, "utf8")) as ReadingModels;
  } catch (error) {
    throw new DataError(`models/reading.json: cannot be read (${error instanceof Error ? error.message : String(error)}). Make it with "npm run train".`);
  }
  const missing = MODEL_NAMES.find((name) => !(name in read.models));
  if (missing !== undefined) throw new DataError(`models/reading.json: the model "${missing}" is missing. Make the file again with "npm run train".`);
  return read;
}

/** Models that know nothing: every feature counts nothing. What training begins with. */
export function emptyModels(): ReadingModels {
  return { madeFrom: "", threshold: 0.5, models: Object.fromEntries(MODEL_NAMES.map((name) => [name, { bias: 0, weights: {} }])) as unknown as Record<ModelName, LinearModel> };
}
