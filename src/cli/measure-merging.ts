import { type Day, parseEdtf } from "../domain/date-interval.ts";
import type { Extraction } from "../domain/extraction.ts";
import { type DocumentId, kebab, personId, type ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import { canonicalPerson } from "../evaluation/canonical-names.ts";
import { eventJsonOf } from "../evaluation/event-json.ts";
import { matchEvents } from "../evaluation/match-events.ts";
import { type DocumentJson, readyForScoring } from "../evaluation/scored-event.ts";
import { knownOnOf } from "../loading/plan-change.ts";
import { evaluateMerging, printMergingScores } from "../merging/evaluate-merging.ts";
import { mergeReports } from "../merging/merge-reports.ts";
import { reportsFromJson } from "../merging/reports-from-json.ts";

type Gold = ReadonlyMap<string, DocumentJson>;

/** How well merging finds the gold's `sameAs` keys: with the gold's own reports (a perfect reader), and with what was read of the texts. */
export function measureMerging(gold: Gold, extractions: ReadonlyMap<string, Extraction>): string {
  return [
    "the gold's own reports", ofGold(gold),
    "reports as read, with the key of the gold event each matches", ofReading(gold, extractions),
    "a report without a key counts as alone, so that events that the gold left unmarked count as wrongly merged",
  ].join("\n");
}

function ofGold(gold: Gold): string {
  const reports: Report[] = [];
  const publications = new Map<DocumentId, Day | null>();
  const keys = new Map<ReportId, string | null>();
  for (const [name, json] of gold) {
    const document: DocumentId = `document:${name}`;
    publications.set(document, parseEdtf((json as { readonly published?: string | null }).published ?? "")?.to ?? null);
    // Their places in the list stand for offsets: two reports of a document must differ somewhere.
    const made = reportsFromJson((json.events ?? []).map((event, index) => ({ ...event, start: index })), {
      document, where: name, text: null, findPerson: (person) => personId(kebab(canonicalPerson(person))),
    });
    made.forEach((report, index) => keys.set(report.id, json.events?.[index]?.sameAs ?? null));
    reports.push(...made);
  }
  return printMergingScores(evaluateMerging(mergeReports(reports, publications), keys));
}

function ofReading(gold: Gold, extractions: ReadonlyMap<string, Extraction>): string {
  const reports: Report[] = [];
  const publications = new Map<DocumentId, Day | null>();
  const keys = new Map<ReportId, string | null>();
  for (const [name, extraction] of extractions) {
    const expected = gold.get(name)?.events ?? [];
    publications.set(extraction.document.id, knownOnOf(extraction.document));
    const pairs = matchEvents(expected.map(readyForScoring), extraction.reports.map((report) => readyForScoring(eventJsonOf(report))), "lenient");
    const keyOf = new Map(pairs.map(([goldAt, at]) => [at, expected[goldAt]?.sameAs ?? null]));
    // A report that matches nothing in the gold is no fault of merging: it takes no part.
    extraction.reports.forEach((report, at) => {
      const key = keyOf.get(at);
      if (key === undefined) return;
      reports.push(report);
      keys.set(report.id, key);
    });
  }
  return printMergingScores(evaluateMerging(mergeReports(reports, publications), keys));
}
