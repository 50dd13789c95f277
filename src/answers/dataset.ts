import { readFileSync } from "node:fs";
import type { Day } from "../domain/date-interval.ts";
import { DataError } from "../domain/errors.ts";
import { type EventKind, isEventKind } from "../domain/event-kinds.ts";
import { datasetQuery } from "../store/queries/dataset.ts";
import { versionQuery } from "../store/queries/version.ts";
import type { Asking } from "./asking.ts";

export interface AccuracyRow { readonly language: string | null; readonly kind: EventKind | null; readonly precision: number | null; readonly recall: number | null; readonly gold: number }

export interface DatasetAnswer {
  readonly version: string;
  readonly documents: number;
  readonly reports: number;
  readonly events: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly languages: readonly { readonly code: string; readonly documents: number }[];
}

/** What the graph of a store without any document is called. */
const EMPTY_VERSION = "0-empty";

/** What the graph holds. One read. */
export async function answerDataset(asking: Asking): Promise<DatasetAnswer> {
  const rows = await asking.store.read(datasetQuery, {}, asking.signal);
  const count = (what: string): number => rows.find((row) => row.what === what)?.count ?? 0;
  const languages = rows.filter(({ what }) => what === "language").map(({ value, count: documents }) => ({ code: value ?? "", documents })).sort((a, b) => (a.code < b.code ? -1 : 1));
  const value = (what: string): string | null => rows.find((row) => row.what === what)?.value ?? null;
  return {
    version: value("version") ?? EMPTY_VERSION,
    documents: languages.reduce((sum, { documents }) => sum + documents, 0), reports: count("reports"), events: count("events"),
    from: value("from"), to: value("to"), languages,
  };
}

/** The version alone, for those who ask at every request whether anything changed. One read. */
export async function answerVersion({ store, signal }: Asking): Promise<string> {
  const [row] = await store.read(versionQuery, {}, signal);
  return row?.version ?? EMPTY_VERSION;
}

const ACCURACY = new URL("../../models/accuracy.json", import.meta.url);

/** The last evaluation, as `entente evaluate` wrote it down; nothing where there was none. @throws DataError for a file of another shape */
export function readAccuracy(file: URL = ACCURACY): readonly AccuracyRow[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const parsed: unknown = JSON.parse(text);
  const rows: unknown = Array.isArray(parsed) ? parsed : (parsed as { accuracy?: unknown }).accuracy;
  if (!Array.isArray(rows) || !rows.every(isAccuracyRow)) {
    throw new DataError("models/accuracy.json: expected { \"accuracy\": [{ language, kind, precision, recall, gold }] }; write it anew with `entente evaluate`.");
  }
  return rows;
}

function isAccuracyRow(row: unknown): row is AccuracyRow {
  const { language, kind, precision, recall, gold } = row as Record<keyof AccuracyRow, unknown>;
  const isShare = (share: unknown): boolean => share === null || typeof share === "number";
  return (language === null || typeof language === "string") && (kind === null || (typeof kind === "string" && isEventKind(kind))) && isShare(precision) && isShare(recall) && typeof gold === "number";
}
