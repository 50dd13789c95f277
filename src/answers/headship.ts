import type { DiplomaticEvent } from "../domain/event.ts";
import type { Participant } from "../domain/report.ts";
import { coversAnyDay } from "../domain/term.ts";
import type { Knowledge, OfficeTerm } from "../knowledge/knowledge.ts";

const HEADS: ReadonlySet<string> = new Set(["head_of_state", "head_of_government"]);

/** The term in which a participant heads the state or government of the country represented on a day of the event; null for all others. */
export function headshipOf(knowledge: Knowledge, { person, country }: Pick<Participant, "person" | "country">, { days }: Pick<DiplomaticEvent, "days">): OfficeTerm | null {
  const terms = knowledge.people.get(person)?.terms ?? [];
  return terms.find((term) => HEADS.has(term.role) && (country === null || term.country === country) && coversAnyDay(term, days.from, days.to)) ?? null;
}

/** The term in any office for the country represented on a day of the event: a headship before others. */
export function termOn(knowledge: Knowledge, participant: Pick<Participant, "person" | "country">, event: Pick<DiplomaticEvent, "days">): OfficeTerm | null {
  const head = headshipOf(knowledge, participant, event);
  if (head !== null) return head;
  const terms = knowledge.people.get(participant.person)?.terms ?? [];
  const { from, to } = event.days;
  return terms.find((term) => (participant.country === null || term.country === participant.country) && coversAnyDay(term, from, to)) ?? null;
}
