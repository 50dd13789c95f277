import { type Day, parseEdtf } from "../domain/date-interval.ts";
import type { Extraction } from "../domain/extraction.ts";
import { type DocumentId, kebab, personId, type ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import { canonicalPerson } from "../evaluation/canonical-names.ts";
import { eventJsonOf } from "../evaluation/event-json.ts";
import { matchEvents } from "../evaluation/match-events.ts";
import { isBlind } from "../evaluation/read-gold.ts";
import { type ReviewedPair, withReviewedPairs } from "../evaluation/reviewed-pairs.ts";
import { type DocumentJson, readyForScoring } from "../evaluation/scored-event.ts";
import { knownOnOf } from "../loading/plan-change.ts";
import { evaluateMerging, type MergingScores, printMergingScores } from "../merging/evaluate-merging.ts";
import { mergeReports } from "../merging/merge-reports.ts";
import { reportsFromJson } from "../merging/reports-from-json.ts";

type Gold = ReadonlyMap<string, DocumentJson>;

/** Reports to merge, and for each the gold event it tells, as `document,number`. */
interface Material {
  readonly reports: readonly Report[];
  readonly publications: ReadonlyMap<DocumentId, Day | null>;
  readonly keys: ReadonlyMap<ReportId, string | null>;
  readonly byPlace: ReadonlyMap<string, ReportId>;
}

/** How well merging finds which reports tell one event: those of the gold itself (a perfect reader), and those read of the texts. */
export function measureMerging(gold: Gold, extractions: ReadonlyMap<string, Extraction>, reviewed: readonly ReviewedPair[]): string {
  const part = (blind: boolean): Gold => new Map([...gold].filter(([name]) => isBlind(name) === blind));
  const line = (title: string, material: Material): string => `${title}\n${printMergingScores(score(material, reviewed))}`;
  return [
    line("merging, the gold's own reports", goldMaterial(gold)), line("  open documents", goldMaterial(part(false))), line("  blind documents", goldMaterial(part(true))),
    line("merging, reports as read, each under the gold event it matches", readMaterial(gold, extractions)),
    "keys were given to some events only: in the first figure a pair with a report that bears none counts as wrong; the third adds same-as.csv, pairs of open documents alone; recall is by the keys alone",
  ].join("\n");
}

function score({ reports, publications, keys, byPlace }: Material, reviewed: readonly ReviewedPair[]): MergingScores {
  return evaluateMerging(mergeReports(reports, publications), keys, withReviewedPairs(keys, byPlace, reviewed));
}

function goldMaterial(gold: Gold): Material {
  const reports: Report[] = [];
  const publications = new Map<DocumentId, Day | null>();
  const keys = new Map<ReportId, string | null>();
  const byPlace = new Map<string, ReportId>();
  for (const [name, json] of gold) {
    const document: DocumentId = `document:${name}`;
    publications.set(document, parseEdtf((json as { readonly published?: string | null }).published ?? "")?.to ?? null);
    // Their places in the list stand for offsets: two reports of a document must differ somewhere.
    const made = reportsFromJson((json.events ?? []).map((event, index) => ({ ...event, start: index })), {
      document, where: name, text: null, findPerson: (person) => personId(kebab(canonicalPerson(person))),
    });
    made.forEach((report, index) => {
      keys.set(report.id, json.events?.[index]?.sameAs ?? null);
      byPlace.set(`${name},${index}`, report.id);
    });
    reports.push(...made);
  }
  return { reports, publications, keys, byPlace };
}

function readMaterial(gold: Gold, extractions: ReadonlyMap<string, Extraction>): Material {
  const reports: Report[] = [];
  const publications = new Map<DocumentId, Day | null>();
  const keys = new Map<ReportId, string | null>();
  const byPlace = new Map<string, ReportId>();
  for (const [name, extraction] of extractions) {
    const expected = gold.get(name)?.events ?? [];
    publications.set(extraction.document.id, knownOnOf(extraction.document));
    // A report that matches nothing in the gold is no fault of merging: it takes no part.
    for (const [goldAt, at] of matchEvents(expected.map(readyForScoring), extraction.reports.map((report) => readyForScoring(eventJsonOf(report))), "lenient")) {
      const report = extraction.reports[at];
      if (report === undefined) continue;
      reports.push(report);
      keys.set(report.id, expected[goldAt]?.sameAs ?? null);
      byPlace.set(`${name},${goldAt}`, report.id);
    }
  }
  return { reports, publications, keys, byPlace };
}
