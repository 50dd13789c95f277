import type { CountryItem, Item, NamedItem, TitleItem } from "./item.ts";
import { replaceItems } from "./sentence-view.ts";
import type { SentenceView } from "./sentence-view.ts";

type Place = CountryItem | (NamedItem & { kind: "organization" });

const HEADS = new Set(["head_of_state", "leader", "head_of_government"]);
const LONGEST_GAP = 6;

function isPlace(item: Item | undefined): item is Place {
  return item !== undefined && (item.kind === "country" || item.kind === "organization");
}

function nameOrDemonym(place: Place): "name" | "demonym" {
  return place.kind === "country" && place.naming === "demonym" ? "demonym" : "name";
}

function mayFollow(view: SentenceView, title: TitleItem, place: Place): boolean {
  const { words, pack } = view;
  const naming = nameOrDemonym(place);
  const gap = place.first - title.last - 1;
  if (!pack.offices.countryAfter.includes(naming) || gap > LONGEST_GAP) return false;
  if (naming === "demonym") return view.gapWithin(title.last, place.first, words.modifiers);
  const links = HEADS.has(title.role) ? words.links : words.genitives;
  if (!view.gapWithin(title.last, place.first, links, words.modifiers, words.articles)) return false;
  if (pack.offices.bareCountry) return !place.conjoined;
  return view.tokens.slice(title.last + 1, place.first).some(({ folded }) => links.has(folded));
}

function mayPrecede(view: SentenceView, place: Place, title: TitleItem): boolean {
  const { words, pack } = view;
  if (!pack.offices.countryBefore.includes(nameOrDemonym(place)) || title.first - place.last - 1 > LONGEST_GAP) return false;
  return view.gapWithin(place.last, title.first, words.possessives, words.modifiers);
}

/** Further members of a list: "du Mali, du Burkina et du Niger"; `step` 1 to the right, -1 to the left. */
function listOn(view: SentenceView, items: readonly Item[], at: number, step: 1 | -1): number {
  let end = at;
  for (;;) {
    const here = items[end];
    const next = items[end + step];
    if (here === undefined || !isPlace(next)) return end;
    const [left, right] = step === 1 ? [here, next] : [next, here];
    const isAlike = !isPlace(here) || nameOrDemonym(here) === nameOrDemonym(next);
    // "les ministres éthiopien et somalien à Nairobi": a name goes on a row of demonyms only after a conjunction.
    const joined = (right.first - left.last > 1 && isAlike) || right.conjoined;
    if (!joined || !view.gapWithin(left.last, right.first, view.words.also, view.words.links, view.words.articles)) return end;
    end += step;
  }
}

function withPlaces(title: TitleItem, places: readonly Place[]): TitleItem {
  const told = [...new Set(places.flatMap((place) => (place.kind === "country" ? place.countries : [])))];
  const organization = places.find((place) => place.kind === "organization")?.ids[0] ?? null;
  if (told.length === 0 && organization === null) return title;
  const contradicts = title.presumed && told.length > 0 && !told.some((iso3) => title.countries.includes(iso3));
  const heads = organization !== null && (HEADS.has(title.role) || (title.role === "foreign_minister" && !title.plural));
  const first = Math.min(title.first, ...places.map((place) => place.first));
  const last = Math.max(title.last, ...places.map((place) => place.last));
  return {
    ...title, first, last, countries: told.length > 0 ? told : title.countries, organization: told.length > 0 ? null : organization,
    role: contradicts ? "minister" : heads && !title.plural ? "organization_head" : title.role === "organization_head" && told.length > 0 ? "other" : title.role,
    conjoined: title.conjoined || places.some((place) => place.first < title.first && place.conjoined), via: [...title.via, "office.country"],
  };
}

/** "ministre malien | des Affaires étrangères": the office goes on after its demonym. */
function takePortfolio(view: SentenceView, items: readonly Item[], at: number, title: TitleItem): { readonly title: TitleItem; readonly end: number } {
  const next = items[at + 1];
  if (title.role !== "minister" || next?.kind !== "portfolio" || !view.gapWithin(title.last, next.first, view.words.modifiers)) return { title, end: at };
  return { title: { ...title, role: next.role, last: next.last, titleLast: next.last, via: [...title.via, "office.portfolio"] }, end: at + 1 };
}

/** "le pape", "the Kremlin's master": nothing beside it can change whose office it is. */
function isSettled(title: TitleItem): boolean {
  return !title.presumed && (title.countries.length > 0 || title.organization !== null);
}

function attachAfter(view: SentenceView, items: readonly Item[], at: number, title: TitleItem): { readonly title: TitleItem; readonly end: number } {
  const next = items[at + 1];
  if (isSettled(title) || !isPlace(next) || !mayFollow(view, title, next)) return { title, end: at };
  const end = title.mayBePlural ? listOn(view, items, at + 1, 1) : at + 1;
  const places = items.slice(at + 1, end + 1).filter(isPlace);
  const plural = title.plural || (title.mayBePlural && places.length > 1);
  return { title: withPlaces({ ...title, plural }, places), end };
}

function attachBefore(view: SentenceView, items: readonly Item[], at: number, title: TitleItem): { readonly title: TitleItem; readonly start: number } {
  const previous = items[at - 1];
  if (isSettled(title) || !isPlace(previous) || !mayPrecede(view, previous, title)) return { title, start: at };
  const start = title.plural ? listOn(view, items, at - 1, -1) : at - 1;
  return { title: withPlaces(title, items.slice(start, at).filter(isPlace)), start };
}

function markFormer(view: SentenceView, title: TitleItem): TitleItem {
  if (title.former) return title;
  const { formerBefore, formerAfter, articles } = view.words;
  let before = title.first - 1;
  const isBefore = formerBefore.has(view.folded(before));
  if (!isBefore && (articles.has(view.folded(before)) || view.words.links.has(view.folded(before)))) before -= 1;
  if (formerBefore.has(view.folded(before))) return { ...title, first: isBefore ? before : title.first, former: true, via: [...title.via, "office.former"] };
  if (formerAfter.has(view.folded(title.last + 1))) return { ...title, last: title.last + 1, former: true, via: [...title.via, "office.former"] };
  return title;
}

/** "président du parti", "president of the company": no office of a state. */
function isElsewhere(view: SentenceView, title: TitleItem, next: Item | undefined): boolean {
  if (title.counterpart || title.countries.length > 0 || title.organization !== null || !HEADS.has(title.role) || view.pack.offices.bareCountry) return false;
  let at = title.last + 1;
  if (!view.words.links.has(view.folded(at)) || view.words.also.has(view.folded(at))) return false;
  while (view.words.links.has(view.folded(at)) || view.words.articles.has(view.folded(at))) at += 1;
  return view.isWord(at) && (next === undefined || next.first > at) && !view.words.modifiers.has(view.folded(at)) && !view.words.turns.has(view.folded(at));
}

/** Offices with their countries or organisations: "président de la Transition + malienne", "Mali's + interim leader", "министр иностранных дел + России". */
export function composeOffices(view: SentenceView, found: readonly Item[]): Item[] {
  let items = [...found];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== "title") continue;
    const portfolio = takePortfolio(view, items, at, item);
    const before = attachBefore(view, items, at, portfolio.title);
    const after = before.start === at ? attachAfter(view, items, portfolio.end, portfolio.title) : { title: before.title, end: portfolio.end };
    const late = takePortfolio(view, items, after.end, after.title);
    const whole = markFormer(view, late.title);
    const put: TitleItem = isElsewhere(view, whole, items[late.end + 1]) ? { ...whole, role: "other" } : whole;
    items = replaceItems(items, before.start, late.end, put);
    at = before.start;
  }
  return items;
}

/** The country with its government or capital word: what the two mean together. */
function joinedWith(word: Item, country: CountryItem, capitals: ReadonlyMap<string, string>): CountryItem {
  const base = { ...country, first: Math.min(word.first, country.first), last: Math.max(word.last, country.last), weak: false, via: [...country.via, word.kind] };
  if (word.kind !== "capital") return { ...base, naming: "government", place: null };
  return { ...base, naming: "capital", place: country.countries.length === 1 ? capitals.get(country.countries[0] ?? "") ?? null : null };
}

/** "les autorités maliennes", "Moscow's government", "власти Нигера": the state by its government; "la capitale malienne": its city. */
export function composeGovernments(view: SentenceView, found: readonly Item[], capitals: ReadonlyMap<string, string>): Item[] {
  let items = [...found];
  const { words, pack } = view;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== "government" && item?.kind !== "capital") continue;
    const next = items[at + 1];
    const previous = items[at - 1];
    const isAfter = next?.kind === "country" && pack.offices.countryAfter.includes(nameOrDemonym(next)) && !next.conjoined
      && (next.naming === "demonym" ? view.gapWithin(item.last, next.first, words.modifiers) : next.first - item.last <= 4
        && (pack.offices.bareCountry || next.first - item.last > 1) && view.gapWithin(item.last, next.first, words.genitives, words.articles, words.modifiers));
    const isBefore = previous?.kind === "country" && pack.offices.countryBefore.includes(nameOrDemonym(previous)) && view.gapWithin(previous.last, item.first, words.possessives, words.modifiers);
    if (isBefore) items = replaceItems(items, at - 1, at, joinedWith(item, previous, capitals));
    else if (isAfter) items = replaceItems(items, at, at + 1, { ...joinedWith(item, next, capitals), conjoined: item.conjoined });
    if (isBefore) at -= 1;
  }
  return items;
}
