import type { DocumentJson } from "./scored-event.ts";
import { isBlind } from "./read-gold.ts";
import { measureOf, scoreEvents, type Scores } from "./score-events.ts";

/** The scores of all documents, and of the open and the blind ones apart. A gap between the two means that rules fit documents, not forms. */
export interface ReadingScores { readonly all: Scores; readonly open: Scores; readonly blind: Scores }

export function scoreReading(gold: ReadonlyMap<string, DocumentJson>, predicted: ReadonlyMap<string, DocumentJson>): ReadingScores {
  const part = (blind: boolean): Scores => {
    const keep = <T>(documents: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...documents].filter(([name]) => isBlind(name) === blind));
    return scoreEvents(keep(gold), keep(predicted));
  };
  return { all: scoreEvents(gold, predicted), open: part(false), blind: part(true) };
}

/** One line of the dataset's accuracy: strict precision and recall for a kind in a language, with the number of gold events behind it. */
export interface AccuracyRow { readonly language: string; readonly kind: string; readonly precision: number; readonly recall: number; readonly gold: number }

/** Strict accuracy by language and kind, languages and kinds in alphabetical order; what nothing was predicted or expected for is left out. */
export function accuracyRows(gold: ReadonlyMap<string, DocumentJson>, predicted: ReadonlyMap<string, DocumentJson>): readonly AccuracyRow[] {
  const languages = [...new Set([...gold.values()].map((document) => document.language ?? "?"))].sort();
  return languages.flatMap((language) => {
    const ofLanguage = new Map([...gold].filter(([, document]) => (document.language ?? "?") === language));
    const tallies = scoreEvents(ofLanguage, new Map([...predicted].filter(([name]) => ofLanguage.has(name)))).levels.strict;
    return [...tallies].filter(([key]) => key.startsWith("kind ")).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, tally]) => {
      const { precision, recall } = measureOf(tally);
      return { language, kind: key.slice("kind ".length), precision: round(precision), recall: round(recall), gold: tally.gold };
    });
  });
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
