import { fold } from "../../languages/fold.ts";
import { readPackFile } from "../../languages/load-packs.ts";
import { flag, list, nullable, object, optional, words } from "../../languages/schema.ts";
import type { TypeOf } from "../../languages/schema.ts";
import { indexPatterns } from "../../patterns/pattern-index.ts";
import type { PatternIndex } from "../../patterns/pattern-index.ts";
import { cutWords, loadSharedSets } from "./load-triggers.ts";

/** What a preposition makes of the mention after it. */
export const PREPOSITIONS = ["with", "by", "to", "at", "of", "from", "between", "against", "about", "according", "after", "sideline", "invited"] as const;
export type Preposition = (typeof PREPOSITIONS)[number];

const phrases = list(words());
const relationsSchema = object({
  prepositions: object(Object.fromEntries(PREPOSITIONS.map((name) => [name, phrases])) as Record<Preposition, typeof phrases>),
  /** The same for what stands after its mention: case endings written apart from a name ("'da"), postpositions ("ile"). */
  postpositions: nullable(object(Object.fromEntries(PREPOSITIONS.map((name) => [name, optional(phrases, [])])) as Record<Preposition, typeof phrases>)),
  /** Endings written apart from a name that make it an object ("'ı"). */
  objects: optional(phrases, []),
  /** Prepositions written together with the mention's first word ("لل"). What means company before a person means the place before a place. */
  proclitics: nullable(object(Object.fromEntries(PREPOSITIONS.map((name) => [name, optional(phrases, [])])) as Record<Preposition, typeof phrases>)),
  /** True where a verb stands before its subject as a rule: the first actor after it is the subject. */
  verbFirst: optional(flag(), false),
  /** Words that may stand between a preposition and its mention. */
  determiners: phrases,
  /** Patterns of verbs of saying: their subject announces. */
  saying: phrases,
  /** Words that open another clause. */
  clause: phrases,
  /** Words and marks that coordinate two mentions. */
  conjunctions: phrases,
  /** Relative pronouns that stand for the subject of their clause. */
  "subject-relative": phrases,
  /** Words that show that somebody is at home. */
  home: phrases,
  /** "at the initiative of", "at the invitation of": who began it follows. */
  initiative: phrases,
  invitation: phrases,
  /** Words that make meetings with several others meetings of two: "separately", "bilateral meetings". */
  separately: optional(phrases, []),
  /** Openings of a sentence that takes up what was told before it: "the decision", "the call". */
  resuming: optional(phrases, []),
});

export type RelationsFile = TypeOf<typeof relationsSchema>;

export type RelationWord = Preposition | `after-${Preposition}` | "determiner" | "object" | "saying" | "clause" | "conjunction" | "subject-relative" | "home" | "initiative" | "invitation" | "separately" | "resuming";

/** Small words that say how mentions hang together, and what the language's grammar makes of them. */
export interface Relations {
  readonly words: PatternIndex<RelationWord>;
  /** What a preposition written together with a mention means, by its folded form. */
  readonly proclitics: ReadonlyMap<string, Preposition>;
  readonly verbFirst: boolean;
}

export const ROLE_FILE = "relations.json";

/** @throws DataError for a file that breaks its schema or a pattern that cannot be read */
export function loadRelations(pack: { readonly folder: string }): Relations {
  const file = readPackFile(pack, ROLE_FILE, relationsSchema);
  const sources: { readonly value: RelationWord; readonly phrases: readonly string[] }[] = [
    ...PREPOSITIONS.map((value) => ({ value, phrases: file.prepositions[value] })),
    ...PREPOSITIONS.map((value) => ({ value: `after-${value}` as const, phrases: file.postpositions?.[value] ?? [] })),
    { value: "object", phrases: file.objects },
    { value: "determiner", phrases: file.determiners },
    { value: "saying", phrases: file.saying },
    { value: "clause", phrases: file.clause },
    { value: "conjunction", phrases: file.conjunctions },
    { value: "subject-relative", phrases: file["subject-relative"] },
    { value: "home", phrases: file.home },
    { value: "initiative", phrases: file.initiative },
    { value: "invitation", phrases: file.invitation },
    { value: "separately", phrases: file.separately },
    { value: "resuming", phrases: file.resuming },
  ];
  const words = indexPatterns(sources.flatMap(({ value, phrases: matches }) => matches.map((match) => ({ match, value }))), loadSharedSets(pack), cutWords);
  const proclitics = PREPOSITIONS.flatMap((name) => (file.proclitics?.[name] ?? []).map((form) => [fold(form), name] as const));
  return { words, proclitics: new Map(proclitics), verbFirst: file.verbFirst };
}

