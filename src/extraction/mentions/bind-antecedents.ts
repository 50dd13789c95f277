import type { Iso3 } from "../../domain/ids.ts";
import type { Item, PersonItem, TitleItem } from "./item.ts";
import type { OfficeReading } from "./mention.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { Composing, Evidence } from "./settle-countries.ts";
import { tokenize } from "../../languages/tokens.ts";

type Role = OfficeReading["role"];

/** Offices that a text goes on calling by their bare title: "le président" after "le président malien". */
const RECALLED = new Set<Role>(["head_of_state", "leader", "head_of_government", "foreign_minister", "defence_minister", "minister", "deputy", "ambassador", "envoy"]);

/** Mentions that make a state the one a document is about. */
const CLEARLY = 3;

function alike(one: Role, other: Role): boolean {
  if (one === other) return true;
  return (one === "leader" && (other === "head_of_state" || other === "head_of_government")) || (one === "minister" && (other === "foreign_minister" || other === "defence_minister"));
}

interface Told { readonly role: Role; readonly countries: readonly Iso3[]; readonly words: readonly string[] }

/** The office that an item tells of somebody, with its country. */
function toldBy(view: SentenceView, item: Item): Told | null {
  if (item.kind === "title" && item.countries.length === 1) return { role: item.role, countries: item.countries, words: wordsOf(view, item) };
  if (item.kind !== "person") return null;
  if (item.office !== null && item.office.countries.length === 1) return { role: item.office.role, countries: item.office.countries, words: cut(item.office.title) };
  const known = knownOffice(item);
  return known === null || item.office === null ? known : { ...known, words: [...known.words, ...cut(item.office.title)] };
}

function wordsOf({ tokens }: SentenceView, { titleFirst, titleLast }: TitleItem): readonly string[] {
  return tokens.slice(titleFirst, titleLast + 1).map(({ folded }) => folded);
}

function cut(title: string): readonly string[] {
  return tokenize(title).map(({ folded }) => folded);
}

function knownOffice({ people }: PersonItem): Told | null {
  const [person] = people;
  const term = people.length === 1 ? person?.terms.findLast(({ country }) => country !== null) : undefined;
  return term === undefined || term.country === null || term.role === "other" || term.role === "organization_head" ? null : { role: term.role, countries: [term.country], words: cut(term.title) };
}

/** The state that a document is about, if it names one at least twice as often as any other. */
function homeOf(evidence: Evidence): Iso3 | null {
  const [first, second] = [...evidence].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  return first !== undefined && first[1] >= CLEARLY && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

function recall(view: SentenceView, title: TitleItem, told: readonly Told[], home: Iso3 | null): TitleItem {
  const isBare = title.countries.length === 0 && title.organization === null && !title.plural && RECALLED.has(title.role);
  if (!isBare) return title;
  const words = wordsOf(view, title);
  // "The Secretary" is the Secretary of State, not the foreign minister whom he met last.
  const found = told.findLast((other) => alike(title.role, other.role) && words.every((word) => other.words.includes(word))) ?? told.findLast(({ role }) => alike(title.role, role));
  if (found !== undefined) return { ...title, countries: found.countries, role: found.role, via: [...title.via, "office.antecedent"] };
  return home === null || title.role === "leader" || title.role === "minister" ? title : { ...title, countries: [home], via: [...title.via, "office.document"] };
}

/** Counterparts have the office of whoever was told of last; bare titles the country of the same office told before. */
export function bindAntecedents(sentences: readonly Composing[], evidence: Evidence): readonly Composing[] {
  const told: Told[] = [];
  const home = homeOf(evidence);
  return sentences.map((sentence) => {
    const { view, items } = sentence;
    if (items.length === 0) return sentence;
    const bound = items.map((item): Item => {
      const put = bindItem(view, item, told, home, evidence);
      const office = toldBy(view, put);
      if (office !== null) told.push(office);
      return put;
    });
    return { view, items: bound };
  });
}

/** "le secrétaire d'État" in a document that never names the United States. */
function isPresumedOnly(title: TitleItem, evidence: Evidence): boolean {
  return title.presumed && !title.via.includes("office.country") && !title.countries.some((iso3) => evidence.has(iso3));
}

function bindItem(view: SentenceView, item: Item, told: readonly Told[], home: Iso3 | null, evidence: Evidence): Item {
  const last = told.at(-1)?.role;
  if (item.kind === "title") return recall(view, isPresumedOnly(item, evidence) ? { ...item, role: "minister", countries: [] } : item, told, home);
  if (item.kind === "group" && item.role === null && last !== undefined && item.form.startsWith("counterpart")) return { ...item, role: last };
  if (item.kind === "person" && item.counterpart && item.office !== null && last !== undefined) return { ...item, office: { ...item.office, role: last } };
  return item;
}
