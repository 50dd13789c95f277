import { fold } from "../../languages/fold.ts";
import { tokenize } from "../../languages/tokens.ts";
import type { MentionPack } from "./mention-pack.ts";

/** The small words of a language that the phases step over, each as a set of folded words. */
export interface SmallWords {
  /** From an office to its country. */
  readonly links: ReadonlySet<string>;
  /** The same without those that name the place of work. */
  readonly genitives: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly also: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly formerBefore: ReadonlySet<string>;
  readonly formerAfter: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly portfolioEnds: ReadonlySet<string>;
  readonly namedPlaces: ReadonlySet<string>;
  readonly patronymics: ReadonlySet<string>;
  readonly weakAfter: ReadonlySet<string>;
  readonly weakAfterEndings: readonly string[];
  readonly weakAfterNoEndings: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Elided words keep their apostrophe ("d'"), as tokens of a text do. */
function wordsOf(forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => form.split(/[\s-]+/).map(fold)));
}

/** First words alone: "fils du" is told by "fils". */
function firstWordsOf(forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => tokenize(form).slice(0, 1).map(({ folded }) => folded)));
}

export function readSmallWords({ offices, names, groups }: MentionPack): SmallWords {
  const genitives = wordsOf(offices.links);
  return {
    genitives, links: new Set([...genitives, ...wordsOf(offices.locatives)]), possessives: wordsOf(offices.possessives), modifiers: wordsOf(offices.modifiers),
    articles: wordsOf(offices.articles), also: wordsOf(offices.also), turns: wordsOf(offices.turns), particles: wordsOf(offices.particles),
    formerBefore: firstWordsOf(offices.former.before), formerAfter: firstWordsOf(offices.former.after), notNames: wordsOf(names.notNames),
    givenNames: wordsOf(names.givenNames), firstNames: wordsOf(names.firstNames), portfolioEnds: wordsOf(offices.portfolioEnds), namedPlaces: wordsOf(names.namedPlaces),
    patronymics: wordsOf(names.patronymics), weakAfter: new Set(names.weakAfter.filter((form) => !form.includes("*")).map(fold)),
    weakAfterEndings: names.weakAfter.filter((form) => form.startsWith("*")).map((form) => fold(form.slice(1))),
    weakAfterNoEndings: names.weakAfter.filter((form) => form.startsWith("!*")).map((form) => fold(form.slice(2))),
    counts: new Map([...groups.numbers].map(([word, count]) => [tokenize(word)[0]?.folded ?? word, count])),
  };
}
