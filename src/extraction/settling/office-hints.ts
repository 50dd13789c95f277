import type { OfficeTerm, Knowledge } from "../../knowledge/knowledge.ts";
import { numberOfDay, type DayNumber } from "../../dates/day-number.ts";
import type { TimeHint } from "../../dates/publication/time-hint.ts";
import type { Mention, OfficeReading, PersonMention } from "../mentions/mention.ts";

/** Terms without a known beginning count from here. */
const EARLIEST = "1945";

/** So long a term is as likely as any to be named in; who held a shorter one is the less often named outside it. Days. */
const USUAL_TERM = 3000;

/**
 * How often somebody named is in office on the day of writing, has left it, or comes to it later (a misreading): with the office beside the name, with it
 * elsewhere in the text, by the name alone, or called a former holder. Counted as told in `told-distance.ts`, on 2,100 people named.
 */
const SHARES = {
  beside: { within: 0.95, after: 0.015, before: 0.01 },
  elsewhere: { within: 0.78, after: 0.085, before: 0.025 },
  bare: { within: 0.8, after: 0.065, before: 0.035 },
  former: { within: 0.06, after: 0.9, before: 0.02 },
} as const;

interface Holder {
  readonly name: string;
  readonly called: keyof typeof SHARES;
  readonly terms: readonly OfficeTerm[];
}

/** Of a date told by day, month or year. */
function firstDay(date: string): DayNumber {
  return numberOfDay(`${date}-01-01`.slice(0, 10));
}

/** What the people whom a text names say of its day: they are mostly named while they hold their offices. */
export function officeHints(mentions: readonly Mention[], knowledge: Knowledge): readonly TimeHint[] {
  return holdersNamed(mentions, knowledge).map(hintOf);
}

function hintOf({ name, called, terms }: Holder): TimeHint {
  const shares = SHARES[called];
  const stretches = terms.map(({ from, until }) => ({ from: firstDay(from ?? EARLIEST), until: until === null ? Infinity : firstDay(until) }));
  const first = Math.min(...stretches.map(({ from }) => from));
  const length = stretches.reduce((sum, { from, until }) => sum + until - from, 0);
  const outside = called === "former" ? 1 : Math.min(1, length / USUAL_TERM);
  return {
    words: called === "former" ? `${name} had held office` : `${name} held office`,
    chance: ({ number }) => (stretches.some(({ from, until }) => number >= from && number < until) ? shares.within : outside * (number < first ? shares.before : shares.after)),
  };
}

function holdersNamed(mentions: readonly Mention[], knowledge: Knowledge): readonly Holder[] {
  const offices = mentions.flatMap((mention) => (mention.type === "office" && mention.office.countries.length > 0 ? [mention.office] : [])).filter(({ former, plural }) => !former && !plural);
  const named = new Map<string, PersonMention[]>();
  for (const mention of mentions) {
    const [reading] = mention.type === "person" ? mention.readings : [];
    if (mention.type === "person" && reading !== undefined) named.set(reading.id, [...(named.get(reading.id) ?? []), mention]);
  }
  return [...named.values()].map((own) => holderOf(own, offices, knowledge)).filter((holder): holder is Holder => holder !== null);
}

/** A person by all mentions: as a former holder if any says so, else as surely as one of them tells the office. */
function holderOf(mentions: readonly PersonMention[], offices: readonly OfficeReading[], knowledge: Knowledge): Holder | null {
  const [first] = mentions;
  const terms = [...new Set(mentions.flatMap(({ readings }) => readings.map(({ id }) => id)))].flatMap((id) => knowledge.people.get(id)?.terms ?? []);
  const name = first?.readings[0]?.name;
  if (name === undefined || terms.length === 0) return null;
  const beside = mentions.flatMap(({ office }) => (office === null ? [] : [office]));
  const of = (held: readonly OfficeReading[], isExact = false): readonly OfficeTerm[] => terms.filter((term) => held.some((office) => (!isExact || office.role === term.role) && isOffice(term, office)));
  const former = beside.filter((office) => office.former);
  const candidates: readonly Holder[] = [
    { name, called: "former", terms: of(former) }, { name, called: "beside", terms: former.length > 0 ? [] : of(beside) },
    { name, called: "elsewhere", terms: of(offices, true) }, { name, called: "bare", terms },
  ];
  return candidates.find((holder) => holder.terms.length > 0) ?? null;
}

const HEADS: ReadonlySet<string> = new Set(["head_of_state", "head_of_government", "leader"]);
const MINISTERS: ReadonlySet<string> = new Set(["foreign_minister", "defence_minister"]);

/**
 * Whether a term may be what the text calls somebody. "President" may be either head; a minister without a portfolio
 * any minister; for all others the person and the state decide.
 */
function isOffice({ role, country }: OfficeTerm, office: OfficeReading): boolean {
  if (country !== null && office.countries.length > 0 && !office.countries.includes(country)) return false;
  if (role === office.role) return true;
  if (HEADS.has(role)) return HEADS.has(office.role);
  if (role === "other") return !HEADS.has(office.role) && office.role !== "organization_head";
  return office.role === "minister" && MINISTERS.has(role);
}

/** So long after the last change of office in the tables no text was written: no clock is asked. */
const AFTER_LAST_CHANGE = 366;

/** The first day on which, as far as the tables know, no text was written yet. */
export function endOfKnowledge(knowledge: Knowledge): DayNumber {
  return firstDay(knowledge.terms.reduce((latest, { from }) => (from !== null && from > latest ? from : latest), EARLIEST)) + AFTER_LAST_CHANGE;
}
