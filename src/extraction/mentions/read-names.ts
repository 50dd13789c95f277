import type { Item, PersonItem } from "./item.ts";
import type { NameIndex } from "./name-skeleton.ts";
import { sameSkeleton } from "./name-skeleton.ts";
import type { SentenceView } from "./sentence-view.ts";

const LONGEST_NAME = 5;
const LONGEST_UNCASED = 4;
const CONJOINED = /^[وف]/u;
/** An article begins the word: a family name, or an adjective. */
const ARTICLED = /^ال..../u;

/** Which item stands at a token. */
export function itemsByToken(items: readonly Item[]): ReadonlyMap<number, Item> {
  const at = new Map<number, Item>();
  for (const item of items) for (let token = item.first; token <= item.last; token += 1) at.set(token, item);
  return at;
}

/** Words of a name may be surnames of the tables or names of cities; anything else ends it. */
function isFree(item: Item | undefined): boolean {
  return item === undefined || item.kind === "place" || (item.kind === "person" && item.form === "surname");
}

export interface NameSpan { readonly first: number; readonly last: number }

function readUncased(view: SentenceView, at: ReadonlyMap<number, Item>, first: number, names: NameIndex): NameSpan | null {
  const isName = names.firstNames.has(view.folded(first)) || view.words.firstNames.has(view.folded(first));
  const isSmall = view.words.notNames.has(view.folded(first)) || view.pack.functionWords.has(view.folded(first));
  if (at.get(first) !== undefined || !isName || isSmall) return null;
  let last = first;
  while (last - first + 1 < LONGEST_UNCASED && view.touches(last)) {
    const next = view.folded(last + 1);
    const ends = !isFree(at.get(last + 1)) || !view.isWord(last + 1) || view.words.notNames.has(next) || view.pack.functionWords.has(next);
    if (ends || CONJOINED.test(next) || next.length < 2) break;
    last += 1;
  }
  return last > first ? { first, last } : null;
}

/** "глава РЖД Владимир Якунин", "député LREM": a company or party, unless the name goes on in capitals. */
function isAbbreviation(view: SentenceView, at: number): boolean {
  const isLoud = (token: number): boolean => (view.tokens[token]?.text.length ?? 0) > 1 && view.tokens[token]?.text === view.tokens[token]?.text.toUpperCase();
  return isLoud(at) && !isLoud(at + 1);
}

/** A name that the text writes from token `first` on: words with capitals, with particles between; null where none begins there. */
export function readNameFrom(view: SentenceView, at: ReadonlyMap<number, Item>, first: number, names: NameIndex): NameSpan | null {
  if (!view.pack.names.hasCase) return readUncased(view, at, first, names);
  if (!view.isWord(first) || !view.isCapitalised(first) || !isFree(at.get(first)) || view.pack.functionWords.has(view.folded(first))) return null;
  if (isAbbreviation(view, first)) return null;
  let last = first;
  if (view.isInitial(first) && view.touches(first + 1) && view.isCapitalised(first + 2) && isFree(at.get(first + 2))) last = first + 2;
  while (last - first + 1 < LONGEST_NAME && view.touches(last)) {
    const next = last + 1;
    if (view.isInitial(next) && view.touches(next + 1) && view.isCapitalised(next + 2) && isFree(at.get(next + 2))) last = next + 2;
    else if (view.isInitial(next) && view.words.particles.has(view.folded(next + 2)) && view.isCapitalised(next + 3)) last = next + 3;
    else if (view.isWord(next) && view.isCapitalised(next) && isFree(at.get(next))) last = next;
    else if (view.words.particles.has(view.folded(next)) && view.touches(next) && view.isWord(next + 1) && view.isCapitalised(next + 1) && isFree(at.get(next + 1))) last = next + 1;
    else break;
  }
  return { first, last };
}

/** The words of a name without initials. */
export function wordsOf(view: SentenceView, span: NameSpan): readonly string[] {
  return view.tokens.slice(span.first, span.last + 1).filter(({ text }) => text !== "." && text.length > 1).map(({ folded }) => folded);
}

/** Someone whom the text names from `span`: known people of the same consonants are kept aside for whoever knows the country. */
export function namedPerson(view: SentenceView, span: NameSpan, names: NameIndex): PersonItem {
  const people = sameSkeleton(wordsOf(view, span), names);
  return {
    kind: "person", first: span.first, last: span.last, nameFirst: span.first, nameLast: span.last, people, form: span.last > span.first ? "full" : "surname",
    office: null, supported: false, counterpart: false, conjoined: false, via: [people.length > 0 ? "name.skeleton" : "name.text"],
  };
}

/** Marks after which a capital may be that of a sentence. */
const OPENING = /^[.!?…:«"“”(—–•*]+$/u;

/** Capitalised words right before token `first` that belong to the same name. A word that only begins the sentence does not, unless it is a first name. */
function beginningOf(view: SentenceView, at: ReadonlyMap<number, Item>, first: number, names: NameIndex): number {
  let begin = first;
  while (first - begin < LONGEST_NAME - 1) {
    const before = view.folded(begin - 1) === "." && view.isInitial(begin - 2) ? begin - 2 : begin - 1;
    if (before < 0 || !view.touches(begin - 1) || !isFree(at.get(before))) break;
    const isParticle = view.words.particles.has(view.folded(before)) && before > 0 && view.isWord(before - 1) && view.isCapitalised(before - 1) && isFree(at.get(before - 1)) && view.touches(before - 1);
    if (isParticle && !view.isCapitalised(before)) {
      begin = before;
      continue;
    }
    if (!view.isWord(before) || !view.isCapitalised(before)) break;
    const opensSentence = before === 0 || OPENING.test(view.tokens[before - 1]?.text ?? "");
    if (opensSentence && !names.firstNames.has(view.folded(before))) break;
    if (view.pack.functionWords.has(view.folded(before))) break;
    begin = before;
  }
  return view.words.particles.has(view.folded(begin)) && begin < first && !view.isCapitalised(begin) ? begin + 1 : begin;
}

/** Where every word has a capital only a first name right before tells that the surname is somebody else's. */
function afterFirstName(view: SentenceView, at: ReadonlyMap<number, Item>, first: number, names: NameIndex): number {
  const before = first - 1;
  return before >= 0 && view.touches(before) && at.get(before) === undefined && names.firstNames.has(view.folded(before)) ? before : first;
}

/** Where the father's and grandfathers' names after token `last` end: "سلمان | بن عبد العزيز آل سعود". */
function endOfPatronymics(view: SentenceView, last: number): number {
  const { patronymics, particles } = view.words;
  let end = last;
  while (patronymics.has(view.folded(end + 1)) || (end > last && particles.has(view.folded(end + 1)))) {
    let at = end + 1;
    while (patronymics.has(view.folded(at)) || particles.has(view.folded(at))) at += 1;
    if (!view.isWord(at) || view.pack.functionWords.has(view.folded(at))) return end;
    end = at;
  }
  return end;
}

/** A surname that is a given name too ("محمد", "سلمان", "عبد العزيز"), in a longer name: "محمد العايش", "جعفر أحمد سلمان". */
function isGivenName(view: SentenceView, at: ReadonlyMap<number, Item>, item: PersonItem): boolean {
  const { firstNames, notNames } = view.words;
  const isGiven = (token: number): boolean => firstNames.has(view.folded(token).replace(CONJOINED, "")) || firstNames.has(view.folded(token));
  if (!isGiven(item.first) && !isGiven(item.last)) return false;
  const next = view.folded(item.last + 1);
  const goesOn = view.touches(item.last) && view.isWord(item.last + 1) && at.get(item.last + 1) === undefined && ARTICLED.test(next) && !notNames.has(next);
  const before = item.first - 1;
  return goesOn || (before >= 0 && view.touches(before) && at.get(before) === undefined && isGiven(before));
}

/** Without capitals: a name takes its patronymics along, and neither a father's name nor a given one nor a small word ("الثاني", "the second") names somebody. */
function widenUncased(view: SentenceView, found: readonly Item[]): Item[] {
  const widened: Item[] = [];
  const at = itemsByToken(found);
  let reached = -1;
  for (const item of found) {
    if (item.first <= reached) continue;
    if (item.kind !== "person") {
      reached = item.last;
      widened.push(item);
      continue;
    }
    const isSurname = item.form === "surname";
    if (isSurname && (view.words.notNames.has(view.folded(item.first)) || view.words.patronymics.has(view.folded(item.first - 1)) || isGivenName(view, at, item))) continue;
    reached = endOfPatronymics(view, item.last);
    if (reached === item.last) widened.push(item);
    // "محمد | بن نايف": the given name of somebody else.
    else if (isSurname) widened.push({ ...item, last: reached, nameLast: reached, people: [], form: "full", via: ["name.text"] });
    else widened.push({ ...item, last: reached });
  }
  return widened;
}

/**
 * A surname of the tables inside a longer name: "Seydou Traoré" is not Ibrahim Traoré. The whole becomes one item, of the known person where the
 * consonants agree, else of somebody whom only the text knows.
 */
export function widenSurnames(view: SentenceView, found: readonly Item[], names: NameIndex): Item[] {
  if (!view.pack.names.hasCase) return widenUncased(view, found);
  const at = itemsByToken(found);
  const widened: Item[] = [];
  let reached = -1;
  for (const item of found) {
    if (item.first <= reached) continue;
    if (item.kind !== "person" || item.form !== "surname") {
      widened.push(item);
      continue;
    }
    const first = view.isHeadline ? afterFirstName(view, at, item.first, names) : beginningOf(view, at, item.first, names);
    const span = (view.isHeadline ? null : readNameFrom(view, at, first, names)) ?? { first: item.first, last: item.last };
    const last = Math.max(span.last, item.last);
    if (first === item.first && last === item.last) {
      widened.push(item);
      continue;
    }
    while ((widened.at(-1)?.last ?? -1) >= first) widened.pop();
    widened.push({ ...namedPerson(view, { first, last }, names), supported: view.isHeadline, conjoined: item.conjoined });
    reached = last;
  }
  return widened;
}
