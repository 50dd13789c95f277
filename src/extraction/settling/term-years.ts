import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Mention, PersonMention } from "../mentions/mention.ts";

/** More years than these tell nothing. */
const MOST = 4;
const EARLIEST = 1945;
/** A term without an end is taken to run until here at least: no clock is asked. */
const OPEN = 2030;

/**
 * The years in which the people whom a text names held the offices it gives them: a hint where a page gives no year at all. One person alone tells nothing,
 * nor do offices that the tables lack.
 */
export function termYears(mentions: readonly Mention[], knowledge: Knowledge): readonly number[] {
  const people = new Map<string, readonly number[]>();
  for (const mention of mentions) {
    const years = mention.type === "person" ? yearsInOffice(mention, knowledge) : [];
    const [reading] = mention.type === "person" ? mention.readings : [];
    if (reading !== undefined && years.length > 0 && !people.has(reading.id)) people.set(reading.id, years);
  }
  if (people.size < 2) return [];
  const votes = new Map<number, number>();
  for (const years of people.values()) for (const year of years) votes.set(year, (votes.get(year) ?? 0) + 1);
  const most = Math.max(...votes.values());
  const best = [...votes].filter(([, count]) => count === most).map(([year]) => year).sort((a, b) => a - b);
  return best.length > MOST ? [] : best;
}

/** Years of the terms in the office that the text gives. */
function yearsInOffice({ readings, office }: PersonMention, knowledge: Knowledge): readonly number[] {
  const [reading] = readings;
  if (reading === undefined || office === null || office.former) return [];
  const terms = knowledge.people.get(reading.id)?.terms ?? [];
  const years = new Set<number>();
  for (const { from, until, role } of terms) {
    if (role !== office.role && !(office.role === "leader" && role.startsWith("head_of"))) continue;
    const first = Number((from ?? `${EARLIEST}`).slice(0, 4));
    const last = until === null ? OPEN : Number(until.slice(0, 4));
    for (let year = first; year <= last; year += 1) years.add(year);
  }
  return [...years];
}
