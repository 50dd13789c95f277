import type { Token } from "../../domain/sentence.ts";
import type { Entry } from "./entry.ts";
import type { Item } from "./item.ts";
import type { Lexicon, Match } from "./lexicon.ts";

/** Where one phrase may mean several things, the first of these that it may mean. */
const ORDER: readonly Entry["kind"][] = [
  "trap", "group", "organization", "country", "counterpart", "title", "pronoun", "region", "person", "place", "portfolio", "rank", "honorific", "government", "capital", "members",
];

function ofKind<K extends Entry["kind"]>(entries: readonly Entry[], kind: K): readonly Extract<Entry, { kind: K }>[] {
  return entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
}

/** A full name before all but a trap; a phrase with its own country ("Secretary of State") after the same one without: the country decides later. */
function leadingKind(entries: readonly Entry[]): Entry["kind"] | undefined {
  if (entries.some((entry) => entry.kind === "trap")) return "trap";
  if (entries.some((entry) => entry.kind === "person" && entry.name === "full")) return "person";
  return ORDER.find((kind) => entries.some((entry) => entry.kind === kind));
}

function mergeCountries(entries: readonly Extract<Entry, { kind: "country" }>[]): Pick<Extract<Item, { kind: "country" }>, "countries" | "naming" | "place" | "weak"> {
  const naming = (["name", "capital", "seat", "demonym"] as const).find((form) => entries.some((entry) => entry.naming === form)) ?? "name";
  const weak = entries.every((entry) => entry.weak);
  const chosen = weak ? entries : entries.filter((entry) => entry.naming === naming || naming === "name");
  return {
    countries: [...new Set(chosen.flatMap((entry) => entry.countries))].sort(), weak,
    naming: weak && entries.some((entry) => entry.naming === "demonym") ? "demonym" : naming, place: entries.find((entry) => entry.place !== null)?.place ?? null,
  };
}

function titleItem(entries: readonly Extract<Entry, { kind: "title" }>[], base: { first: number; last: number; via: readonly string[]; conjoined: boolean }): Item {
  const special = entries.find((entry) => entry.country !== null || entry.organization !== null);
  const plain = entries.find((entry) => entry.country === null && entry.organization === null && !entry.plural) ?? entries.find((entry) => entry.country === null && entry.organization === null);
  const chosen = special ?? plain;
  return {
    ...base, kind: "title", role: chosen?.role ?? "other", plural: chosen?.plural ?? false, mayBePlural: entries.some((entry) => entry.plural), counterpart: false, presumed: special !== undefined && (special.role === "foreign_minister" || special.role === "defence_minister"), former: chosen?.former ?? false, titleFirst: base.first, titleLast: base.last,
    countries: special?.country === undefined || special.country === null ? [] : [special.country], organization: special?.organization ?? null,
  };
}

/** What a phrase means is the same wherever it stands: worked out once, as if it were one word long and stood first. */
const templates = new WeakMap<readonly Entry[], Item>();

function itemOf(match: Match): Item | null {
  let known = templates.get(match.entries);
  if (known === undefined) {
    const made = templateOf(match.entries);
    if (made === null) return null;
    templates.set(match.entries, made);
    known = made;
  }
  const { first, last, conjoined } = match;
  if (known.kind === "person") return { ...known, first, last, nameFirst: first, nameLast: last, conjoined };
  if (known.kind === "title") return { ...known, first, last, titleFirst: first, titleLast: last, conjoined };
  return { ...known, first, last, conjoined };
}

function templateOf(entries: readonly Entry[]): Item | null {
  const kind = leadingKind(entries);
  if (kind === undefined) return null;
  const base = { first: 0, last: 0, conjoined: false, via: [`lexicon.${kind}`] };
  switch (kind) {
    case "person": {
      const found = ofKind(entries, "person");
      const full = found.filter((entry) => entry.name === "full");
      const people = [...new Map((full.length > 0 ? full : found).map((entry) => [entry.person.id, entry.person])).values()];
      return { ...base, kind, people, form: full.length > 0 ? "full" : "surname", office: null, nameFirst: 0, nameLast: 0, supported: false, counterpart: false };
    }
    case "country": return { ...base, kind, ...mergeCountries(ofKind(entries, "country")) };
    case "title": return titleItem(ofKind(entries, "title"), base);
    case "counterpart": {
      const plural = !ofKind(entries, kind).some((entry) => !entry.plural);
      return { ...base, kind: "title", role: "leader", counterpart: true, plural, mayBePlural: plural, presumed: false, former: false, titleFirst: 0, titleLast: 0, countries: [], organization: null };
    }
    case "group": return { ...base, kind, form: ofKind(entries, kind)[0]?.group ?? "all", countries: [], organization: null, role: ofKind(entries, kind)[0]?.role ?? null, count: ofKind(entries, kind)[0]?.group === "two" ? 2 : null };
    case "organization": case "region": case "place": return { ...base, kind, ids: [...new Set(ofKind(entries, kind).map((entry) => entry.id))].sort() };
    case "portfolio": return { ...base, kind, role: ofKind(entries, kind)[0]?.role ?? "minister" };
    case "pronoun": {
      const [pronoun] = ofKind(entries, kind);
      return { ...base, kind, plural: pronoun?.plural ?? false, titles: pronoun?.titles ?? [] };
    }
    default: return { ...base, kind };
  }
}

/** A name that begins inside an office phrase and reaches beyond it: "président de la [République | démocratique du Congo]". */
function nameAcross(tokens: readonly Token[], match: Match, lexicon: Lexicon): Match | null {
  if (match.last === match.first || !match.entries.every((entry) => entry.kind === "title" || entry.kind === "government" || entry.kind === "country")) return null;
  for (let at = match.first + 1; at <= match.last; at += 1) {
    const inner = lexicon.longestAt(tokens, at);
    if (inner !== null && inner.last > match.last && inner.entries.some((entry) => entry.kind === "country" || entry.kind === "organization")) return inner;
  }
  return null;
}

/** All phrases of the lexicon in one sentence, longest first from the left, none overlapping. */
export function scanSentence(tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let match = lexicon.longestAt(tokens, at);
    if (match === null) continue;
    const across = nameAcross(tokens, match, lexicon);
    if (across !== null) {
      const shorter = lexicon.longestAt(tokens.slice(0, across.first), at);
      if (shorter === null) continue;
      match = shorter;
    }
    const item = itemOf(match);
    if (item !== null) items.push(item);
    at = match.last;
  }
  return items;
}
