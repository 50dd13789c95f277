import type { DateExpression } from "../../dates/date-expression.ts";
import { monthIndexOf, numberOfDay } from "../../dates/day-number.ts";
import type { TimeHint } from "../../dates/publication/time-hint.ts";
import { shareOfTurningPoint } from "../../dates/publication/told-distance.ts";
import type { LanguageCode } from "../../domain/document.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { Knowledge, TurningPoint } from "../../knowledge/knowledge.ts";
import { tokenize } from "../../languages/tokens.ts";

interface Form {
  readonly words: readonly string[];
  readonly point: TurningPoint;
}

/** The forms of one language by their first word. */
export type TurningPointForms = ReadonlyMap<string, readonly Form[]>;

export function turningPointForms(knowledge: Knowledge, language: LanguageCode): TurningPointForms {
  const forms = new Map<string, Form[]>();
  for (const point of knowledge.turningPoints) {
    for (const { form } of point.forms.filter((variant) => variant.language === language)) {
      const words = tokenize(form).map(({ folded }) => folded);
      const [first] = words;
      if (first !== undefined) forms.set(first, [...(forms.get(first) ?? []), { words, point }]);
    }
  }
  return forms;
}

interface PointNamed {
  readonly point: TurningPoint;
  readonly sentence: number;
}

function pointsNamed(sentences: readonly Sentence[], forms: TurningPointForms): readonly PointNamed[] {
  return sentences.filter(({ zone }) => zone !== "boilerplate").flatMap(({ tokens, index }) => tokens.flatMap(({ folded }, at) =>
    (forms.get(folded) ?? []).filter(({ words }) => words.every((word, offset) => tokens[at + offset]?.folded === word)).map(({ point }) => ({ point, sentence: index }))));
}

/** A war's first day is told without its year for about so many months; later ones are so much less likely. */
const MONTHS_WITHOUT_YEAR = 12;
const YEAR_UNTOLD = 0.1;

/** The day of a turning point told without its year in the sentence that names it: the text is of the year after. */
function isToldWithoutYear({ point, sentence }: PointNamed, dates: readonly DateExpression[]): boolean {
  if (point.dayIsName || point.from.length < 10) return false;
  const [, month, day] = point.from.split("-").map(Number);
  return dates.some((date) => date.sentence === sentence && date.year === null && date.month === month && date.day === day);
}

function hintOf(point: TurningPoint, isYearUntold: boolean): TimeHint {
  const began = monthIndexOf(numberOfDay(`${point.from}-01-01`.slice(0, 10)));
  return {
    words: `${point.id} (${point.from})`,
    chance: ({ monthIndex }) => shareOfTurningPoint(monthIndex - began) * (isYearUntold && monthIndex - began > MONTHS_WITHOUT_YEAR ? YEAR_UNTOLD : 1),
  };
}

/** What the wars, movements, accords and summits of `turning-points.csv` that a text names say of its day. */
export function turningPointHints(sentences: readonly Sentence[], dates: readonly DateExpression[], forms: TurningPointForms): readonly TimeHint[] {
  const named = pointsNamed(sentences, forms);
  return [...new Set(named.map(({ point }) => point))].map((point) => hintOf(point, named.some((one) => one.point === point && isToldWithoutYear(one, dates))));
}
