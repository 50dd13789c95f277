import { type Change, type Correction, type FieldCorrection, standing } from "../domain/correction.ts";
import type { ReportId } from "../domain/ids.ts";

/** An event is named after its first report, so either id leads to the report; a bare id is taken as one of them. */
export function asReportId(id: string): ReportId {
  return `report:${id.replace(/^(event|report):/, "")}`;
}

/** Whether an id of either kind means this report. */
export function sameReport(report: ReportId, id: string): boolean {
  return report === asReportId(id);
}

/** The report by which an event is named. */
export function firstOf(reports: readonly ReportId[]): ReportId {
  const [first] = reports;
  if (first === undefined) throw new RangeError("an event has at least one report");
  return first;
}

/** The report by which a field of this event was corrected before, so that two decisions about one field are seen to be about one. */
export function anchorOf(reports: readonly ReportId[], feed: readonly Correction[], field: FieldCorrection["field"]): ReportId {
  const before = standing(feed).find(({ change }) => change.type === "correct_event" && change.correction.field === field && reports.includes(change.report));
  return before?.change.type === "correct_event" ? before.change.report : firstOf(reports);
}

/** The reports that a decision is about. */
export function reportsOf(change: Change): readonly ReportId[] {
  switch (change.type) {
    case "correct_event": return [change.report];
    case "merge_events": return change.reports;
    case "split_event": return [...change.apart, ...change.rest];
    default: return [];
  }
}
