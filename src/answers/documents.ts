import { documentReportsQuery, type DocumentReportsRow, documentsQuery } from "../store/queries/documents.ts";
import type { CypherValue } from "../store/graph-store.ts";
import type { Asking } from "./asking.ts";
import { type DocumentAnswer, documentAnswerOf, type EventAnswer, eventAnswerOf } from "./event-answer.ts";
import type { Report } from "../domain/report.ts";
import { type Page, type PageAsked, pageOfRead, readPage } from "./page.ts";
import { FIRST_DAY, LAST_DAY, parsePeriod } from "./parse-period.ts";
import { searchWords } from "./search-words.ts";

export interface DocumentFilter {
  readonly languages?: readonly string[] | null | undefined;
  readonly published?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A report with the event it tells of; null where people rejected that. */
export interface ToldEvent { readonly report: Report; readonly event: EventAnswer | null }

export interface DocumentWithReports extends DocumentAnswer {
  /** In the order of the text; null where they were not asked for. */
  readonly reports: readonly ToldEvent[] | null;
}

/** What of a document is wanted beside its own facts. */
export interface DocumentDetail { readonly text: boolean; readonly reports: boolean }

const ORDER = "documents";

/** Documents, the latest published first, undated ones last, then by id. One read. @throws BadUserInput */
export async function answerDocuments(asking: Asking, filter: DocumentFilter, asked: PageAsked, detail: DocumentDetail, total = false): Promise<Page<DocumentWithReports>> {
  const wanted = readPage(asked, ORDER, 2);
  const period = parsePeriod(filter.published);
  const words = searchWords(filter.text);
  const languages = filter.languages !== null && filter.languages !== undefined && filter.languages.length > 0 ? filter.languages.map((code) => code.toLowerCase()) : null;
  const published = period.from !== null || period.to !== null;
  const query = documentsQuery({ languages: languages !== null, published, words: words !== null, after: wanted.after !== null, before: wanted.before !== null, backward: wanted.backward, total, ...detail });
  const parameters: Record<string, CypherValue> = {
    limit: wanted.limit + 1, ...(languages === null ? {} : { languages }), ...(words === null ? {} : { words }),
    ...(published ? { from: period.from ?? FIRST_DAY, to: period.to ?? LAST_DAY } : {}),
    ...(wanted.after === null ? {} : { afterDay: wanted.after[0] ?? "", afterId: wanted.after[1] ?? "" }),
    ...(wanted.before === null ? {} : { beforeDay: wanted.before[0] ?? "", beforeId: wanted.before[1] ?? "" }),
  };
  const rows = await asking.store.read(query, parameters, asking.signal);
  const read = rows.filter((row) => row.total === null).map(withReports).sort((a, b) => (wanted.backward ? -1 : 1) * latestFirst(a, b));
  return pageOfRead(read, wanted, ORDER, keyOf, rows.find((row) => row.total !== null)?.total ?? null);
}

/** Documents by id, in any order; ids that nobody has are left out. One read. */
export async function answerDocumentsById(asking: Asking, ids: readonly string[], detail: DocumentDetail): Promise<readonly DocumentWithReports[]> {
  const rows = await asking.store.read(documentReportsQuery(detail), { ids }, asking.signal);
  return rows.map(withReports);
}

/** One document by id, global or bare; null for an id that nobody has. One read. */
export async function answerDocument(asking: Asking, id: string, detail: DocumentDetail): Promise<DocumentWithReports | null> {
  const given = id.trim();
  const [found] = await answerDocumentsById(asking, [given.startsWith("document:") ? given : `document:${given}`], detail);
  return found ?? null;
}

function withReports(row: DocumentReportsRow): DocumentWithReports {
  const reports = row.reports?.map(({ json, event, knownOn }): ToldEvent => ({ report: JSON.parse(json) as Report, event: event === null ? null : eventAnswerOf({ json: event, knownOn }) }));
  return { ...documentAnswerOf(row), reports: reports?.sort((a, b) => a.report.start - b.report.start || (a.report.id < b.report.id ? -1 : 1)) ?? null };
}

function keyOf({ knownOn, id }: DocumentAnswer): readonly string[] {
  return [knownOn ?? "", id];
}

function latestFirst(a: DocumentAnswer, b: DocumentAnswer): number {
  const [day, other] = [a.knownOn ?? "", b.knownOn ?? ""];
  if (day !== other) return day < other ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
