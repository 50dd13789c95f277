import type { DateInterval, Day } from "./date-interval.ts";
import type { EventKind, Family, Status } from "./event-kinds.ts";
import type { EventId, Iso3, ReportId } from "./ids.ts";
import type { EventPlace, Participant } from "./report.ts";
import type { Topic } from "./topics.ts";

/** One value that some reports give for a field, with those reports. */
export interface EventClaim {
  readonly value: string;
  readonly reports: readonly ReportId[];
}

/** A field on which the reports disagree: all claims, the best-supported first. */
export interface Contradiction {
  readonly field: "kind" | "status" | "date" | "countries" | "participants" | "place" | "figure";
  readonly claims: readonly EventClaim[];
  /** Why the first claim is shown. */
  readonly why: string;
}

/** A report of this event and one of another that may tell the same, though too little speaks for it to make them one. */
export interface PossiblySame {
  readonly event: EventId;
  readonly report: ReportId;
  /** The other event's report. */
  readonly other: ReportId;
  /** What speaks for their being one, by the weights of merging. */
  readonly points: number;
  /** Names of what was weighed. */
  readonly features: readonly string[];
}

/** What the reports agree on. A pure function of all reports and all corrections. */
export interface DiplomaticEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly family: Family;
  readonly status: Status;
  readonly days: DateInterval;
  readonly candidateDays: readonly Day[];
  readonly participants: readonly Participant[];
  readonly countries: readonly Iso3[];
  readonly organizations: readonly string[];
  readonly place: EventPlace | null;
  readonly topics: readonly Topic[];
  /** In canonical order: publication day, document id, offset. */
  readonly reports: readonly ReportId[];
  readonly confidence: number;
  readonly contradictions: readonly Contradiction[];
  /** The event that this planned one became (happened or cancelled). */
  readonly becameOf: EventId | null;
  /** The likest pairs first; absent where there are none. */
  readonly possiblySame?: readonly PossiblySame[];
}
