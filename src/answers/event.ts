import { EVENT_ALONE, type EventDetail } from "../store/queries/event-parts.ts";
import { eventsByReportQuery } from "../store/queries/events-by-report.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, eventAnswerOf } from "./event-answer.ts";

/**
 * The event with an id, global or bare, or of which a report has it; null where nobody has it. An event is named after its first report, and that
 * report leads to its event also when events were merged since, so an id once given keeps being understood. One read.
 */
export async function answerEvent(asking: Asking, id: string, detail: EventDetail = EVENT_ALONE): Promise<EventAnswer | null> {
  const [found] = await answerEventsById(asking, [id], detail);
  return found ?? null;
}

/** Several at once, in the order of the ids; an event once. */
export async function answerEventsById(asking: Asking, ids: readonly string[], detail: EventDetail = EVENT_ALONE): Promise<readonly EventAnswer[]> {
  const reports = ids.map(reportIdOf);
  const rows = await asking.store.read(eventsByReportQuery(detail), { reports }, asking.signal);
  const byReport = new Map(rows.map((row) => [row.report, eventAnswerOf(row)]));
  const found = reports.flatMap((report) => byReport.get(report) ?? []);
  return [...new Map(found.map((answer) => [answer.event.id, answer])).values()];
}

export function reportIdOf(id: string): string {
  return `report:${id.trim().replace(/^(event|report):/u, "")}`;
}
