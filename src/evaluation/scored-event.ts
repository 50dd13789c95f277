import { EVENT_KINDS, isEventKind } from "../domain/event-kinds.ts";
import { parseEdtf } from "../domain/date-interval.ts";
import { canonicalOrganization, canonicalPerson } from "./canonical-names.ts";

/** A gold or predicted event as it stands in a JSON file; everything may be missing. */
export interface EventJson {
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly people?: readonly { readonly name?: string | null; readonly country?: string | null; readonly role?: string | null }[] | null;
  readonly countries?: readonly string[] | null;
  readonly organizations?: readonly string[] | null;
  readonly place?: string | null;
  readonly topics?: readonly string[] | null;
  readonly evidence?: string | null;
  readonly evidenceStarts?: string | null;
  readonly sameAs?: string | null;
}

export interface DocumentJson {
  readonly doc?: string | null;
  readonly language?: string | null;
  readonly events?: readonly EventJson[] | null;
}

/** An event made ready for comparison: names canonical, days filled out, lists as sets. */
export interface ScoredEvent {
  readonly kind: string;
  readonly status: string;
  readonly scoreGroup: string;
  /** Both in; null where the file gives no readable day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly countries: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly place: string;
  readonly evidence: string;
}

export function readyForScoring(event: EventJson): ScoredEvent {
  const kind = event.kind ?? "None";
  const roles = new Map<string, string>();
  for (const person of event.people ?? []) roles.set(canonicalPerson(person.name ?? ""), notEmpty(person.role) ?? "participant");
  return {
    kind,
    status: notEmpty(event.status) ?? "happened",
    scoreGroup: isEventKind(kind) ? EVENT_KINDS[kind].scoreGroup : kind,
    from: dayOf(event.from, "first"),
    to: dayOf(notEmpty(event.to) ?? event.from, "last"),
    countries: new Set((event.countries ?? []).map((country) => country.toUpperCase())),
    organizations: new Set((event.organizations ?? []).map(canonicalOrganization)),
    roles,
    people: new Set(roles.keys()),
    topics: new Set(event.topics ?? []),
    place: event.place ?? "",
    evidence: notEmpty(event.evidence) ?? event.evidenceStarts ?? "",
  };
}

function notEmpty(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === "" ? null : text;
}

function dayOf(text: string | null | undefined, end: "first" | "last"): string | null {
  const interval = parseEdtf((text ?? "").slice(0, 10));
  if (interval === null) return null;
  return end === "first" ? interval.from : interval.to;
}

/** One line that tells an event to a person. */
export function describeEvent(event: ScoredEvent): string {
  const countries = [...event.countries].sort().join("+") || "-";
  return `${event.kind} ${event.status} ${event.from ?? "None"}..${event.to ?? "None"} ${countries} ${[...event.people].sort().join(", ")}`;
}
