import type { GroupItem, Item, NamedItem, TitleItem } from "./item.ts";
import { replaceItems } from "./sentence-view.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A number told right before the plural: "les trois | dirigeants", "the five | foreign ministers". */
function countBefore(view: SentenceView, first: number): { readonly count: number; readonly first: number } | null {
  for (const back of [1, 2]) {
    const count = view.words.counts.get(view.folded(first - back));
    if (count !== undefined && view.gapWithin(first - back, first, view.words.modifiers)) return { count, first: first - back };
  }
  return null;
}

function groupFrom(title: TitleItem, form: GroupItem["form"], count: number | null, first: number): GroupItem {
  const { last, countries, organization, role, conjoined, via } = title;
  return { kind: "group", form, first, last, countries, organization, role: title.counterpart ? null : role, count, conjoined, via: [...via, `group.${form}`] };
}

/** Plural offices without a name are groups, unless they name their countries; a counterpart without a name is one in any case. */
function groupOfTitle(view: SentenceView, title: TitleItem): Item {
  if (title.counterpart) return groupFrom(title, title.plural ? "counterparts" : "counterpart", null, title.first);
  if (!title.plural) return title;
  const told = countBefore(view, title.first);
  if (title.organization !== null) return groupFrom(title, "members", told?.count ?? null, told?.first ?? title.first);
  if (told !== null) return groupFrom(title, told.count === 2 ? "two" : "all", told.count, told.first);
  return title.countries.length > 0 ? title : groupFrom(title, "all", null, title.first);
}

/** "les deux présidents | malien et nigérien". */
function takeCountries(view: SentenceView, items: readonly Item[], at: number, group: GroupItem): { readonly group: GroupItem; readonly end: number } {
  const countries: string[] = [];
  let end = at;
  for (let index = at + 1; index < items.length; index += 1) {
    const next = items[index];
    if (next?.kind !== "country") break;
    const before = items[end];
    if (before === undefined || !view.gapWithin(before.last, next.first, view.words.also, view.words.genitives, view.words.articles)) break;
    if (index === at + 1 && next.naming !== "demonym" && next.first === group.last + 1 && !view.pack.offices.bareCountry) break;
    countries.push(...next.countries);
    end = index;
  }
  const last = items[end]?.last ?? group.last;
  return countries.length === 0 ? { group, end: at } : { group: { ...group, countries, last }, end };
}

/** "pays membres de la | CEDEAO", "ECOWAS | member states". */
function membersOf(view: SentenceView, items: readonly Item[], at: number): { readonly put: Item; readonly from: number; readonly to: number } | null {
  const item = items[at];
  if (item?.kind !== "members") return null;
  const isOrganization = (other: Item | undefined): other is NamedItem => other?.kind === "organization";
  const group = (other: NamedItem): GroupItem => ({
    kind: "group", form: "members", first: Math.min(item.first, other.first), last: Math.max(item.last, other.last), countries: [], organization: other.ids[0] ?? null,
    role: null, count: countBefore(view, item.first)?.count ?? null, conjoined: item.conjoined, via: [...other.via, "group.members"],
  });
  const next = items[at + 1];
  const previous = items[at - 1];
  if (isOrganization(next) && view.gapWithin(item.last, next.first, view.words.links, view.words.articles)) return { put: group(next), from: at, to: at + 1 };
  if (isOrganization(previous) && view.gapWithin(previous.last, item.first, view.words.possessives)) return { put: group(previous), from: at - 1, to: at };
  return null;
}

/** Groups, counterparts and members; words that joined nothing fall away. */
export function composeGroups(view: SentenceView, found: readonly Item[]): Item[] {
  let items = found.map((item) => (item.kind === "title" ? groupOfTitle(view, item) : item));
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === "group" && item.countries.length === 0 && (item.form === "two" || item.form === "all")) {
      const taken = takeCountries(view, items, at, item);
      items = replaceItems(items, at, taken.end, taken.group);
    }
    const members = membersOf(view, items, at);
    if (members !== null) items = replaceItems(items, members.from, members.to, members.put);
  }
  return items.filter(({ kind }) => kind !== "honorific" && kind !== "government" && kind !== "capital" && kind !== "members" && kind !== "portfolio" && kind !== "trap");
}
