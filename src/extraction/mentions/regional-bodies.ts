import type { Iso3 } from "../../domain/ids.ts";
import { fold } from "../../languages/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { GroupItem, Item, NamedItem } from "./item.ts";
import { replaceItems } from "./sentence-view.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Regions whose states are those of one organisation ("the Gulf"), with these states, and the words for states as such ("دول", "pays"). */
export interface Bodies { readonly states: ReadonlyMap<string, readonly Iso3[]>; readonly words: ReadonlySet<string> }

/** A region acts as one where an organisation of today has exactly its states. */
export function bodiesOf({ regions, organizations, membersOf }: Pick<Knowledge, "regions" | "organizations" | "membersOf">, words: readonly string[]): Bodies {
  const bodies = new Set([...organizations.keys()].map((id) => keyOf(membersOf(id, TODAY).filter(({ status }) => status === "member").map(({ country }) => country))));
  const states = [...regions.values()].filter(({ countries }) => countries.length >= FEWEST && bodies.has(keyOf(countries)));
  return { states: new Map(states.map(({ id, countries }) => [id, [...countries].sort()])), words: new Set(words.map(fold)) };
}

/** A day later than any the tables close a membership on. */
const TODAY = "2100-01-01";
const FEWEST = 3;

function keyOf(countries: readonly Iso3[]): string {
  return [...countries].sort().join(" ");
}

function statesOf(item: Item | undefined, { states }: Bodies): readonly Iso3[] {
  return item?.kind === "region" ? states.get(item.ids[0] ?? "") ?? [] : [];
}

function saysStates(view: SentenceView, region: NamedItem, { words }: Bodies): boolean {
  return view.tokens.slice(region.first, region.last + 1).some(({ folded }) => words.has(folded));
}

function isUnnamed(item: Item | undefined): item is GroupItem {
  return item?.kind === "group" && item.countries.length === 0 && item.organization === null;
}

/** "the leaders | of the Gulf states", "نظرائه | الخليجيين", "قادة | دول مجلس التعاون": whose the group is stands right beside it. */
function joined(view: SentenceView, items: readonly Item[], at: number, bodies: Bodies): { readonly put: GroupItem; readonly from: number; readonly to: number } | null {
  const [group, next, previous] = [items[at], items[at + 1], items[at - 1]];
  if (!isUnnamed(group)) return null;
  const isNear = (left: Item, right: Item): boolean => !right.conjoined && view.gapWithin(left.last, right.first, view.words.links, view.words.articles, view.words.modifiers)
    && view.tokens.slice(left.last + 1, right.first).every(({ folded }) => !view.words.also.has(folded));
  if (next?.kind === "group" && next.form === "members" && isNear(group, next)) {
    return { put: { ...group, form: "members", organization: next.organization, countries: next.countries, last: next.last, via: [...group.via, ...next.via] }, from: at, to: at + 1 };
  }
  for (const [other, from] of [[next, at], [previous, at - 1]] as const) {
    const states = statesOf(other, bodies);
    if (other === undefined || states.length === 0 || !(from === at ? isNear(group, other) : isNear(other, group))) continue;
    return { put: { ...group, countries: states, first: Math.min(group.first, other.first), last: Math.max(group.last, other.last), via: [...group.via, "group.region"] }, from, to: from + 1 };
  }
  return null;
}

/** Groups with the region or members that they are of; "the Gulf states" by themselves are their states. */
export function composeBodies(view: SentenceView, found: readonly Item[], bodies: Bodies): Item[] {
  let items = [...found];
  for (let at = 0; at < items.length; at += 1) {
    const whole = joined(view, items, at, bodies);
    if (whole !== null) items = replaceItems(items, whole.from, whole.to, whole.put);
  }
  return items.map((item): Item => {
    const states = statesOf(item, bodies);
    if (item.kind !== "region" || states.length === 0 || !saysStates(view, item, bodies)) return item;
    const { first, last, conjoined, via } = item;
    return { kind: "group", form: "members", first, last, conjoined, countries: states, organization: null, role: null, count: null, via: [...via, "group.region"] };
  });
}
