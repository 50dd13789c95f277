import type { Token } from "../domain/sentence.ts";
import { fold } from "../languages/fold.ts";
import { tokenize } from "../languages/tokens.ts";
import type { CalendarFile, RelativeSpec } from "./calendar-file.ts";

/** What a slot holds: a number, a name (unit, direction), or a shift. */
export type SlotValue = number | string | RelativeSpec;

/** What one or more tokens may be: a class (slot, set or word) and the value it carries. */
export interface WordReading {
  readonly class: number;
  readonly value: SlotValue;
  /** Tokens covered. */
  readonly length: number;
  /** A month or weekday whose form is another word too. */
  readonly shy: boolean;
}

interface Entry {
  readonly class: number;
  readonly value: SlotValue;
  /** Folded tokens after the first. */
  readonly rest: readonly string[];
  readonly shy: boolean;
  readonly capitalized: boolean;
  /** Lower case with accents, where the accents count. */
  readonly spelled: string | null;
}

/** Class numbers by name: `slot:month`, `set:article`, `word:le`. */
export type ClassNumbers = Map<string, number>;

/** Words of a language with what they may be; figures are read on the spot. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly figureEndings: ReadonlySet<string>;
  readonly wordEndings: ReadonlySet<string>;
  /** Those that are glued to the word, longest first. */
  readonly gluedEndings: readonly string[];
  readonly prefixes: readonly string[];
  /** Classes on which an expression may hang. */
  readonly anchors: ReadonlySet<number>;
  /** Words met so far. */
  readonly words: Map<string, KnownWord>;
  readonly numeric: { readonly day: number; readonly year: number; readonly number: number; readonly monthnumber: number };
}

export function classNumber(classes: ClassNumbers, name: string): number {
  const known = classes.get(name);
  if (known !== undefined) return known;
  classes.set(name, classes.size);
  return classes.size - 1;
}

/** `word` cut and folded as a text is; "l'" alone is cut as before a vowel, "'da" as behind a figure. */
export function foldedTokens(word: string): readonly string[] {
  if (/^['’]/.test(word)) return tokenize(`1${word}`).slice(1).map((token) => token.folded);
  const isElided = /['’]$/.test(word);
  const tokens = tokenize(isElided ? `${word}a` : word).map((token) => token.folded);
  return isElided ? tokens.slice(0, -1) : tokens;
}

interface Draft {
  readonly entries: Map<string, Entry[]>;
  readonly classes: ClassNumbers;
  readonly file: CalendarFile;
}

function addWords(draft: Draft, words: readonly string[], className: string, value: SlotValue, isName = false): void {
  const { file } = draft;
  for (const word of words) {
    const [first, ...rest] = foldedTokens(word);
    if (first === undefined) continue;
    const entry: Entry = {
      class: classNumber(draft.classes, className), value, rest,
      shy: isName && file.ambiguous.includes(word), capitalized: isName && file.capitalized,
      spelled: file.spelled.includes(word) ? word.toLowerCase() : null,
    };
    const known = draft.entries.get(first);
    if (known === undefined) draft.entries.set(first, [entry]);
    else if (!known.some((other) => other.class === entry.class && other.value === value && other.rest.join(" ") === rest.join(" "))) known.push(entry);
  }
}

function addTables(draft: Draft): void {
  const { file } = draft;
  for (const [month, words] of file.months) addWords(draft, words, "slot:month", Number(month), true);
  for (const [weekday, words] of file.weekdays) addWords(draft, words, "slot:weekday", Number(weekday), true);
  for (const [number, words] of file.numbers) addWords(draft, words, "slot:number", Number(number));
  for (const [day, words] of file.days) addWords(draft, words, "slot:dayword", Number(day));
  for (const [unit, words] of Object.entries(file.units)) addWords(draft, words, "slot:unit", unit);
  for (const [direction, words] of Object.entries(file.directions)) addWords(draft, words, "slot:direction", direction);
  for (const spec of file.relative) addWords(draft, spec.words, "slot:relative", spec);
  for (const [name, words] of file.sets) addWords(draft, words, `set:${name}`, name);
  for (const [name, words] of Object.entries(file.bounds.before)) addWords(draft, words, `set:${name}`, name);
}

const ANCHORING_SLOTS = ["month", "weekday", "unit", "relative", "dayword"];

/** `literals`: words that patterns name outright; `anchoring`: those of them on which a pattern without slots hangs. */
export function buildLexicon(file: CalendarFile, classes: ClassNumbers, literals: Iterable<string>, anchoring: Iterable<string>): Lexicon {
  const draft: Draft = { entries: new Map(), classes, file };
  addTables(draft);
  for (const word of literals) addWords(draft, [word], `word:${word}`, word);
  // The longer form first: "hafta sonu" is a weekend before it is a week.
  for (const entries of draft.entries.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  const wordEndings = file.suffixes.words.map(fold);
  return {
    entries: draft.entries,
    figureEndings: new Set(file.suffixes.figures.map(fold)),
    wordEndings: new Set(wordEndings),
    gluedEndings: wordEndings.filter((ending) => !SET_OFF.test(ending)).sort((a, b) => b.length - a.length),
    prefixes: file.prefixes.map(fold).sort((a, b) => b.length - a.length),
    anchors: new Set([...ANCHORING_SLOTS.map((slot) => `slot:${slot}`), ...Array.from(anchoring, (word) => `word:${word}`)].map((name) => classNumber(classes, name))),
    words: new Map(),
    numeric: {
      day: classNumber(classes, "slot:day"), year: classNumber(classes, "slot:year"),
      number: classNumber(classes, "slot:number"), monthnumber: classNumber(classes, "slot:monthnumber"),
    },
  };
}

/** Letters that must be left of a word without its ending. */
const SHORTEST_STEM = 3;
const SET_OFF = /^['-]/;
const FIGURES = /^\d{1,4}/;
const NO_READINGS: readonly WordReading[] = [];
const CAPITAL = /^\p{Lu}/u;

/** What is known of a word wherever it stands. */
export interface KnownWord {
  readonly entries: readonly Entry[];
  /** Its readings where nothing around can change them; null where the token itself or the next ones must be looked at. */
  readonly plain: readonly WordReading[] | null;
  /** True where an expression may hang on it: a month, weekday, unit, relative word; little words and numbers alone tell no time. */
  readonly anchors: boolean;
}

const UNKNOWN: KnownWord = { entries: [], plain: NO_READINGS, anchors: false };
const WORDS_KEPT = 50_000;

/** The word as the tables know it, looked up once for each form; the memory is emptied when full. */
export function knownWord(lexicon: Lexicon, folded: string): KnownWord {
  const known = lexicon.words.get(folded);
  if (known !== undefined) return known;
  if (lexicon.words.size >= WORDS_KEPT) lexicon.words.clear();
  const entries = entriesOf(lexicon, folded);
  const word = entries.length === 0 ? UNKNOWN : describe(lexicon, entries);
  lexicon.words.set(folded, word);
  return word;
}

function describe(lexicon: Lexicon, entries: readonly Entry[]): KnownWord {
  const isPlain = entries.every((entry) => entry.rest.length === 0 && !entry.capitalized && entry.spelled === null);
  return {
    entries, anchors: entries.some((entry) => lexicon.anchors.has(entry.class)),
    plain: isPlain ? entries.map((entry) => ({ class: entry.class, value: entry.value, length: 1, shy: entry.shy })) : null,
  };
}

export function isFigure(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Everything the token at `at` may begin. */
export function readingsAt(lexicon: Lexicon, tokens: readonly Token[], at: number): readonly WordReading[] {
  const token = tokens[at];
  if (token === undefined) return NO_READINGS;
  if (isFigure(token.folded)) return figureReadings(lexicon, tokens, at, token.folded);
  const { entries, plain } = knownWord(lexicon, token.folded);
  if (entries.length === 0) return lexicon.prefixes.length > 0 ? prefixedFigure(lexicon, tokens, at, token.folded) : NO_READINGS;
  const next = tokens[at + 1];
  const mayEnd = lexicon.wordEndings.size > 0 && next !== undefined && next.start <= token.end + 1;
  return plain !== null && !mayEnd ? plain : entryReadings(lexicon, entries, tokens, at, token);
}

/** "و5", "ال15": a figure with a little word glued to it. */
function prefixedFigure(lexicon: Lexicon, tokens: readonly Token[], at: number, folded: string): readonly WordReading[] {
  if (!isFigure(folded.slice(-1))) return NO_READINGS;
  const prefix = lexicon.prefixes.find((one) => folded.startsWith(one) && isFigure(folded.slice(one.length)));
  return prefix === undefined ? NO_READINGS : figureReadings(lexicon, tokens, at, folded.slice(prefix.length));
}

function entryReadings(lexicon: Lexicon, entries: readonly Entry[], tokens: readonly Token[], at: number, token: Token): WordReading[] {
  const readings: WordReading[] = [];
  for (const entry of entries) {
    if (entry.capitalized && !CAPITAL.test(token.text)) continue;
    if (entry.spelled !== null && token.text.toLowerCase() !== entry.spelled) continue;
    if (!entry.rest.every((word, index) => restMatches(lexicon, word, tokens[at + 1 + index], index === entry.rest.length - 1))) continue;
    readings.push({ class: entry.class, value: entry.value, length: afterEnding(lexicon.wordEndings, tokens, at + entry.rest.length) - at, shy: entry.shy });
  }
  return readings;
}

/** The last word of a longer form may carry an ending of its own: "hafta sonunda". */
function restMatches(lexicon: Lexicon, word: string, token: Token | undefined, isLast: boolean): boolean {
  if (token === undefined) return false;
  if (token.folded === word) return true;
  return isLast && token.folded.startsWith(word) && lexicon.wordEndings.has(token.folded.slice(word.length));
}

/** Position after the token at `last` and an ending set off from it: "Temmuz" + "'da", or "2022-го", whose hyphen gives no token. */
function afterEnding(endings: ReadonlySet<string>, tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1];
  const before = tokens[last];
  if (next === undefined || before === undefined || next.start > before.end + 1) return last + 1;
  const isEnding = next.start === before.end ? endings.has(next.folded) : endings.has(`-${next.folded}`);
  return isEnding ? last + 2 : last + 1;
}

/** The entries of a word, and of what is left of it without a glued beginning or ending. */
function entriesOf(lexicon: Lexicon, folded: string): readonly Entry[] {
  const exact = lexicon.entries.get(folded) ?? [];
  if (exact.some(isCalendarWord)) return exact;
  for (const prefix of lexicon.prefixes) {
    if (!folded.startsWith(prefix)) continue;
    const bare = (lexicon.entries.get(folded.slice(prefix.length)) ?? []).filter(isCalendarWord);
    if (bare.length > 0) return [...exact, ...bare];
  }
  for (const ending of lexicon.gluedEndings) {
    if (!folded.endsWith(ending) || folded.length - ending.length < SHORTEST_STEM) continue;
    const bare = (lexicon.entries.get(folded.slice(0, -ending.length)) ?? []).filter(isCalendarWord);
    if (bare.length > 0) return [...exact, ...bare];
  }
  return exact;
}

/** Endings and beginnings are stripped from names of months, days and units, not from little words. */
function isCalendarWord(entry: Entry): boolean {
  return entry.value !== "" && (typeof entry.value !== "string" || ["hour", "day", "week", "weekend", "month", "year", "past", "future", "this"].includes(entry.value));
}

function figureReadings(lexicon: Lexicon, tokens: readonly Token[], at: number, folded: string): readonly WordReading[] {
  const figures = FIGURES.exec(folded)?.[0] ?? "";
  const ending = folded.slice(figures.length);
  if (ending !== "" && !lexicon.figureEndings.has(ending)) return NO_READINGS;
  const value = Number(figures);
  const readings = classesOfFigure(lexicon, figures.length, value).map((number): WordReading => ({ class: number, value, length: 1, shy: false }));
  const length = ending === "" ? afterEnding(lexicon.figureEndings, tokens, at) - at : 1;
  // An ending set off may be the figure's ("15'inde") or be asked for by a pattern ("2016'da").
  return length === 1 ? readings : [...readings, ...readings.map((reading) => ({ ...reading, length }))];
}

/** Years of the Islamic calendar from 1882 to 2076: a figure of their dates, no year of ours. */
const HIJRI = { first: 1300, last: 1500 };

function classesOfFigure({ numeric }: Lexicon, digits: number, value: number): readonly number[] {
  if (digits === 4) return value >= 1900 && value <= 2099 ? [numeric.year] : value >= HIJRI.first && value <= HIJRI.last ? [numeric.number] : [];
  if (digits === 3 || value < 1 || value > 31) return [numeric.number];
  return value <= 12 ? [numeric.number, numeric.day, numeric.monthnumber] : [numeric.number, numeric.day];
}
