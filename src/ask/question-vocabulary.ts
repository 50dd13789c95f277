import { tokenize } from "../languages/tokens.ts";
import { readPackFile } from "../languages/load-packs.ts";
import { list, object, table, words, type TypeOf } from "../languages/schema.ts";

const phrases = list(words());

/** `languages/<code>/questions.json`: the words people ask with. A star at a word's end stands for any ending. */
export const questionsSchema = object({
  asks: table(phrases),
  leaders: phrases,
  offices: table(phrases),
  kinds: table(phrases),
  families: table(phrases),
  statuses: table(phrases),
  negation: phrases,
  counting: phrases,
  latest: phrases,
  earliest: phrases,
  dating: phrases,
  buckets: table(phrases),
  byKind: phrases,
  since: phrases,
  until: phrases,
  between: phrases,
  undatable: phrases,
  /** Words that ask who is at the head of an organisation. */
  heading: phrases,
  /** Words between a country and the group it may be in. */
  inside: phrases,
  /** Halves and quarters of a year: "1/2", "3/4". */
  parts: table(phrases),
  /** Words of a stretch counted back from today: PAST ("last"), ROLLING ("past" before one unit), THIS, PREVIOUS, LASTING ("for"), AGO, FEW; RECENT stand alone before a plural. */
  stretches: table(phrases),
  /** Numbers in words. */
  numbers: table(phrases),
  /** Units of time; a plural's name ends in S. */
  units: table(phrases),
  /** Words that mean a region without naming it, by its id: "Sahelian". */
  groups: table(phrases),
  /** Words before the day by whose end reports must have been published: "as known on". */
  asOf: phrases,
  /** Words before a topic. */
  about: phrases,
  /** Words before quoted words that the events must hold. */
  mention: phrases,
  /** Words before one office that is meant: "the king". */
  definite: phrases,
  /** Words between an office and its country: "of". */
  belonging: phrases,
  /** Words between a country and its office: "'s". */
  possessive: phrases,
  /** Words that ask why, which the graph cannot tell. */
  reasons: phrases,
  plain: phrases,
});

/** `languages/<code>/topics.json`, of which the words are used here. */
export const topicsSchema = object({ topics: table(phrases) });

type QuestionsFile = TypeOf<typeof questionsSchema>;

/** One meaning of a phrase: `asks:contacts`, `kinds:phone_call`, `negation`, `plain`. */
export type Sense = string;

/** A phrase as folded words; the last letter may be a star. */
interface PhraseEntry { readonly words: readonly string[]; readonly sense: Sense }

/** Phrases by the first letter of their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly PhraseEntry[]>;

/** All phrases of one language, found by their first letters. */
export interface QuestionVocabulary {
  readonly language: string;
  readonly byInitial: PhraseIndex;
  /** Ids of the regions that words mean without naming them, folded: "sahelian". */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Words of topics; they count after a word such as "about" alone. */
  readonly topics: PhraseIndex;
}

export function loadQuestionVocabulary(pack: { readonly folder: string; readonly code: string }): QuestionVocabulary {
  const file = readPackFile(pack, "questions.json", questionsSchema);
  const groups = new Map([...file.groups].flatMap(([id, forms]) => forms.map((form) => [tokenize(form).map((token) => token.folded).join(" "), [id]] as const)));
  const { topics } = readPackFile(pack, "topics.json", topicsSchema);
  return { language: pack.code, byInitial: indexPhrases(sensesOf(file)), groups, topics: indexPhrases([...topics].flatMap(([topic, list]) => list.map((phrase) => [topic, phrase] as const))) };
}

function indexPhrases(phrasesWithSense: readonly (readonly [Sense, string])[]): PhraseIndex {
  const byInitial = new Map<string, PhraseEntry[]>();
  for (const [sense, phrase] of phrasesWithSense) {
    // A star is a mark of its own to the tokenizer; put it back on its word.
    const folded = phrase.split(" ").flatMap((word) => cutWord(word));
    const initial = folded[0]?.charAt(0) ?? "";
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), { words: folded, sense }]);
  }
  for (const entries of byInitial.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byInitial;
}

function cutWord(word: string): readonly string[] {
  // An elided article or a possessive ending stands beside a word in a text; alone its apostrophe would be cut off.
  if (/^(?:\p{L}+['’]|['’]\p{L}+)$/u.test(word)) return [word.toLowerCase()];
  const star = word.endsWith("*");
  const cut = tokenize(star ? word.slice(0, -1) : word).map((token) => token.folded);
  return cut.map((folded, index) => (star && index === cut.length - 1 ? `${folded}*` : folded));
}

function sensesOf(file: QuestionsFile): readonly (readonly [Sense, string])[] {
  return Object.entries(file).filter(([group]) => group !== "groups").flatMap(([group, value]) => (value instanceof Map
    ? [...value as ReadonlyMap<string, readonly string[]>].flatMap(([name, list]) => list.map((phrase) => [`${group}:${name}`, phrase] as const))
    : (value as readonly string[]).map((phrase) => [group, phrase] as const)));
}

/** Senses that start at `at`, with the number of words each takes; longest first. Exact words only. */
export function sensesAt({ byInitial }: { readonly byInitial: PhraseIndex }, folded: readonly string[], at: number): readonly { readonly sense: Sense; readonly length: number }[] {
  const initial = folded[at]?.charAt(0) ?? "";
  return (byInitial.get(initial) ?? [])
    .filter(({ words: phrase }) => phrase.every((word, index) => fits(word, folded[at + index])))
    .map(({ sense, words: phrase }) => ({ sense, length: phrase.length }));
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}

/** Words of five letters and more, stars kept, for spotting slips of the pen. */
export function vocabularyWords(vocabulary: QuestionVocabulary): readonly string[] {
  const all = [...vocabulary.byInitial.values()].flat().flatMap(({ words: phrase }) => phrase).filter((word) => word.length >= 5);
  return [...new Set(all)].sort();
}
