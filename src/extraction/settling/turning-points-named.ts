import type { Sentence } from "../../domain/sentence.ts";
import type { LanguageCode } from "../../domain/document.ts";
import type { Knowledge, TurningPoint } from "../../knowledge/knowledge.ts";
import { tokenize } from "../../languages/tokens.ts";

/** A turning point where a sentence names it. */
export interface PointNamed {
  readonly point: TurningPoint;
  readonly sentence: number;
}

interface Form {
  readonly words: readonly string[];
  readonly point: TurningPoint;
}

/** Forms of a language by their first word. */
type Forms = ReadonlyMap<string, readonly Form[]>;

const cut = new WeakMap<Knowledge, Map<LanguageCode, Forms>>();

function formsOf(knowledge: Knowledge, language: LanguageCode): Forms {
  const byLanguage = cut.get(knowledge) ?? new Map<LanguageCode, Forms>();
  cut.set(knowledge, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const forms = new Map<string, Form[]>();
  for (const point of knowledge.turningPoints) {
    for (const { form } of point.forms.filter((variant) => variant.language === language)) {
      const words = tokenize(form).map(({ folded }) => folded);
      const [first] = words;
      if (first !== undefined) forms.set(first, [...(forms.get(first) ?? []), { words, point }]);
    }
  }
  byLanguage.set(language, forms);
  return forms;
}

/** The wars, movements, accords and summits of `turning-points.csv` that a text names, where it names them. */
export function turningPointsNamed(sentences: readonly Sentence[], language: LanguageCode, knowledge: Knowledge): readonly PointNamed[] {
  const forms = formsOf(knowledge, language);
  return sentences.filter(({ zone }) => zone !== "boilerplate").flatMap(({ tokens, index }) => tokens.flatMap(({ folded }, at) =>
    (forms.get(folded) ?? []).filter(({ words }) => words.every((word, offset) => tokens[at + offset]?.folded === word)).map(({ point }) => ({ point, sentence: index }))));
}
