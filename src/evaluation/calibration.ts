import type { Extraction } from "../domain/extraction.ts";
import { eventJsonOf } from "./event-json.ts";
import { matchEvents } from "./match-events.ts";
import { readyForScoring, type DocumentJson } from "./scored-event.ts";

/** Reports whose stated confidence lies from `from` (in) to `to` (out): how many, their mean confidence, and the share that the gold confirms (strict). */
export interface CalibrationBin { readonly from: number; readonly to: number; readonly reports: number; readonly stated: number; readonly confirmed: number }

const BINS = 10;

/** The reliability table: a confidence is honest where `stated` and `confirmed` agree. Empty bins are left out. */
export function calibrationOf(gold: ReadonlyMap<string, DocumentJson>, extractions: ReadonlyMap<string, Extraction>): readonly CalibrationBin[] {
  const outcomes = [...extractions].flatMap(([name, { reports }]) => {
    const expected = (gold.get(name)?.events ?? []).map(readyForScoring);
    const right = new Set(matchEvents(expected, reports.map((report) => readyForScoring(eventJsonOf(report))), "strict").map(([, j]) => j));
    return reports.map(({ confidence }, index) => ({ confidence, right: right.has(index) }));
  });
  return Array.from({ length: BINS }, (_, bin) => ({ from: bin / BINS, to: (bin + 1) / BINS })).flatMap(({ from, to }) => {
    const inside = outcomes.filter(({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)));
    if (inside.length === 0) return [];
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ from, to, reports: inside.length, stated: mean(inside.map(({ confidence }) => confidence)), confirmed: mean(inside.map(({ right }) => Number(right))) }];
  });
}

export function printCalibration(bins: readonly CalibrationBin[]): string {
  const rows = bins.map(({ from, to, reports, stated, confirmed }) =>
    `  ${from.toFixed(1)}–${to.toFixed(1)}${String(reports).padStart(9)}${stated.toFixed(3).padStart(9)}${confirmed.toFixed(3).padStart(11)}`);
  return ["confidence: stated against confirmed by the gold (strict)", "  bin      reports   stated  confirmed", ...rows].join("\n");
}
