import type { PersonFacts } from "../../knowledge/knowledge.ts";
import { holdersInList } from "./compose-holders.ts";
import { TABLED, fitting, isHead, officeOf } from "./fit-office.ts";
import type { Item, PersonItem, TitleItem } from "./item.ts";
import type { OfficeReading } from "./mention.ts";
import type { NameIndex } from "./name-skeleton.ts";
import { soundingLike } from "./name-skeleton.ts";
import { itemsByToken, namedPerson, readNameFrom, wordsOf } from "./read-names.ts";
import { replaceItems } from "./sentence-view.ts";
import type { SentenceView } from "./sentence-view.ts";

const LATIN = /\p{Script=Latin}/u;
const COMMAS: ReadonlySet<string> = new Set([",", "،", "(", "–", "—", "«"]);
const LONGEST_GAP = 4;
/** In a person's trace: told as somebody's counterpart. */
export const COUNTERPART = "counterpart";
const LONGEST_PORTFOLIO = 12;
const HEADS = new Set<OfficeReading["role"]>(["head_of_state", "leader", "head_of_government"]);
/** Offices that no head of state or government holds beside their own. */
const GUESTS = new Set<OfficeReading["role"]>(["ambassador", "envoy", "minister", "spokesperson"]);
/** Ranks and honorifics join the name they stand before: "le général | Abdourahamane Tiani", "M. | Diop". Others fall away. */
export function composeRanks(view: SentenceView, found: readonly Item[], names: NameIndex): Item[] {
  let items = [...found];
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item === undefined || (item.kind !== "rank" && item.kind !== "honorific")) continue;
    const next = items[at + 1];
    if (next?.kind === "person" && view.gapWithin(item.last, next.first, COMMAS.has(view.folded(item.last + 1)) ? view.words.articles : view.words.particles) && !next.conjoined) {
      items = replaceItems(items, at, at + 1, { ...next, first: item.first, supported: true, conjoined: item.conjoined, via: [...next.via, item.kind] });
      continue;
    }
    const span = readNameFrom(view, itemsByToken(items), item.last + 1, names) ?? uncasedAfter(view, items, at, item);
    if (span === null) items = item.kind === "rank" && view.words.articles.has(view.folded(item.first - 1)) ? items : items.filter((_, index) => index !== at);
    else items = putName(items, at, at, { ...namedPerson(view, span, names), first: item.first, supported: true, conjoined: item.conjoined, via: [item.kind, "name.text"] });
  }
  return items;
}

/** Where no capitals tell names, an honorific does: two words after it. */
function uncasedAfter(view: SentenceView, items: readonly Item[], at: number, item: Item): { readonly first: number; readonly last: number } | null {
  const first = item.last + 1;
  const last = item.last + 2;
  const next = items[at + 1];
  if (view.pack.names.hasCase || item.kind !== "honorific" || (next !== undefined && next.first <= last) || !view.touches(first)) return null;
  const isName = [first, last].every((token) => view.isWord(token) && !view.words.notNames.has(view.folded(token)) && !view.pack.functionWords.has(view.folded(token)));
  return isName ? { first, last } : null;
}

/** `person` in the place of the items from `from` to `to` and of whatever it covers. */
function putName(items: readonly Item[], from: number, to: number, person: PersonItem): Item[] {
  const put = replaceItems(items, from, to, person);
  return put.filter((item) => item === person || item.last < person.first || item.first > person.last);
}

function joined(view: SentenceView, title: TitleItem, person: PersonItem, people: readonly PersonFacts[], via: string): PersonItem {
  return {
    ...person, first: Math.min(title.first, person.first), last: Math.max(title.last, person.last), people, supported: true,
    office: officeOf(view, { ...title, plural: false }), counterpart: title.counterpart, conjoined: title.first < person.first ? title.conjoined : person.conjoined,
    via: [...person.via, ...title.via, ...(title.counterpart ? [COUNTERPART] : []), via],
  };
}

/** People of the office's state or organisation whose name sounds like the one read. */
function sounding(view: SentenceView, title: TitleItem, person: PersonItem, names: NameIndex): readonly PersonFacts[] {
  const parties = title.organization === null ? title.countries : [title.organization];
  return soundingLike(wordsOf(view, { first: person.nameFirst, last: person.nameLast }), parties, names);
}

/** The person as holder of the office: the known one who fits; nobody of the tables where none does and the words leave no doubt. */
function asHolder(view: SentenceView, title: TitleItem, person: PersonItem, via: string, isClose: boolean, names: NameIndex): PersonItem | null {
  if (person.office !== null) return null;
  const people = person.people.length > 0 ? fitting(person.people, title) : sounding(view, title, person, names);
  if (people.length > 0 || person.people.length === 0) return joined(view, title, person, people, via);
  if (title.former) return joined(view, title, person, person.people, via);
  const namesake = isClose && (person.form === "surname" || !TABLED.has(title.role)) && title.countries.length > 0;
  return namesake ? joined(view, title, person, [], `${via}.namesake`) : null;
}

function followedByBreak(view: SentenceView, at: number): boolean {
  const next = view.tokens[at + 1];
  return next === undefined || !view.isWord(at + 1);
}

/** "le président malien | , le colonel | Assimi Goïta". */
function holderAfter(view: SentenceView, items: readonly Item[], at: number, title: TitleItem, names: NameIndex): PersonItem | null {
  const next = items[at + 1];
  if (next?.kind !== "person" || next.first - title.last > LONGEST_GAP || next.conjoined) return null;
  if (view.gapWithin(title.last, next.first, view.words.articles, view.words.modifiers)) return asHolder(view, title, next, "apposition", true, names);
  if (!view.gapWithin(title.last, next.first, view.words.articles, COMMAS)) return null;
  if (next.people.length === 0 && !followedByBreak(view, next.last)) return null;
  return asHolder(view, title, next, "apposition.comma", false, names);
}

/** "Assimi Goïta, | président de la Transition malienne"; without a comma where no capitals tell names. */
function holderBefore(view: SentenceView, items: readonly Item[], at: number, title: TitleItem, names: NameIndex): PersonItem | null {
  const previous = items[at - 1];
  if (previous?.kind !== "person" || title.first - previous.last > LONGEST_GAP || title.conjoined || title.counterpart || title.plural) return null;
  const gap = title.first - previous.last - 1;
  const isClose = gap === 0 && !view.pack.names.hasCase && view.touches(previous.last);
  const comma = COMMAS.has(view.folded(previous.last + 1)) && view.gapWithin(previous.last + 1, title.first, view.words.articles, view.words.modifiers, view.words.formerBefore);
  if (!isClose && !comma) return null;
  // "استقبل الملك سلمان | المبعوث الأممي": whom a head receives stands right after the name.
  if (isClose && GUESTS.has(title.role) && previous.people.some(isHead)) return null;
  // Heads of states are in the tables: "place Saint-Pierre, le pape …" names nobody.
  if (previous.people.length === 0 && HEADS.has(title.role)) return null;
  return asHolder(view, title, previous, "apposition.before", false, names);
}

/** "le secrétaire d'État" of nobody's known name is no American. */
function asMinister(title: TitleItem): TitleItem {
  return title.via.includes("office.country") ? title : { ...title, role: "minister", countries: [], presumed: false };
}

/** Where a long portfolio ends: "… for East Asian and Pacific *Affairs*". */
function endOfPortfolio(view: SentenceView, title: TitleItem): number {
  const { portfolioEnds, links, also } = view.words;
  if (portfolioEnds.size === 0 || !(links.has(view.folded(title.last + 1)) || portfolioEnds.has(view.folded(title.last)))) return title.last;
  let end = title.last;
  for (let at = title.last + 1; at <= title.last + LONGEST_PORTFOLIO; at += 1) {
    const isInside = links.has(view.folded(at)) || also.has(view.folded(at)) || view.isCapitalised(at) || view.words.notNames.has(view.folded(at));
    if (!isInside) break;
    if (portfolioEnds.has(view.folded(at))) end = at;
  }
  return end;
}

/** "ambassadeur de France | au Niger, | Sylvain Itté": the state of residence stands between. */
function pastResidence(view: SentenceView, items: readonly Item[], at: number, title: TitleItem): number {
  const next = items[at + 1];
  if ((title.role !== "ambassador" && title.role !== "envoy") || next?.kind !== "country") return title.last;
  return next.first - title.last <= LONGEST_GAP && view.gapWithin(title.last, next.first, view.words.links, view.words.turns, view.words.articles) ? next.last : title.last;
}

/** A name that only the text knows, right after its office. */
function unknownAfter(view: SentenceView, items: readonly Item[], at: number, title: TitleItem, names: NameIndex): PersonItem | null {
  const isTold = title.countries.length > 0 || title.organization !== null || title.counterpart;
  const residence = pastResidence(view, items, at, title);
  const end = residence > title.last ? residence : endOfPortfolio(view, title);
  let first = end + 1;
  const comma = COMMAS.has(view.folded(first));
  while (COMMAS.has(view.folded(first)) || (view.words.articles.has(view.folded(first)) && !view.isCapitalised(first))) first += 1;
  if (first - end > LONGEST_GAP) return null;
  const span = readNameFrom(view, itemsByToken(items), first, names);
  if (span === null || (span.first === span.last && (comma || view.isHeadline)) || (view.isHeadline && !isTold)) return null;
  if (comma && !followedByBreak(view, span.last)) return null;
  const person = namedPerson(view, span, names);
  const alike = fitting(person.people, title);
  const people = alike.length > 0 || !isTold ? alike : sounding(view, title, person, names);
  // A name in another script that sounds like nobody's: the holder of the day is a better guess than letters that no register knows.
  if (people.length === 0 && TABLED.has(title.role) && title.countries.length > 0 && !LATIN.test(view.folded(person.nameFirst))) return null;
  const told = title.presumed && people.length === 0 ? asMinister(title) : title;
  const whole = joined(view, told, person, people, people.length > 0 ? "apposition.skeleton" : "apposition.text");
  return residence > title.last ? { ...whole, first: person.first } : whole;
}

/** Office and name side by side become one person; names that the tables lack are read from the text. */
export function composeAppositions(view: SentenceView, found: readonly Item[], names: NameIndex): Item[] {
  let items = [...found];
  for (let at = 0; at < items.length; at += 1) {
    const title = items[at];
    if (title?.kind !== "title") continue;
    if (title.plural) {
      items = holdersInList(view, items, at, title, names) ?? items;
      continue;
    }
    const after = holderAfter(view, items, at, title, names);
    if (after !== null) {
      items = replaceItems(items, at, at + 1, after);
      continue;
    }
    const before = holderBefore(view, items, at, title, names);
    if (before !== null) {
      items = replaceItems(items, at - 1, at, before);
      at -= 1;
      continue;
    }
    const unknown = unknownAfter(view, items, at, title, names);
    if (unknown !== null) items = putName(items, at, at, unknown).sort((a, b) => a.first - b.first);
  }
  return items;
}
