import type { DateInterval, Day } from "../domain/date-interval.ts";
import type { Document } from "../domain/document.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { DateExpression } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";
import { solvePublication } from "../dates/publication-day.ts";
import { toldBefore } from "../dates/told-days.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PublicationDay } from "../domain/extraction.ts";
import { officeHints } from "./settling/office-hints.ts";
import { turningPointHints } from "./settling/turning-point-hints.ts";
import { findPatterns } from "../patterns/pattern-index.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { Mention } from "./mentions/mention.ts";
import { analyseSentence } from "./participants/analyse-sentence.ts";
import type { ReadDocument, ReadSentence } from "./reading.ts";
import type { LanguageTools } from "./reading-tools.ts";
import { splitSentences } from "./sentences/split-sentences.ts";
import { findTriggers } from "./triggers/find-triggers.ts";
import { maskSentence } from "./triggers/mask-sentence.ts";

/**
 * The order of reading, in one list. A document goes through these; then each trigger becomes a candidate (`settling/build-candidate.ts`: status words,
 * date, who takes part on that day, kind, status, place, chance), and candidates are settled into events (`settling/settle-events.ts`).
 * A stage adds; none changes what another found.
 */
export const STAGES = ["sentences", "dates", "publication", "mentions", "masking", "relations", "triggers", "status words", "candidates", "settling", "reports"] as const;

/** Zones that tell events. Captions and boilerplate name people at most. */
const TELLING = new Set(["title", "body", "dateline"]);

/** The first eight stages: sentences masked, triggers and status words found, the publication day solved. */
export function readDocument(document: Document, language: LanguageTools, knowledge: Knowledge): ReadDocument {
  const sentences = splitSentences(document, language.pack);
  const dates = sentences.map((sentence) => findDates(sentence, language.calendar));
  const publication = solve(document, sentences, dates.flat(), language, knowledge);
  const mentions = findMentions(sentences, language.mentions, { around: aroundOf(publication.days) });
  const told = lazy(() => toldBefore(dates.flat(), publication, document.given?.edtf.slice(0, 7) ?? null));
  return {
    document, publication,
    get told() { return told(); },
    sentences: sentences.map((sentence, at) => readSentence(sentence, dates[at] ?? [], mentions[at] ?? [], language)),
  };
}

/** Where the page gives no date, the times, the people in office and the turning points that it names tell when it was written. */
function solve(document: Document, sentences: readonly Sentence[], dates: readonly DateExpression[], language: LanguageTools, knowledge: Knowledge): PublicationDay {
  if (document.given !== null) return solvePublication(document.given, dates);
  const hints = [...officeHints(findMentions(sentences, language.mentions).flat(), knowledge), ...turningPointHints(sentences, dates, language.turningPoints)];
  return solvePublication(null, dates, { untold: { hints, days: language.daysOfWriting } });
}

/** The days between which the document was written, as far as they are known. */
function aroundOf(days: readonly Day[]): DateInterval | null {
  const [first] = days;
  const last = days[days.length - 1];
  return first === undefined || last === undefined ? null : { from: first, to: last, precision: first === last ? "day" : first.slice(0, 7) === last.slice(0, 7) ? "month" : "year" };
}

function readSentence(sentence: Sentence, dates: readonly DateExpression[], mentions: readonly Mention[], language: LanguageTools): ReadSentence {
  const items = maskSentence(sentence, [...mentions.filter(({ type }) => type !== "date"), ...dates.map(dateMention)], language.pack.proclitics);
  const clusters = TELLING.has(sentence.zone) ? findTriggers(items, language.triggers) : [];
  const shape = lazy(() => analyseSentence(items, language.relations));
  return {
    sentence, items, clusters,
    /** Worked out when a trigger in it or near it asks. */
    get shape() { return shape(); },
    dates: dates.map((expression) => ({ expression, item: items.findIndex(({ mention }) => mention?.type === "date" && mention.expression === expression) })),
    effects: clusters.length === 0 ? [] : findPatterns(language.status, items),
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function dateMention(expression: DateExpression): Mention {
  const { sentence, first, last, start, end } = expression;
  return { type: "date", expression, sentence, first, last, start, end, via: [expression.rule] };
}
