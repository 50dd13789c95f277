import type { OfficeTerm, Knowledge } from "../../knowledge/knowledge.ts";
import { civilOf, firstOfMonth, type DayNumber } from "../../dates/day-number.ts";
import type { Stretch, WritingSpan } from "../../dates/publication/writing-span.ts";
import { firstDay, type ToldBounds } from "./told-bounds.ts";
import type { Mention, OfficeReading } from "../mentions/mention.ts";

/** Terms without a known beginning count from here. */
const EARLIEST = "1945";
/** So many people must have been in office, unless the one term named lies within so many days. */
const ENOUGH_PEOPLE = 2;
const SHORT_TERM = 400;
/** So long after the last change of office in the tables no text was written: no clock is asked. */
const AFTER_LAST_CHANGE = 366;

/** Somebody named in an office, with the days on which the tables say so. */
interface Holder {
  readonly id: string;
  readonly name: string;
  readonly stretches: readonly Stretch[];
  /** The office stands elsewhere in the text, not beside the name: less sure. */
  readonly isLinked: boolean;
}

/** So many of those present for one who had left: more, and the newest of them is read wrongly. */
const PRESENT_TO_ONE_LEFT = 3;

/** What a text without any date of its own tells of its time. */
export interface TextTold {
  readonly mentions: readonly Mention[];
  readonly told: ToldBounds;
}

/**
 * The days on which a text without any date of its own may have been written: not before the newest of those it names in office came to it, nor before
 * the latest time or turning point it tells, and while all still held their offices who then did. Those who had left by then are background ("le
 * président Mobutu"). Null where the people named do not agree, or the text tells too little.
 */
export function writingSpan({ mentions, told }: TextTold, knowledge: Knowledge): WritingSpan | null {
  const named = holdersNamed(mentions, knowledge);
  return spanOf(named, told, knowledge) ?? spanOf(named.filter(({ isLinked }) => !isLinked), told, knowledge);
}

function spanOf(holders: readonly Holder[], told: ToldBounds, knowledge: Knowledge): WritingSpan | null {
  const newest = Math.max(...holders.map(({ stretches }) => Math.min(...stretches.map(({ from }) => from))));
  const start = Math.max(newest, told.from ?? newest);
  if (start === -Infinity) return null;
  const present = holders.filter(({ stretches }) => stretches.some(({ until }) => until > start));
  if (present.length < PRESENT_TO_ONE_LEFT * (holders.length - present.length)) return null;
  const open = [{ from: start, until: Math.min(told.until ?? Infinity, horizonOf(knowledge)) }];
  const held = present.reduce<readonly Stretch[]>((within, holder) => common(within, holder.stretches), open);
  const stretches = told.lastMonths.reduce(afterMonth, held);
  const length = stretches.reduce((sum, { from, until }) => sum + until - from, 0);
  if (stretches.length === 0 || (present.length < ENOUGH_PEOPLE && length > SHORT_TERM)) return null;
  return { stretches, why: [...(present.length === 0 ? [] : [`when ${present.map(({ name }) => name).join(", ")} held office`]), ...told.why].join("; "), isOpen: stretches.some(({ until }) => until >= horizonOf(knowledge)) };
}

/** "in January last": said in that month or within the nine after it. */
const MONTHS_AFTER = 9;

function afterMonth(within: readonly Stretch[], month: number): readonly Stretch[] {
  const first = Math.min(...within.map(({ from }) => from));
  const last = Math.max(...within.map(({ until }) => until));
  const years = Array.from({ length: civilOf(last).year - civilOf(first).year + 2 }, (_, offset) => civilOf(first).year - 1 + offset);
  const months = years.map((year) => year * 12 + month - 1);
  return within.length === 0 ? [] : common(within, months.map((index) => ({ from: firstOfMonth(index), until: firstOfMonth(index + MONTHS_AFTER + 1) })));
}

/** Those named in an office that the tables give them: beside the name, or, less surely, by itself elsewhere ("Joe Biden … le président américain"). */
function holdersNamed(mentions: readonly Mention[], knowledge: Knowledge): readonly Holder[] {
  const offices = mentions.flatMap((mention) => (mention.type === "office" && mention.office.countries.length > 0 ? [mention.office] : [])).filter(({ former, plural }) => !former && !plural);
  const left = new Set(mentions.flatMap((mention) => (mention.type === "person" && mention.office?.former === true ? mention.readings.map(({ id }) => id) : [])));
  const holders = new Map<string, Holder>();
  for (const mention of mentions) {
    const [reading] = mention.type === "person" ? mention.readings : [];
    if (mention.type !== "person" || reading === undefined || holders.has(reading.id) || left.has(reading.id)) continue;
    const { office } = mention;
    const terms = mention.readings.flatMap(({ id }) => knowledge.people.get(id)?.terms ?? []);
    const held = terms.filter((term) => (office === null ? offices.some((other) => other.role === term.role && isOffice(term, other)) : isOffice(term, office)));
    if (held.length > 0) holders.set(reading.id, { id: reading.id, name: reading.name, stretches: held.map(stretchOf), isLinked: office === null });
  }
  return [...holders.values()];
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

function stretchOf({ from, until }: OfficeTerm): Stretch {
  return { from: firstDay(from ?? EARLIEST), until: until === null ? Infinity : firstDay(until) };
}

function common(a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] {
  const shared = a.flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) })));
  return shared.filter(({ from, until }) => from < until);
}

const horizons = new WeakMap<Knowledge, DayNumber>();

function horizonOf(knowledge: Knowledge): DayNumber {
  const known = horizons.get(knowledge);
  if (known !== undefined) return known;
  const last = knowledge.terms.reduce((latest, { from }) => (from !== null && from > latest ? from : latest), EARLIEST);
  const horizon = firstDay(last) + AFTER_LAST_CHANGE;
  horizons.set(knowledge, horizon);
  return horizon;
}
