import type { Iso3 } from "../../domain/ids.ts";
import type { CountryItem, Item } from "./item.ts";
import { readingOf } from "./person-reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** One sentence with its items so far. */
export interface Composing { readonly view: SentenceView; readonly items: readonly Item[] }

/** States that a document names without doubt, with how often. */
export type Evidence = ReadonlyMap<Iso3, number>;

function count(evidence: Map<Iso3, number>, iso3: Iso3): void {
  evidence.set(iso3, (evidence.get(iso3) ?? 0) + 1);
}

/** Names, capitals and seats of one state, full names of one person, and demonyms of one state that nobody takes for another's. */
export function gatherEvidence(sentences: readonly Composing[]): Evidence {
  const evidence = new Map<Iso3, number>();
  for (const { view, items } of sentences) {
    for (const item of items) {
      if (item.kind === "country" && item.countries.length === 1 && !item.weak) {
        const [iso3] = item.countries;
        if (iso3 !== undefined && !(item.naming === "demonym" && view.pack.names.confused.has(iso3))) count(evidence, iso3);
      } else if (item.kind === "person" && item.form === "full" && item.people.length === 1) {
        const [person] = item.people;
        if (person !== undefined) for (const iso3 of readingOf(person).countries) count(evidence, iso3);
      }
    }
  }
  return evidence;
}

function isBlocked(view: SentenceView, item: CountryItem, words: ReadonlySet<string>): boolean {
  const blockers = view.pack.names.blockers.get(view.folded(item.first));
  return blockers?.some((word) => words.has(word.toLowerCase())) === true;
}

/** "Jordan Bardella", "Michael Jordan": a name that people bear too, beside another word with a capital. */
function isGivenName(view: SentenceView, item: Item, items: readonly Item[]): boolean {
  if (item.first !== item.last || !view.words.givenNames.has(view.folded(item.first)) || view.isHeadline) return false;
  const taken = (token: number): boolean => items.some((other) => other !== item && other.first <= token && other.last >= token && other.kind !== "person");
  const next = item.first + 1;
  const previous = item.first - 1;
  const goesOn = view.touches(item.first) && view.isWord(next) && view.isCapitalised(next) && !taken(next);
  const comesFrom = previous > 0 && view.touches(previous) && view.isWord(previous) && view.isCapitalised(previous) && !taken(previous) && view.isWord(previous - 1);
  return goesOn || comesFrom;
}

/** Right after an office or a government word even a weak form names its state: "وزير خارجية مالي", but not "وزراء الخارجية والمالية". */
function followsOffice(items: readonly Item[], item: CountryItem): boolean {
  const previous = items[items.indexOf(item) - 1];
  return !item.conjoined && previous !== undefined && (previous.kind === "title" || previous.kind === "government") && previous.last === item.first - 1;
}

/** "قطعت مالي": what stands right before leaves no other reading of the name. */
function followsSureWord(view: SentenceView, { first }: CountryItem): boolean {
  const before = view.folded(first - 1);
  const { weakAfter, weakAfterEndings, weakAfterNoEndings } = view.words;
  const endsSo = (ending: string): boolean => before.endsWith(ending);
  return before !== "" && (weakAfter.has(before) || (weakAfterEndings.some(endsSo) && !weakAfterNoEndings.some(endsSo)));
}

/** "الأردن وقطر", "مالي وبوركينا فاسو": in one breath with a state that nobody doubts. */
function standsBesideState(view: SentenceView, item: CountryItem, items: readonly Item[]): boolean {
  const at = items.indexOf(item);
  const joins = (left: Item | undefined, right: Item | undefined): boolean => left !== undefined && right !== undefined && right.first - left.last <= 2
    && (right.conjoined || right.first - left.last === 2) && view.gapWithin(left.last, right.first, view.words.also);
  const isState = (other: Item | undefined): boolean => other?.kind === "country" && !other.weak && other.naming === item.naming;
  const [previous, next] = [items[at - 1], items[at + 1]];
  return (isState(previous) && joins(previous, item)) || (isState(next) && joins(item, next));
}

function settleCountry(view: SentenceView, item: CountryItem, evidence: Evidence, items: readonly Item[]): CountryItem | null {
  if (item.weak && !followsOffice(items, item) && !followsSureWord(view, item) && !standsBesideState(view, item, items) && !item.countries.some((iso3) => evidence.has(iso3))) return null;
  if (item.countries.length > 1) {
    const named = item.countries.filter((iso3) => evidence.has(iso3));
    return named.length === 0 ? item : { ...item, countries: named, via: [...item.via, "country.document"] };
  }
  const [iso3] = item.countries;
  const other = iso3 === undefined || item.naming !== "demonym" ? undefined : view.pack.names.confused.get(iso3);
  if (iso3 === undefined || other === undefined || evidence.has(iso3) || !evidence.has(other)) return item;
  return { ...item, countries: [other], via: [...item.via, "country.confused"] };
}

/** "l'aéroport international Modibo Keïta", "Kennedy Airport": no person. */
function isNamedPlace(view: SentenceView, item: Item): boolean {
  const { namedPlaces } = view.words;
  if (item.kind !== "person" || namedPlaces.size === 0) return false;
  if (namedPlaces.has(view.folded(item.last + 1)) && view.isCapitalised(item.last + 1)) return true;
  return namedPlaces.has(view.folded(item.first - 1)) || (view.touches(item.first - 1) && view.touches(item.first - 2) && namedPlaces.has(view.folded(item.first - 2)) && !view.words.articles.has(view.folded(item.first - 1)) && !view.words.links.has(view.folded(item.first - 1)));
}

/** What the whole document says of doubtful names: shared ones ("Congolese"), weak ones, given names, "Nigerian" written for Niger's. */
export function settleCountries(sentences: readonly Composing[], evidence: Evidence): readonly Composing[] {
  const hasBlockers = (sentences[0]?.view.pack.names.blockers.size ?? 0) > 0;
  const words = new Set(hasBlockers ? sentences.flatMap(({ view }) => view.tokens.map(({ folded }) => folded)) : []);
  return sentences.map((sentence) => {
    const { view, items } = sentence;
    if (items.every(({ kind }) => kind !== "country" && kind !== "place" && kind !== "trap" && kind !== "person")) return sentence;
    const kept: Item[] = [];
    for (const item of items) {
      if (item.kind === "trap" || isNamedPlace(view, item)) continue;
      if ((item.kind === "country" || item.kind === "place") && isGivenName(view, item, items)) continue;
      if (item.kind !== "country") kept.push(item);
      else if (!isBlocked(view, item, words)) {
        const settled = settleCountry(view, item, evidence, items);
        if (settled !== null) kept.push(settled);
      }
    }
    return { view, items: kept };
  });
}
