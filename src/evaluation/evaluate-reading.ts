import type { DocumentJson } from "./scored-event.ts";
import { isBlind } from "./read-gold.ts";
import { measureOf, scoreEvents, type Scores, type Tally } from "./score-events.ts";

/** The scores of all documents, and of the open and the blind ones apart. A gap between the two means that rules fit documents, not forms. */
export interface ReadingScores { readonly all: Scores; readonly open: Scores; readonly blind: Scores }

export function scoreReading(gold: ReadonlyMap<string, DocumentJson>, predicted: ReadonlyMap<string, DocumentJson>): ReadingScores {
  const part = (blind: boolean): Scores => {
    const keep = <T>(documents: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...documents].filter(([name]) => isBlind(name) === blind));
    return scoreEvents(keep(gold), keep(predicted));
  };
  return { all: scoreEvents(gold, predicted), open: part(false), blind: part(true) };
}

/**
 * One line of the dataset's accuracy, with the number of gold events behind it. `language` or `kind` null: all of them. `precision` null: nothing was found;
 * `recall` null: the gold has none.
 */
export interface AccuracyRow {
  readonly language: string | null;
  readonly kind: string | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly gold: number;
}

/**
 * Strict accuracy: of all, by kind, by language, by both; all first, then in alphabetical order. Measured on the blind documents, which no rule and no
 * weight was made from, wherever the gold has any: the others would flatter.
 */
export function accuracyRows(gold: ReadonlyMap<string, DocumentJson>, predicted: ReadonlyMap<string, DocumentJson>): readonly AccuracyRow[] {
  const blind = new Map([...gold].filter(([name]) => isBlind(name)));
  const measured = blind.size > 0 ? blind : gold;
  const languages = [...new Set([...measured.values()].map(languageOf))].sort();
  return [null, ...languages].flatMap((language) => {
    const documents = new Map([...measured].filter(([, document]) => language === null || languageOf(document) === language));
    const tallies = scoreEvents(documents, new Map([...predicted].filter(([name]) => documents.has(name)))).levels.strict;
    const kinds = [...tallies].filter(([key]) => key.startsWith("kind ")).sort(([a], [b]) => (a < b ? -1 : 1));
    return [rowOf(language, null, tallies.get("") ?? NOTHING), ...kinds.map(([key, tally]) => rowOf(language, key.slice("kind ".length), tally))];
  });
}

const NOTHING: Tally = { gold: 0, predicted: 0, goldFound: 0, predictedFound: 0 };

function languageOf(document: DocumentJson): string {
  return document.language ?? "?";
}

function rowOf(language: string | null, kind: string | null, tally: Tally): AccuracyRow {
  const { precision, recall } = measureOf(tally);
  return { language, kind, precision: tally.predicted === 0 ? null : round(precision), recall: tally.gold === 0 ? null : round(recall), gold: tally.gold };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
