import type { DateInterval } from "./date-interval.ts";
import type { EventKind, Status } from "./event-kinds.ts";
import { type DocumentId, hashOf, type Iso3, type ReportId } from "./ids.ts";
import type { EventPlace, Participant } from "./report.ts";
import type { Topic } from "./topics.ts";

export type CorrectionId = `correction:${string}`;

/** A field of an event that a person sets by hand, with its new value. */
export type FieldCorrection =
  | { readonly field: "kind"; readonly value: EventKind }
  | { readonly field: "status"; readonly value: Status }
  | { readonly field: "days"; readonly value: DateInterval }
  | { readonly field: "countries"; readonly value: readonly Iso3[] }
  | { readonly field: "organizations"; readonly value: readonly string[] }
  | { readonly field: "participants"; readonly value: readonly Participant[] }
  | { readonly field: "place"; readonly value: EventPlace | null }
  | { readonly field: "topics"; readonly value: readonly Topic[] };

/** A person whom the tables lack; the office is held from `from` (in) until `until` (out), null is open. */
export interface AddedPerson {
  readonly person: string;
  readonly name: string;
  readonly country: Iso3 | null;
  readonly organization: string | null;
  readonly role: "head_of_state" | "head_of_government" | "foreign_minister" | "defence_minister" | "organization_head" | "other";
  readonly title: string;
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * What a person decided. Events are named by one of their reports, because a report's id never changes while an event's may.
 * `members` are the reports the event had when it was decided, so that the decision holds for them all.
 */
export type Change =
  | { readonly type: "correct_event"; readonly report: ReportId; readonly correction: FieldCorrection }
  | { readonly type: "reject_event"; readonly report: ReportId; readonly members: readonly ReportId[] }
  | { readonly type: "merge_events"; readonly reports: readonly ReportId[] }
  | { readonly type: "split_event"; readonly apart: readonly ReportId[]; readonly rest: readonly ReportId[] }
  | { readonly type: "add_person"; readonly added: AddedPerson }
  | { readonly type: "add_alias"; readonly person: string; readonly alias: string; readonly language: string }
  | { readonly type: "retract_document"; readonly document: DocumentId; readonly name: string }
  | { readonly type: "supersede_document"; readonly document: DocumentId; readonly by: DocumentId };

export type ChangeType = Change["type"];

/** A change with who made it and why. Kept for ever: reloading and rebuilding apply it again. */
export interface Correction {
  readonly id: CorrectionId;
  /** 1, 2, 3 …: the order in which the feed tells them. */
  readonly sequence: number;
  readonly author: string;
  readonly reason: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** The earlier correction that this one takes the place of. */
  readonly replaces: CorrectionId | null;
  readonly change: Change;
}

/** By what is decided alone: the same decision made twice is one correction. */
export function correctionId(change: Change, replaces: CorrectionId | null): CorrectionId {
  return `correction:${hashOf(JSON.stringify([change, replaces]))}`;
}

/** Those that hold: not taken back by a later one. In the order of the feed. */
export function standing(corrections: readonly Correction[]): readonly Correction[] {
  const replaced = new Set(corrections.map((correction) => correction.replaces));
  return corrections.filter((correction) => !replaced.has(correction.id)).sort((a, b) => a.sequence - b.sequence);
}
