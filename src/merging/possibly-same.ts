import type { DiplomaticEvent, PossiblySame } from "../domain/event.ts";
import type { EventId, ReportId } from "../domain/ids.ts";
import { compare } from "./canonical-order.ts";
import type { UnsurePair } from "./cluster.ts";

/** The events, each with the pairs about which merging was unsure; a pair stands at both of its events. Pairs whose event people rejected are left out. */
export function withPossiblySame(events: readonly DiplomaticEvent[], pairs: readonly UnsurePair[]): readonly DiplomaticEvent[] {
  const eventOf = new Map<ReportId, EventId>(events.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const found = new Map<EventId, PossiblySame[]>();
  for (const { a, b, comparison } of pairs) {
    for (const [report, other] of [[a.id, b.id], [b.id, a.id]] as const) {
      const [event, otherEvent] = [eventOf.get(report), eventOf.get(other)];
      if (event === undefined || otherEvent === undefined || event === otherEvent) continue;
      found.set(event, [...(found.get(event) ?? []), { event: otherEvent, report, other, points: comparison.score, features: comparison.features }]);
    }
  }
  return events.map((event) => {
    const possiblySame = found.get(event.id);
    return possiblySame === undefined ? event : { ...event, possiblySame: [...possiblySame].sort(likestFirst) };
  });
}

function likestFirst(a: PossiblySame, b: PossiblySame): number {
  return b.points - a.points || compare(a.event, b.event) || compare(a.report, b.report) || compare(a.other, b.other);
}
