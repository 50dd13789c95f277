import type { MembershipFact } from "../charts/membership-lanes.ts";
import type { Tongue } from "../domain/words.ts";
import type { EventKind, Family, Status } from "../domain/event-kinds.ts";
import type { Alliance } from "./alliances-table.ts";
import type { Annotation } from "./annotations-table.ts";
import type { ContactRecord } from "./contacts-table.ts";
import type { EventRecord } from "./event-record.ts";
import type { TimelineRow } from "./timeline-table.ts";

/** The filters of `events(filter)`: lists mean OR, fields mean AND. Names of parties are as people write them. */
export interface EventFilters {
  readonly parties?: readonly string[];
  readonly allParties?: readonly string[];
  readonly kinds?: readonly EventKind[];
  readonly families?: readonly Family[];
  readonly status?: readonly Status[];
  readonly topics?: readonly string[];
  readonly initiators?: readonly string[];
  readonly places?: readonly string[];
  /** ISO 639-1. */
  readonly languages?: readonly string[];
  readonly contradicted?: boolean;
  readonly text?: string;
  /** A period as GraphQL writes it, both ends in. */
  readonly during?: string;
}

export interface PageAsked {
  /** Rows at most. */
  readonly limit: number;
  /** The cursor of the last row of the page before. */
  readonly after?: string;
  /** Only what was known by the end of that day. */
  readonly asOf?: string;
}

export interface EventsAsked extends PageAsked { readonly filter: EventFilters; readonly newestFirst: boolean }

export interface ContactsAsked extends PageAsked {
  readonly of: string;
  readonly with: string;
  readonly during?: string;
  readonly kinds?: readonly EventKind[];
  readonly families?: readonly Family[];
  readonly status?: readonly Status[];
}

export const BUCKETS = ["day", "week", "month", "year"] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface TimelineAsked {
  readonly of: string;
  readonly with?: string;
  readonly during?: string;
  readonly bucket: Bucket;
  readonly by: "family" | "kind";
  readonly asOf?: string;
}

/** Rows with their cursors, and whether more follow the last. */
export interface Page<Row> {
  readonly rows: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNext: boolean;
}

/** Where the tables get their rows: `src/tables/answers-source.ts` over the answers, or a fixture in tests. */
export interface TableSource {
  /** Changes whenever any row may have changed: what ETags are made of. */
  version(signal: AbortSignal): Promise<string>;
  timeline(asked: TimelineAsked, signal: AbortSignal): Promise<readonly TimelineRow[]>;
  events(asked: EventsAsked, signal: AbortSignal): Promise<Page<EventRecord>>;
  contacts(asked: ContactsAsked, signal: AbortSignal): Promise<Page<ContactRecord>>;
  annotations(of: string, during: string | undefined, tongue: Tongue, signal: AbortSignal): Promise<readonly Annotation[]>;
  /** Of all states that belong to the alliance at any time, in every organisation: the lanes above a timeline. */
  memberships(of: string, tongue: Tongue, signal: AbortSignal): Promise<readonly MembershipFact[]>;
  alliances(language: string): readonly Alliance[];
}

