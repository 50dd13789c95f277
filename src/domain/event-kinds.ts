/** The five families a timeline stacks: what an act does to a relation. */
export const FAMILIES = ["talks", "agreement", "cooperation", "rejection", "coercion"] as const;
export type Family = (typeof FAMILIES)[number];

/** What a kind is: its family, its PLOVER 2.0 type (and mode), its nearest CAMEO code, and the finer group in which the scorer compares kinds. */
export interface EventKindFacts {
  readonly family: Family;
  readonly plover: string;
  readonly cameo: string;
  readonly scoreGroup: string;
}

/**
 * The 17 kinds of event. PLOVER types as in the annotation guide (PLOVER 2.0 manual); CAMEO codes from the CAMEO 1.1b3 codebook.
 */
export const EVENT_KINDS = {
  phone_call: { family: "talks", plover: "CONSULT/phone", cameo: "041", scoreGroup: "remote" },
  video_call: { family: "talks", plover: "CONSULT/phone", cameo: "041", scoreGroup: "remote" },
  meeting: { family: "talks", plover: "CONSULT", cameo: "040", scoreGroup: "in_person" },
  visit: { family: "talks", plover: "CONSULT/visit", cameo: "042", scoreGroup: "in_person" },
  summit: { family: "talks", plover: "CONSULT/multilateral", cameo: "046", scoreGroup: "in_person" },
  envoy: { family: "talks", plover: "CONSULT", cameo: "043", scoreGroup: "in_person" },
  message: { family: "talks", plover: "CONSULT", cameo: "050", scoreGroup: "message" },
  agreement: { family: "agreement", plover: "SUPPORT", cameo: "057", scoreGroup: "agreement" },
  cooperation: { family: "cooperation", plover: "COOPERATE", cameo: "060", scoreGroup: "material" },
  aid: { family: "cooperation", plover: "AID", cameo: "070", scoreGroup: "material" },
  support: { family: "agreement", plover: "SUPPORT", cameo: "054", scoreGroup: "support" },
  withdrawal: { family: "rejection", plover: "SANCTION/withdraw", cameo: "161", scoreGroup: "withdrawal" },
  expulsion: { family: "coercion", plover: "SANCTION/expel", cameo: "166", scoreGroup: "expulsion" },
  recall: { family: "rejection", plover: "SANCTION/withdraw", cameo: "160", scoreGroup: "rupture" },
  severance: { family: "rejection", plover: "SANCTION/discontinue", cameo: "164", scoreGroup: "rupture" },
  sanction: { family: "coercion", plover: "SANCTION", cameo: "163", scoreGroup: "sanction" },
  sanction_lifted: { family: "cooperation", plover: "CONCEDE", cameo: "085", scoreGroup: "sanction_lifted" },
} as const satisfies Record<string, EventKindFacts>;

export type EventKind = keyof typeof EVENT_KINDS;
export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[];

export const STATUSES = ["happened", "planned", "cancelled"] as const;
export type Status = (typeof STATUSES)[number];

export function isEventKind(word: string): word is EventKind {
  return Object.hasOwn(EVENT_KINDS, word);
}

export function familyOf(kind: EventKind): Family {
  return EVENT_KINDS[kind].family;
}

/** +1 for families that bring states together (talks, agreement, cooperation), −1 for those that part them. */
export function polarityOf(family: Family): 1 | -1 {
  return family === "rejection" || family === "coercion" ? -1 : 1;
}
