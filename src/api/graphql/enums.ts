import { BUCKETS } from "../../answers/alliance-timeline.ts";
import { OFFICE_ROLES } from "../../answers/office-holders.ts";
import { PRECISIONS } from "../../domain/date-interval.ts";
import { EVENT_KIND_NAMES, FAMILIES, STATUSES } from "../../domain/event-kinds.ts";
import { QUARANTINE_REASONS } from "../../domain/reasons.ts";

/** The schema's word for one of ours: `phone_call` is PHONE_CALL. */
function screaming(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
}

/** What each enum value of the schema means inside; a test keeps both in step. */
export const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EventKind: screaming(EVENT_KIND_NAMES),
  Family: screaming(FAMILIES),
  Status: screaming(STATUSES),
  Precision: screaming(PRECISIONS),
  Role: screaming(["initiator", "participant"]),
  OfficeKind: screaming(OFFICE_ROLES),
  EventOrder: screaming(["date_asc", "date_desc"]),
  Bucket: screaming(BUCKETS),
  TimelineGrouping: screaming(["family", "kind"]),
  Language: screaming(["ar", "en", "es", "fr", "it", "pt", "ru", "tr"]),
  MembershipStatus: screaming(["member", "suspended", "withdrawing", "elected_member", "associate", "participant", "invited", "candidate", "partner", "observer"]),
  QuarantineReason: screaming(Object.keys(QUARANTINE_REASONS)),
  ChangeKind: screaming(["correct_event", "reject_event", "merge_events", "split_event", "add_person", "add_alias", "retract_document", "supersede_document"]),
  LoadStatus: screaming(["loaded", "unchanged", "superseded", "rejected"]),
};
