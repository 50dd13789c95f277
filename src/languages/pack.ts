import type { LanguageCode } from "../domain/document.ts";
import type { TypeOf } from "./schema.ts";
import { flag, list, object, oneOf, optional, table, words } from "./schema.ts";

/** `languages/<code>/meta.json`: its presence makes the folder a language. */
export const metaSchema = object({
  /** ISO 639-1, the folder's own name. */
  code: words(),
  /** The language's name, by the language it is told in: at least "en" and its own. */
  names: table(words()),
  script: oneOf(["Latin", "Cyrillic", "Arabic"]),
  /** Frequent small words by which a text is known to be in this language; they also tell that a capital begins a sentence and no name. */
  functionWords: list(words()),
  /** A point after a figure makes an ordinal ("26. dönem"), so it need not end a sentence. */
  ordinalPoint: optional(flag(), false),
  /** Small words written together with the next ("و", "بال"): patterns meet a word with and without them. */
  proclitics: optional(list(words()), []),
});
export type PackMeta = TypeOf<typeof metaSchema>;

/** `abbreviations.json`: words whose point does not end a sentence, written without that point. Case counts. */
export const abbreviationsSchema = object({
  /** Titles and the like, always followed by what they belong to: "M", "Dr", "Gén", "г-н". */
  joining: list(words()),
  /** Go with a figure that follows, and are words of the language otherwise: "janv", "mar", "no". */
  beforeNumber: list(words()),
  /** Go on unless a function word with a capital follows: "Inc", "EE.UU", "г". */
  possiblyFinal: list(words()),
});

/**
 * `boilerplate.json`: how lines look that are not the article. Entries are cut by `tokenize`, marks included, and compared folded: "lire :" wants its
 * colon. No cue decides over a long paragraph.
 */
export const boilerplateSchema = object({
  /** A short line made of nothing but these, names of networks and figures: "Partager", "min read". */
  whole: list(words()),
  /** Begin a line: "Lire aussi", "Read more". A single word counts only on a short line, or before a colon. */
  opening: list(words()),
  /** Anywhere in a short line: "all rights reserved". */
  inside: list(words()),
  /** Begin a caption: "Photo d'archives", "File photo". */
  captionOpening: list(words()),
  /** Anywhere in a caption: "Getty Images", "(photo". */
  captionInside: list(words()),
  /** Begin a line that tells when the page was written: "Publié le", "Updated on". */
  dateline: list(words()),
  /** Begin a by-line or closing credit: "Par", "Reporting by". */
  signature: list(words()),
  /** News agencies and the like, which stand in datelines and credits. */
  agencies: list(words()),
});
export type Boilerplate = TypeOf<typeof boilerplateSchema>;

/** One language: a folder of data, validated, with a version that changes whenever a file of it does. */
export interface LanguagePack {
  readonly code: LanguageCode;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** First 12 hex digits of the SHA-256 of all its JSON files. */
  readonly version: string;
  readonly meta: PackMeta;
  /** Folded. */
  readonly functionWords: ReadonlySet<string>;
  /** Folded, the longest first. */
  readonly proclitics: readonly string[];
  /** As written, without the last point. */
  readonly abbreviations: { readonly joining: ReadonlySet<string>; readonly beforeNumber: ReadonlySet<string>; readonly possiblyFinal: ReadonlySet<string> };
  readonly boilerplate: Boilerplate;
}

export type LanguagePacks = ReadonlyMap<LanguageCode, LanguagePack>;
