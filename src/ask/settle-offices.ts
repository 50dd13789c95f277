import { coversAnyDay } from "../domain/term.ts";
import type { Knowledge, Party } from "../knowledge/knowledge.ts";
import type { PartyWords } from "./find-parties.ts";
import type { MarkedWords } from "./mark-words.ts";
import type { AskedPeriod } from "./read-period.ts";

export interface SettledParty { readonly party: Party; readonly words: PartyWords }

/**
 * "The king of Morocco", "le président malien", "Mali's president": beside another party the one who held the office in the period, or holds it today
 * where none is told. Where several did, the country stays: any of them may be meant.
 */
export function settleOffices(parties: readonly SettledParty[], words: MarkedWords, period: AskedPeriod | null, today: string, knowledge: Knowledge): readonly SettledParty[] {
  if (parties.length < 2) return parties;
  const offices = words.senses.filter(({ sense }) => sense.startsWith("offices:"));
  return parties.map((one) => {
    const office = one.party.type === "country" ? offices.find((each) => belongsTo(each, one.words, words)) : undefined;
    const holder = office === undefined ? null : onlyHolder(one.party.id, office.sense.slice("offices:".length).toLowerCase(), period, today, knowledge);
    return holder === null ? one : { ...one, party: holder };
  });
}

type Marked = MarkedWords["senses"][number];

function belongsTo(office: Marked, { first, last }: PartyWords, { senses }: MarkedWords): boolean {
  const end = office.at + office.length;
  const isBetween = (group: string, from: number, to: number): boolean => senses.some(({ sense, at, length }) => sense === group && at === from && at + length === to);
  const definite = (at: number): boolean => senses.some(({ sense, at: start, length }) => sense === "definite" && start + length === at);
  if (office.at < first && last < end) return definite(office.at);
  if (end <= first) return definite(office.at) && (end === first || isBetween("belonging", end, first));
  return (last + 1 === office.at && definite(first)) || isBetween("possessive", last + 1, office.at);
}

function onlyHolder(country: string, role: string, period: AskedPeriod | null, today: string, knowledge: Knowledge): Party | null {
  const [from, to] = period === null ? [today, today] : [period.from ?? "0000-01-01", period.to ?? today];
  const terms = knowledge.terms.filter((term) => term.role === role && `country:${term.country ?? ""}` === country && coversAnyDay(term, from, to));
  const people = [...new Map(terms.map(({ person, name }) => [person, name])).entries()];
  const [only, ...others] = people;
  return only === undefined || others.length > 0 ? null : { type: "person", id: only[0], name: only[1] };
}
