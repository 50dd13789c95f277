import { findPatterns } from "../../patterns/pattern-index.ts";
import type { FoundPattern } from "../../patterns/pattern-index.ts";
import { PREPOSITIONS } from "../triggers/relations.ts";
import type { Preposition, Relations, RelationWord } from "../triggers/relations.ts";
import type { SentenceItem } from "../triggers/mask-sentence.ts";

/** How the items of a sentence hang together. Lists are by item index. */
export interface SentenceShape {
  /** Number of the clause; a relative clause between commas has its own, and the main clause goes on after it. */
  readonly clauses: readonly number[];
  /** The preposition that governs a mention, its own or that of the mention it is coordinated with. */
  readonly prepositions: readonly (Preposition | null)[];
  /** Mentions that an ending or postposition makes an object ("Putin'i", "Putin ile"): in a language whose verbs come last they stand before them. */
  readonly objects: readonly boolean[];
  /** Number of the coordination ("A, B et C") a mention belongs to; -1 for words. */
  readonly coordinations: readonly number[];
  /** Mentions that are subject of a verb of saying, or a named source. */
  readonly sources: readonly boolean[];
  readonly words: readonly FoundPattern<RelationWord>[];
  readonly verbFirst: boolean;
}

/** How far back from a mention its preposition may stand. */
const REACH = 3;
const BREAKS = new Set([";", ":", "—", "–"]);
/** "Ibrahim Boubacar Keïta (Mali), Idriss Déby (Tchad)" is one list. */
const BRACKETS = new Set(["(", ")"]);

export function analyseSentence(items: readonly SentenceItem[], relations: Relations): SentenceShape {
  // "On Saturday X …": a small word inside a mention governs nothing outside it.
  const words = findPatterns(relations.words, items).filter(({ value, first, last }) => items[first]?.mention === null && (items[last]?.mention === null || opensWithPronoun(value, items[last])));
  const opened = longestEndings(words);
  const attributes = findAttributes(items, words);
  const endings = longestBeginnings(items, words);
  const joined = coordinate(items, words, { attributes, fronted: findFronted(items, opened), repeated: findRepeated(items, words, opened) });
  const coordinations = partSubject(items, joined, objectsMarked(items, words, endings));
  const before = governedBefore(items, opened, { coordinations, attributes }, relations);
  const prepositions = governedAfter(endings, coordinations, before);
  return { clauses: cutClauses(items, words), prepositions, objects: findObjects(objectsMarked(items, words, endings), coordinations), coordinations, sources: findSources(items, words, prepositions), words, verbFirst: relations.verbFirst };
}

/** "where he", "before they": the pronoun that makes a clause of it is a mention. */
function opensWithPronoun(word: RelationWord, item: SentenceItem | undefined): boolean {
  return word === "clause" && item?.mention?.type === "pronoun";
}

function isPreposition(word: RelationWord): word is Preposition {
  return (PREPOSITIONS as readonly string[]).includes(word);
}

/** By last item: the longest preposition that ends there. */
function longestEndings(words: readonly FoundPattern<RelationWord>[]): ReadonlyMap<number, FoundPattern<RelationWord>> {
  const endings = new Map<number, FoundPattern<RelationWord>>();
  for (const word of words) {
    if (!isPreposition(word.value)) continue;
    const known = endings.get(word.last);
    if (known === undefined || word.first < known.first) endings.set(word.last, word);
  }
  return endings;
}

/** By first item: what the longest postposition that begins there makes of the mention before it. */
function longestBeginnings(items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[]): ReadonlyMap<number, { readonly last: number; readonly value: Preposition }> {
  const beginnings = new Map<number, { readonly last: number; readonly value: Preposition }>();
  for (const { first, last, value } of words) {
    const meant = PREPOSITIONS.find((name) => value === `after-${name}`);
    if (meant !== undefined && items[first]?.mention === null && last >= (beginnings.get(first)?.last ?? first)) beginnings.set(first, { last, value: meant });
  }
  return beginnings;
}

function itemsOf(words: readonly FoundPattern<RelationWord>[], value: RelationWord): ReadonlySet<number> {
  const places = new Set<number>();
  for (const word of words) if (word.value === value) for (let at = word.first; at <= word.last; at += 1) places.add(at);
  return places;
}

function isActor(item: SentenceItem | undefined): boolean {
  return item?.types.includes("A") ?? false;
}

/**
 * Mentions parted only by conjunctions, commas and determiners, at least one of them a conjunction, belong together; so does the state of whoever is named
 * before it ("X of Mali, Y of Niger and Z of Chad"). A place set in front by a preposition and a comma ("From Bamako, X …") is no company.
 */
function coordinate(items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[], { attributes, fronted, repeated }: Joints): readonly number[] {
  const conjunctions = itemsOf(words, "conjunction");
  const determiners = itemsOf(words, "determiner");
  // "Moskova'da ve Ankara'da": an ending written apart parts nothing.
  const endings = longestBeginnings(items, words);
  let group = -1;
  let linked = false;
  let parted = true;
  let previous = -2;
  return items.map((item, at) => {
    if (isActor(item)) {
      const isFresh = (parted || !linked) && previous !== at - 1;
      if (!attributes.has(at) && (isFresh || (fronted.has(previous) && conjunctions.has(at - 1) && items[at - 1]?.words[0] === ","))) group += 1;
      linked = parted = false;
      previous = at;
      return group;
    }
    if (conjunctions.has(at)) linked = true;
    else if (BRACKETS.has(item.words[0] ?? "")) linked = true;
    else if (!determiners.has(at) && !repeated.has(at) && !(endings.has(at) && previous === at - 1)) parted = true;
    return -1;
  });
}

/** Items that join or part mentions more than their words alone tell. */
interface Joints {
  readonly attributes: ReadonlySet<number>;
  readonly fronted: ReadonlySet<number>;
  readonly repeated: ReadonlySet<number>;
}

/** "con A y con B": the preposition of the one before, said again after the conjunction. */
function findRepeated(items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[], endings: ReadonlyMap<number, FoundPattern<RelationWord>>): ReadonlySet<number> {
  const conjunctions = itemsOf(words, "conjunction");
  const repeated = new Set<number>();
  for (const { value, first, last } of words) {
    if (!isPreposition(value) || !conjunctions.has(first - 1)) continue;
    const before = items.findLastIndex((item, at) => at < first && isActor(item));
    if (before >= 0 && prepositionBefore(items, endings, before) === value) for (let at = first; at <= last; at += 1) repeated.add(at);
  }
  return repeated;
}

/** States that tell whose the person or office right before them is: "X of Mali", "X del Perú". */
function findAttributes(items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[]): ReadonlySet<number> {
  const genitives = itemsOf(words, "of");
  const determiners = itemsOf(words, "determiner");
  return new Set(items.flatMap(({ mention }, at) => {
    if (mention?.type !== "country" || !genitives.has(at - 1) && !(determiners.has(at - 1) && genitives.has(at - 2))) return [];
    const owner = items[genitives.has(at - 2) ? at - 3 : at - 2];
    return owner?.mention?.type === "person" ? [at] : [];
  }));
}

/** So many items from its beginning on, a sentence or clause still sets the scene. */
const FRONT = 4;

/** Places under a preposition that open a sentence and end with a comma. */
function findFronted(items: readonly SentenceItem[], endings: ReadonlyMap<number, FoundPattern<RelationWord>>): ReadonlySet<number> {
  return new Set(items.flatMap(({ types }, at) => {
    const next = items.slice(at + 1).find((other) => isActor(other) || other.words[0] !== ",");
    const isPlace = /[CL]/.test(types) && at < FRONT && prepositionBefore(items, endings, at) !== null;
    return isPlace && items[at + 1]?.words[0] === "," && /[PO]/.test(next?.types ?? "") ? [at] : [];
  }));
}

function governedBefore(
  items: readonly SentenceItem[], endings: ReadonlyMap<number, FoundPattern<RelationWord>>,
  { coordinations, attributes }: { readonly coordinations: readonly number[]; readonly attributes: ReadonlySet<number> }, relations: Relations,
): readonly (Preposition | null)[] {
  const byGroup = new Map<number, Preposition | null>();
  return items.map((item, at) => {
    if (item.mention === null) return null;
    const own = prepositionBefore(items, endings, at) ?? prepositionWithin(item, relations);
    const group = coordinations[at] ?? -1;
    if (group < 0 || attributes.has(at)) return own;
    const inherited = own ?? byGroup.get(group) ?? null;
    byGroup.set(group, inherited);
    return inherited;
  });
}

/** The preposition written together with a mention. */
function prepositionWithin({ mention, types }: SentenceItem, { proclitics }: Relations): Preposition | null {
  const proclitic = mention?.proclitic;
  const meant = proclitic === undefined ? undefined : proclitics.get(proclitic);
  if (meant === undefined) return null;
  return meant === "with" && (types.includes("C") || types.includes("L")) ? "at" : meant;
}

/** A postposition governs the mention before it, and those coordinated with that one that nothing else governs: "Rusya ve İran'la". */
function governedAfter(
  beginnings: ReadonlyMap<number, { readonly value: Preposition }>, coordinations: readonly number[], before: readonly (Preposition | null)[],
): readonly (Preposition | null)[] {
  if (beginnings.size === 0) return before;
  const byGroup = new Map<number, Preposition>();
  const governed = [...before];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const group = coordinations[at] ?? -1;
    if (group < 0 || before[at] !== null) continue;
    const own = beginnings.get(at + 1)?.value;
    governed[at] = own ?? byGroup.get(group) ?? null;
    if (own !== undefined) byGroup.set(group, own);
  }
  return governed;
}

/** Not what names a place or an owner: "Moskova'da", "Erdoğan'ın". */
const OBJECTS = new Set<Preposition>(["with", "to", "from", "by", "against", "between"]);

/** Mentions that an ending or postposition of their own makes objects. */
function objectsMarked(
  items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[], endings: ReadonlyMap<number, { readonly value: Preposition }>,
): ReadonlySet<number> {
  const marks = new Set(words.filter(({ value }) => value === "object").map(({ first }) => first));
  return new Set(items.flatMap((item, at) => {
    const value = endings.get(at + 1)?.value;
    return isActor(item) && ((value !== undefined && OBJECTS.has(value)) || (marks.has(at + 1) && items[at + 1]?.mention === null)) ? [at] : [];
  }));
}

/** Those and whoever is coordinated with them. */
function findObjects(marked: ReadonlySet<number>, coordinations: readonly number[]): readonly boolean[] {
  const groups = new Set([...marked].map((at) => coordinations[at] ?? -1));
  return coordinations.map((group) => group >= 0 && groups.has(group));
}

/** "Erdoğan, Putin ve Xi ile görüştü": where the objects stand before their verb, a comma after the first name parts the subject from them. */
function partSubject(items: readonly SentenceItem[], coordinations: readonly number[], marked: ReadonlySet<number>): readonly number[] {
  const first = coordinations.findIndex((group) => group >= 0);
  const last = coordinations.lastIndexOf(coordinations[first] ?? -1);
  const isParted = first >= 0 && items[first + 1]?.words[0] === "," && marked.has(last) && !marked.has(first) && last > first;
  return isParted ? coordinations.map((group, at) => (at === first ? Math.max(...coordinations) + 1 : group)) : coordinations;
}

function prepositionBefore(items: readonly SentenceItem[], endings: ReadonlyMap<number, FoundPattern<RelationWord>>, at: number): Preposition | null {
  for (let back = at - 1; back >= 0 && at - back <= REACH; back -= 1) {
    const found = endings.get(back)?.value;
    if (found !== undefined && isPreposition(found)) return found;
    const item = items[back];
    if (item?.mention !== null || !/^[\p{L}\p{N}.']+$/u.test(item.words[0] ?? "")) return null;
    if (at - back > 1 && !/^\p{L}{1,12}$/u.test(item.words[0] ?? "")) return null;
  }
  return null;
}

function cutClauses(items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[]): readonly number[] {
  const openers = new Set(words.filter(({ value }) => value === "clause").map(({ first }) => first));
  const clauses: number[] = [];
  let next = 0;
  let current = 0;
  let outer: number | null = null;
  for (const [at, item] of items.entries()) {
    const word = item.words[0] ?? "";
    if (BREAKS.has(word)) current = next += 1;
    else if (openers.has(at)) {
      outer = items[at - 1]?.words[0] === "," ? current : null;
      current = next += 1;
    } else if (word === "," && outer !== null) {
      current = outer;
      outer = null;
    }
    clauses.push(current);
  }
  return clauses;
}

/** The nearest actor before a verb of saying, or right after an inverted one at the end; and whoever "according to" names. */
function findSources(
  items: readonly SentenceItem[], words: readonly FoundPattern<RelationWord>[], prepositions: readonly (Preposition | null)[],
): readonly boolean[] {
  const sources = items.map((_, at) => prepositions[at] === "according");
  for (const { value, first, last } of words) {
    if (value !== "saying") continue;
    const subject = nearestActor(items, first - 1, -1) ?? nearestActor(items, last + 1, 1);
    if (subject !== null) sources[subject] = true;
  }
  return sources;
}

function nearestActor(items: readonly SentenceItem[], from: number, step: 1 | -1): number | null {
  for (let at = from, seen = 0; at >= 0 && at < items.length && seen < 4; at += step, seen += 1) {
    if (isActor(items[at])) return at;
    if (items[at]?.words[0] === ",") return null;
  }
  return null;
}
