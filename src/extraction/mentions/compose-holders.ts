import { fitting, officeOf } from "./fit-office.ts";
import type { CountryItem, Item, PersonItem, TitleItem } from "./item.ts";
import type { NameIndex } from "./name-skeleton.ts";
import { itemsByToken, namedPerson, readNameFrom } from "./read-names.ts";
import type { SentenceView } from "./sentence-view.ts";

/** What is put together of a list of holders, from its title on. */
interface HolderList {
  readonly put: Item[];
  /** The office of the next name: the title, with the state told before that name. */
  office: TitleItem;
  /** The last token read. */
  reached: number;
  count: number;
}

/** Whoever was told with a state needs none after the name: in "of Russia, Putin, and of Iran, Rouhani" the second state is the next one's. */
function isStateless(last: Item | undefined): boolean {
  return last?.kind !== "person" || last.office === null || last.office.countries.length === 0;
}

/** "Presidents Bola Tinubu | of Nigeria and …": the state of the name before. */
function withCountry(last: Item | undefined, country: CountryItem): Item {
  if (last?.kind !== "person" || last.office === null) return last ?? country;
  const office = { ...last.office, countries: country.countries };
  return { ...last, last: country.last, office, people: fitting(last.people, office) };
}

function putHolder(view: SentenceView, list: HolderList, title: TitleItem, person: PersonItem, via: string): void {
  const people = fitting(person.people, list.office);
  const first = list.count === 0 ? title.first : list.office.first > title.last ? list.office.first : person.first;
  list.put.push({
    ...person, people: people.length > 0 ? people : person.people, supported: true, office: officeOf(view, { ...list.office, plural: false }), first, via: [...person.via, via],
  });
  list.count += 1;
  list.office = { ...title, countries: [] };
  list.reached = person.last;
}

const COMMAS: ReadonlySet<string> = new Set([",", "،"]);

/** "of Portugal, *Nuno Melo*, and of …": a name between commas right after its state, which the tables lack. */
function putUnknown(view: SentenceView, items: readonly Item[], list: HolderList, title: TitleItem, names: NameIndex): void {
  const first = list.reached + 2;
  if (list.office.countries.length === 0 || !COMMAS.has(view.folded(list.reached + 1))) return;
  const span = readNameFrom(view, itemsByToken(items), first, names);
  if (span === null || span.first === span.last || view.isWord(span.last + 1)) return;
  putHolder(view, list, title, namedPerson(view, span, names), "apposition.text");
}

/** "les présidents | Goïta, | Traoré et | Tiani", "présidents malien | Assimi Goïta et nigérien | Abdourahamane Tiani", "of Russia, | Putin, and of Iran, | Rouhani". */
export function holdersInList(view: SentenceView, items: readonly Item[], at: number, title: TitleItem, names: NameIndex): Item[] | null {
  const list: HolderList = { put: [...items.slice(0, at)], office: title, reached: title.last, count: 0 };
  let end = at;
  for (let index = at + 1; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === "country") putUnknown(view, items, list, title, names);
    if (!view.gapWithin(list.reached, item.first, view.words.also, view.words.articles, view.words.links)) break;
    const { count } = list;
    const isOfLast = item.kind === "country" && count > 0 && isStateless(list.put[list.put.length - 1]) && !view.gapWithin(list.reached, item.first, view.words.also, view.words.articles);
    if (isOfLast) list.put.push(withCountry(list.put.pop(), item));
    else if (item.kind === "country" && count > 0) list.office = { ...title, first: item.first, last: item.last, countries: item.countries };
    else if (item.kind === "person" && item.office === null) putHolder(view, list, title, item, "apposition.list");
    else break;
    if (item.kind !== "country" || isOfLast) end = index;
    list.reached = item.last;
  }
  putUnknown(view, items, list, title, names);
  const last = list.put[list.put.length - 1]?.last ?? title.last;
  return list.count === 0 ? null : [...list.put, ...items.slice(end + 1).filter(({ first }) => first > last)];
}
