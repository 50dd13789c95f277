import type { DocumentJson, EventJson } from "./scored-event.ts";

/** An event of one document as a line that can be compared between two runs, with the rules behind it. */
export interface ReportLine { readonly key: string; readonly rules: readonly string[] }

export interface ReportDiff { readonly gained: readonly ReportLine[]; readonly lost: readonly ReportLine[] }

/** An event with the rules that led to its kind, as `entente extract` prints it. */
export type TracedEvent = EventJson & { readonly rules?: readonly string[] };

/** What a new run reads that the accepted one did not, and the other way round. */
export function diffReports(accepted: readonly ReportLine[], now: readonly ReportLine[]): ReportDiff {
  const before = new Set(accepted.map((line) => line.key));
  const after = new Set(now.map((line) => line.key));
  return { gained: now.filter((line) => !before.has(line.key)), lost: accepted.filter((line) => !after.has(line.key)) };
}

/** One line a report: document, kind, status, days, countries. Sorted, so that the accepted file changes only where reading changes. */
export function reportLines(predicted: ReadonlyMap<string, DocumentJson>): readonly ReportLine[] {
  return [...predicted].flatMap(([name, document]) => (document.events ?? []).map((event: TracedEvent) => ({
    key: [name, event.kind, event.status, `${event.from ?? ""}..${event.to ?? ""}`, [...(event.countries ?? [])].sort().join("+")].join(" "),
    rules: event.rules ?? [],
  }))).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Gained and lost reports grouped by the rule that decided their kind, rules in alphabetical order. */
export function printDiff({ gained, lost }: ReportDiff): string {
  const groups = new Map<string, string[]>();
  const put = (sign: string, line: ReportLine): void => {
    const rule = line.rules.join(" ") || "(no rule told)";
    groups.set(rule, [...(groups.get(rule) ?? []), `  ${sign} ${line.key}`]);
  };
  gained.forEach((line) => put("+", line));
  lost.forEach((line) => put("-", line));
  const body = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([rule, lines]) => [rule, ...lines]);
  return [`${gained.length} reports gained, ${lost.length} lost`, ...body].join("\n");
}
