import { type Correction, type FieldCorrection, standing } from "../domain/correction.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import { familyOf } from "../domain/event-kinds.ts";
import type { ReportId } from "../domain/ids.ts";
import type { Links } from "./cluster.ts";

/** What people decided about identity, as links that clustering obeys. */
export function linksOf(corrections: readonly Correction[]): Links {
  const changes = standing(corrections).map(({ change }) => change);
  return {
    together: changes.flatMap((change) => (change.type === "merge_events" ? [change.reports] : [])),
    apart: changes.flatMap((change) => (change.type === "split_event" ? change.apart.flatMap((a) => change.rest.map((b) => [a, b] as const)) : [])),
  };
}

/** Events as people left them: rejected ones gone, corrected fields set and no longer contradicted. */
export function applyCorrections(events: readonly DiplomaticEvent[], corrections: readonly Correction[]): readonly DiplomaticEvent[] {
  const rejected = new Set<ReportId>();
  const fields = new Map<ReportId, FieldCorrection[]>();
  for (const { change } of standing(corrections)) {
    if (change.type === "reject_event") [change.report, ...change.members].forEach((report) => rejected.add(report));
    if (change.type === "correct_event") fields.set(change.report, [...(fields.get(change.report) ?? []), change.correction]);
  }
  if (rejected.size === 0 && fields.size === 0) return events;
  const kept = events.filter(({ reports }) => !reports.some((report) => rejected.has(report)));
  const ids = new Set(kept.map(({ id }) => id));
  return kept.map((event) => {
    const corrected = event.reports.flatMap((report) => fields.get(report) ?? []).reduce(setField, event);
    return corrected.becameOf !== null && !ids.has(corrected.becameOf) ? { ...corrected, becameOf: null } : corrected;
  });
}

function setField(event: DiplomaticEvent, correction: FieldCorrection): DiplomaticEvent {
  const contradictions = event.contradictions.filter(({ field }) => field !== (correction.field === "days" ? "date" : correction.field));
  const settled = { ...event, contradictions };
  switch (correction.field) {
    case "kind": return { ...settled, kind: correction.value, family: familyOf(correction.value) };
    case "days": return { ...settled, days: correction.value, candidateDays: [] };
    case "countries": return { ...settled, countries: [...correction.value].sort() };
    case "organizations": return { ...settled, organizations: [...correction.value].sort() };
    case "status": return { ...settled, status: correction.value };
    case "participants": return { ...settled, participants: [...correction.value].sort((a, b) => (a.person < b.person ? -1 : 1)) };
    case "place": return { ...settled, place: correction.value };
    case "topics": return { ...settled, topics: correction.value };
  }
}
