import { SingleBar } from "cli-progress";
import { count, type DocumentFate, emptyCounts, type LoadCounts } from "../loading/fates.ts";

/** Between two plain lines where no bar can be drawn. */
const PLAIN_LINE_MS = 10_000;

export interface LoadProgress {
  readonly counts: LoadCounts;
  show(fate: DocumentFate): void;
  end(): void;
}

export interface ProgressSettings {
  /** Null where it is not known beforehand (standard input, a watched folder). */
  readonly total: number | null;
  readonly quiet: boolean;
  readonly err: NodeJS.WriteStream;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

/** A bar on a terminal, a plain line every ten seconds elsewhere, nothing when quiet; each rejected document has a line of its own anyway. */
export function startProgress({ total, quiet, err, now }: ProgressSettings): LoadProgress {
  const counts = emptyCounts();
  const began = now();
  const rate = (): number => counts.documents / Math.max(0.001, (now() - began) / 1000);
  const bar = !quiet && err.isTTY && total !== null ? startBar(total, err) : null;
  const timer = quiet || bar !== null ? null : setInterval(() => err.write(`${progressLine(counts, total, rate())}\n`), PLAIN_LINE_MS);
  timer?.unref();
  return {
    counts,
    show: (fate) => {
      count(counts, fate);
      bar?.update(counts.documents, { rate: rate().toFixed(1), events: counts.events, rejected: counts.rejected });
    },
    end: () => {
      bar?.stop();
      if (timer !== null) clearInterval(timer);
    },
  };
}

function startBar(total: number, err: NodeJS.WriteStream): SingleBar {
  const bar = new SingleBar({
    format: "{bar} {value}/{total} documents  {rate} docs/s  {events} events  {rejected} rejected  ETA {eta_formatted}",
    stream: err, hideCursor: true, clearOnComplete: true, etaBuffer: 50, barsize: 24,
  });
  bar.start(total, 0, { rate: "0.0", events: 0, rejected: 0 });
  return bar;
}

/** `120 of 285 documents, 41.2 docs/s, 310 events, 2 rejected, ETA 4 s`. */
export function progressLine(counts: LoadCounts, total: number | null, rate: number): string {
  const left = total === null || rate === 0 ? null : Math.ceil((total - counts.documents) / rate);
  return [
    total === null ? countOf(counts.documents, "document") : `${counts.documents} of ${countOf(total, "document")}`, `${rate.toFixed(1)} docs/s`, countOf(counts.events, "event"), `${counts.rejected} rejected`,
    ...(left === null ? [] : [`ETA ${left} s`]),
  ].join(", ");
}

/** The last line of a run. */
export function summaryLine(counts: LoadCounts): string {
  return `${countOf(counts.documents, "document")}: ${counts.loaded + counts.superseded} loaded, ${counts.unchanged} unchanged, ${counts.rejected} rejected; ${countOf(counts.events, "report")} of events`;
}

function countOf(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
