import { type Day, parseEdtf } from "../../src/domain/date-interval.ts";
import { type DocumentId, kebab, personId, type ReportId } from "../../src/domain/ids.ts";
import type { Report } from "../../src/domain/report.ts";
import { canonicalPerson } from "../../src/evaluation/canonical-names.ts";
import { isBlind, readGold } from "../../src/evaluation/read-gold.ts";
import { readReviewedPairs, withReviewedPairs } from "../../src/evaluation/reviewed-pairs.ts";
import { reportsFromJson } from "../../src/merging/reports-from-json.ts";

const GOLD = new URL("../evaluation/gold", import.meta.url).pathname;

export interface GoldReports {
  readonly reports: readonly Report[];
  readonly publications: ReadonlyMap<DocumentId, Day | null>;
  /** The gold's `sameAs`. */
  readonly keys: ReadonlyMap<ReportId, string | null>;
  /** The gold's `sameAs`, and the pairs of gold/same-as.csv that the keys leave unmarked. */
  readonly reviewedKeys: ReadonlyMap<ReportId, string | null>;
  /** For messages: document, kind, days, countries. */
  readonly names: ReadonlyMap<ReportId, string>;
}

/** Reports as a perfect reader would make them of the corpus, with the keys that say which are one event. */
export function goldReports(part: "all" | "open" | "blind" = "all"): GoldReports {
  const reports: Report[] = [];
  const publications = new Map<DocumentId, Day | null>();
  const keys = new Map<ReportId, string | null>();
  const byPlace = new Map<string, ReportId>();
  for (const [name, json] of readGold(GOLD)) {
    if (part !== "all" && isBlind(name) !== (part === "blind")) continue;
    const document: DocumentId = `document:${name}`;
    publications.set(document, parseEdtf((json as { published?: string | null }).published ?? "")?.to ?? null);
    const made = reportsFromJson((json.events ?? []).map((event, index) => ({ ...event, start: index * 1000 })), {
      document, where: name, text: null, findPerson: (person) => personId(kebab(canonicalPerson(person))),
    });
    made.forEach((report, index) => {
      keys.set(report.id, json.events?.[index]?.sameAs ?? null);
      byPlace.set(`${name},${index}`, report.id);
    });
    reports.push(...made);
  }
  return { reports, publications, keys, reviewedKeys: withReviewedPairs(keys, byPlace, readReviewedPairs(GOLD)), names: new Map(reports.map((report) => [report.id, nameOf(report)])) };
}

function nameOf(report: Report): string {
  return [report.document, report.kind, report.status, `${report.days.from}..${report.days.to}`, report.countries.join("+"), report.organizations.join("+")].join(" ");
}
