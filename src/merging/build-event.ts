import type { DiplomaticEvent } from "../domain/event.ts";
import { familyOf } from "../domain/event-kinds.ts";
import { type EventId, eventId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import { backedValues, contradictionOf } from "./claims.ts";
import { settleDays } from "./settle-dates.ts";
import { settleFigures } from "./settle-figures.ts";
import { settleCountries, settleOrganizations, settleParticipants, settlePlace, settleTopics } from "./settle-parties.ts";

/** No number of reports makes an event certain. */
const HIGHEST_CONFIDENCE = 0.99;

/** What reports of one event agree on, and where they do not. `reports`: at least one, in canonical order. */
export function buildEvent(reports: readonly Report[], becameOf: EventId | null = null): DiplomaticEvent {
  const [first] = reports;
  if (first === undefined) throw new RangeError("an event has at least one report");
  const kinds = backedValues(reports, ({ kind }) => kind, (kind) => kind);
  const kind = kinds[0]?.value ?? first.kind;
  const statuses = [...backedValues(reports, ({ status }) => status, (status) => status)];
  const status = statuses[0]?.value ?? first.status;
  const { days, candidateDays, contradictions: dateContradictions } = settleDays(reports);
  const countries = settleCountries(reports, kind);
  const participants = settleParticipants(reports, kind);
  const place = settlePlace(reports);
  return {
    id: eventId(first.id), kind, family: familyOf(kind), status, days, candidateDays,
    participants: participants.value, countries: countries.value, organizations: settleOrganizations(reports, kind),
    place: place.value, topics: settleTopics(reports), reports: reports.map(({ id }) => id), confidence: confidenceOf(reports),
    contradictions: [
      ...contradictionOf("kind", kinds), ...contradictionOf("status", statuses), ...dateContradictions,
      ...countries.contradictions, ...participants.contradictions, ...place.contradictions, ...settleFigures(reports),
    ],
    becameOf,
  };
}

/** The chance that at least one of the documents is right, each read on its own; three decimals. */
function confidenceOf(reports: readonly Report[]): number {
  const wrong = reports.reduce((product, { confidence }) => product * (1 - confidence), 1);
  return Math.round(Math.min(HIGHEST_CONFIDENCE, 1 - wrong) * 1000) / 1000;
}
