import type { EventKind, Family, Status } from "../domain/event-kinds.ts";
import type { Precision } from "../domain/date-interval.ts";

/** One who takes part, as a row tells of them. */
export interface ParticipantRecord {
  readonly type: "person" | "country" | "organization";
  /** Global id, `person:assimi-goita`. */
  readonly id: string;
  readonly name: string;
  /** Office held on the day of the event; null for countries and organisations, and where nothing tells. */
  readonly office: string | null;
  /** ISO 3166-1 alpha-3 of the country represented; null for organisations and their heads. */
  readonly country: string | null;
  readonly role: "initiator" | "participant";
}

/** One event as the tables of events and participants tell it. */
export interface EventRecord {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
  readonly kind: EventKind;
  readonly family: Family;
  readonly status: Status;
  /** Countries by ISO code, then organisations, then people. */
  readonly participants: readonly ParticipantRecord[];
  readonly initiators: readonly string[];
  /** `RUS/Moscow`, `RUS`, or null. */
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly reportCount: number;
  /** The sentence of the first report, and the address of its document. */
  readonly quote: string | null;
  readonly url: string | null;
}
