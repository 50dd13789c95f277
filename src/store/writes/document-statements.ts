import type { Statement } from "../graph-store.ts";
import { searchText } from "../search-text.ts";
import { documentJson } from "../stored-document.ts";
import type { StoredDocument } from "./graph-change.ts";
import { indexable } from "./indexable.ts";
import { nodeRow, type Properties } from "./properties.ts";
import { inBatches } from "./write-statement.ts";

/** Documents and the reports they contain, whole. */
export function documentStatements(documents: readonly StoredDocument[]): readonly Statement[] {
  const sorted = [...documents].sort((a, b) => (a.extraction.document.id < b.extraction.document.id ? -1 : 1));
  const reports = sorted.flatMap(({ extraction }) => extraction.reports).sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(sorted.filter(({ isNew }) => isNew !== true).map(({ extraction }) => extraction.document.id));
  return [
    ...inBatches("upsert-documents", "rows", sorted.map(documentRow)),
    ...inBatches("upsert-reports", "rows", reports.map((report) => nodeRow(report.id, {
      document: report.document, kind: report.kind, status: report.status, from: report.days.from, to: report.days.to, precision: report.days.precision,
      quote: report.quote, start: report.start, end: report.end, confidence: report.confidence, pack: report.pack, json: JSON.stringify(report),
    }))),
    ...inBatches("link-reports", "rows", reports.map(({ id, document }) => ({ report: id, document }))),
    ...inBatches("unlink-reports", "ids", reports.filter(({ document }) => known.has(document)).map(({ id }) => id)),
    ...inBatches("link-named-countries", "rows", reports.flatMap(({ id, countries }) => distinct(countries).map((iso3) => ({ report: id, country: `country:${iso3}` })))),
    ...inBatches("link-named-organizations", "rows", reports.flatMap(({ id, organizations }) => distinct(organizations).map((name) => ({ report: id, organization: `organization:${name}` })))),
  ];
}

function documentRow({ extraction, knownOn }: StoredDocument): Properties {
  const { document } = extraction;
  return nodeRow(document.id, {
    name: indexable(document.name), title: document.title, url: indexable(document.url), basedOn: document.basedOn, language: document.language,
    published: document.given?.edtf, publishedOn: document.given?.precision === "day" ? document.given.edtf : null, knownOn,
    text: document.text, searchText: searchText([document.title, document.text]), json: documentJson(extraction),
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
