import type { DateInterval, Day } from "./date-interval.ts";
import type { Span } from "./document.ts";
import type { EventKind, Status } from "./event-kinds.ts";
import type { DocumentId, Iso3, ReportId } from "./ids.ts";
import type { Topic } from "./topics.ts";

/** A rule's or model's name, e.g. `fr.phone-call.entretenu-par-telephone`. */
export type RuleId = string;

export type Role = "initiator" | "participant";

/** A person who takes part, with the office held on the day of the event. */
export interface Participant {
  /** `person:assimi-goita`; for people the tables lack, made of the name as read. */
  readonly person: string;
  readonly name: string;
  /** Null for heads of organisations. */
  readonly country: Iso3 | null;
  /** Title as the tables give it on that day, or as the text gives it; null where nothing tells. */
  readonly office: string | null;
  readonly role: Role;
}

/** Where the event took place: a country, and a city where the text names one. `id` is the gazetteer's place id. */
export interface EventPlace {
  readonly country: Iso3;
  readonly city: string | null;
  readonly id: string | null;
}

export const EVIDENCE_FIELDS = ["kind", "status", "date", "participants", "countries", "organizations", "initiators", "place", "topics"] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** Why one field has its value: the words (offsets into the document's text), the rules, and the steps in words. */
export interface FieldEvidence extends Span {
  readonly field: EvidenceField;
  readonly rules: readonly RuleId[];
  readonly steps: readonly string[];
}

/** What one document says of one event. Immutable: people's corrections are records of their own. */
export interface Report extends Span {
  readonly id: ReportId;
  readonly document: DocumentId;
  readonly kind: EventKind;
  readonly status: Status;
  /** Days the words allow, both in, as told. */
  readonly days: DateInterval;
  /** Where a weekday alone leaves several days of a month: those days. */
  readonly candidateDays: readonly Day[];
  readonly participants: readonly Participant[];
  readonly countries: readonly Iso3[];
  /** Ids of `knowledge/organizations.csv`, bare: "ECOWAS". */
  readonly organizations: readonly string[];
  readonly place: EventPlace | null;
  readonly topics: readonly Topic[];
  /** `document.text.slice(start, end)`: the sentence that shows it. */
  readonly quote: string;
  readonly evidence: readonly FieldEvidence[];
  /** Calibrated chance, 0 to 1, that a careful reader would report the same event. */
  readonly confidence: number;
  /** Version of the language pack that read it. */
  readonly pack: string;
}
