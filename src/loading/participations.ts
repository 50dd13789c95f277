import type { DiplomaticEvent } from "../domain/event.ts";
import { coversAnyDay } from "../domain/term.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Participation } from "../store/writes/graph-change.ts";

const HEADS = new Set(["head_of_state", "head_of_government"]);

/** Participations of an event, in the order of its participants. A pure function of the event and the tables. */
export function participationsOf(event: DiplomaticEvent, knowledge: Knowledge): readonly Participation[] {
  return event.participants.map(({ person, name, role, office, country }) => {
    const terms = (knowledge.people.get(person)?.terms ?? []).filter((term) => coversAnyDay(term, event.days.from, event.days.to));
    const heading = terms.find((term) => HEADS.has(term.role) && (country === null || term.country === country));
    const held = heading ?? terms.find((term) => country === null || term.country === country);
    return {
      person, name: knowledge.people.get(person)?.name ?? name, role, office: held?.title ?? office, country: country ?? heading?.country ?? null,
      leads: heading?.country ?? null, contested: heading?.contested != null,
    };
  });
}
