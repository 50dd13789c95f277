import { type Change, type Correction, correctionId, standing } from "../domain/correction.ts";
import { Conflict } from "../domain/errors.ts";
import type { ReportId } from "../domain/ids.ts";
import { nextSequence, type Signature } from "./decide-documents.ts";

export interface CorrectionDecision {
  readonly correction: Correction;
  /** False where the same had been decided before. */
  readonly changed: boolean;
}

/**
 * A person's decision as a record. The same decision made again is the one that stands; one that contradicts the same author's earlier one replaces
 * it. @throws Conflict where it contradicts somebody else's, naming it.
 */
export function decideCorrection(change: Change, signature: Signature, feed: readonly Correction[], at: string): CorrectionDecision {
  const holding = standing(feed);
  const same = holding.find((earlier) => JSON.stringify(earlier.change) === JSON.stringify(change));
  if (same !== undefined) return { correction: same, changed: false };
  const contradicted = holding.filter((earlier) => contradict(earlier.change, change));
  const foreign = contradicted.find(({ author }) => author !== signature.author);
  if (foreign !== undefined) {
    throw new Conflict(`This contradicts what ${foreign.author} decided on ${foreign.at.slice(0, 10)} (${foreign.id}: "${foreign.reason}"): talk to ${foreign.author}, who can decide anew.`);
  }
  const replaces = contradicted.at(-1)?.id ?? null;
  return { correction: { id: correctionId(change, replaces), sequence: nextSequence(feed), ...signature, at, replaces, change }, changed: true };
}

/** What a decision is about: two decisions about the same thing that differ contradict each other. */
function subjectOf(change: Change): readonly string[] {
  switch (change.type) {
    case "correct_event": return [change.type, change.report, change.correction.field];
    case "add_person": return [change.type, change.added.person, change.added.role, change.added.country ?? "", change.added.organization ?? "", change.added.from ?? ""];
    default: return [change.type];
  }
}

function contradict(earlier: Change, now: Change): boolean {
  if ((earlier.type === "correct_event" && now.type === "correct_event") || (earlier.type === "add_person" && now.type === "add_person")) {
    return JSON.stringify(subjectOf(earlier)) === JSON.stringify(subjectOf(now));
  }
  if (earlier.type === "merge_events" && now.type === "split_event") return parts(earlier.reports, now);
  if (earlier.type === "split_event" && now.type === "merge_events") return parts(now.reports, earlier);
  if (earlier.type === "reject_event" && (now.type === "correct_event" || now.type === "merge_events" || now.type === "split_event")) return touches(now, earlier.members);
  if (now.type === "reject_event" && (earlier.type === "correct_event" || earlier.type === "merge_events" || earlier.type === "split_event")) return touches(earlier, now.members);
  return false;
}

/** True where a split puts some of the reports on each of its sides. */
function parts(reports: readonly ReportId[], split: { readonly apart: readonly ReportId[]; readonly rest: readonly ReportId[] }): boolean {
  return reports.some((report) => split.apart.includes(report)) && reports.some((report) => split.rest.includes(report));
}

function touches(change: Extract<Change, { type: "correct_event" | "merge_events" | "split_event" }>, reports: readonly ReportId[]): boolean {
  const named = change.type === "correct_event" ? [change.report] : change.type === "merge_events" ? change.reports : change.apart;
  return named.some((report) => reports.includes(report));
}
