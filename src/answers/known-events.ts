import { type Correction, standing } from "../domain/correction.ts";
import type { Day } from "../domain/date-interval.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import { applyCorrections } from "../merging/apply-corrections.ts";
import { buildEvent } from "../merging/build-event.ts";
import type { EventDetail } from "../store/queries/event-parts.ts";
import { knownEventsQuery } from "../store/queries/known-events.ts";
import type { Asking } from "./asking.ts";
import { type EventAnswer, reportAnswerOf } from "./event-answer.ts";
import { type EventCriteria, meets } from "./event-criteria.ts";
import { FIRST_DAY, LAST_DAY } from "./parse-period.ts";

/**
 * Events as they were known by the end of a day: each settled from those of its reports alone that were published by then, and from the corrections
 * that people had made by then. A document published in a month counts from its last day; an undated one never. One read.
 */
export async function eventsKnownOn(asking: Asking, day: Day, criteria: EventCriteria, detail: EventDetail): Promise<readonly EventAnswer[]> {
  const { from, to } = criteria.period;
  const rows = await asking.store.read(knownEventsQuery(detail.text), { asOf: day, from: from ?? FIRST_DAY, to: to ?? LAST_DAY }, asking.signal);
  const corrections = rows.flatMap(({ correction }) => (correction === null ? [] : [JSON.parse(correction) as Correction])).filter(({ at }) => at.slice(0, 10) <= day);
  const settled = new Map<string, EventAnswer>();
  for (const { json, reports } of rows) {
    if (json === null) continue;
    const answer = settleKnown(JSON.parse(json) as DiplomaticEvent, reports.map(reportAnswerOf), standing(corrections));
    if (answer !== null) settled.set(answer.event.id, answer);
  }
  return [...settled.values()].map((answer) => withPossibly(withOutcome(answer, settled), settled)).filter(({ event }) => meets(criteria, event));
}

/** `reports`: those of the event that were known. Their publication order makes them the first of its reports, so the event keeps its id. */
function settleKnown(event: DiplomaticEvent, reports: readonly EventAnswerReport[], corrections: readonly Correction[]): EventAnswer | null {
  const place = new Map(event.reports.map((id, at) => [id, at]));
  const ordered = [...reports].sort((a, b) => (place.get(a.report.id) ?? 0) - (place.get(b.report.id) ?? 0));
  if (ordered.length === 0) return null;
  const [settled] = applyCorrections([buildEvent(ordered.map(({ report }) => report))], corrections);
  if (settled === undefined) return null;
  const knownOn = ordered.reduce<Day | null>((earliest, { document }) => (earliest === null || (document.knownOn ?? LAST_DAY) < earliest ? document.knownOn : earliest), null);
  return { event: { ...settled, becameOf: event.becameOf, ...(event.possiblySame === undefined ? {} : { possiblySame: event.possiblySame }) }, knownOn, reports: ordered, became: null };
}

type EventAnswerReport = NonNullable<EventAnswer["reports"]>[number];

/** What a planned event became is known only where the outcome is. */
function withOutcome(answer: EventAnswer, known: ReadonlyMap<string, EventAnswer>): EventAnswer {
  const outcome = answer.event.becameOf === null ? undefined : known.get(answer.event.becameOf);
  return outcome === undefined ? { ...answer, event: { ...answer.event, becameOf: null } } : { ...answer, became: outcome };
}

/** A doubt counts where both of its reports are known. */
function withPossibly(answer: EventAnswer, known: ReadonlyMap<string, EventAnswer>): EventAnswer {
  const { possiblySame, ...event } = answer.event;
  if (possiblySame === undefined) return answer;
  const pairs = possiblySame.filter((pair) => event.reports.includes(pair.report) && known.get(pair.event)?.event.reports.includes(pair.other) === true);
  const possibly = new Set(pairs.flatMap((pair) => known.get(pair.event) ?? []));
  return { ...answer, event: pairs.length === 0 ? event : { ...event, possiblySame: pairs }, possibly: [...possibly] };
}
