import type { EventKind, Family, Status } from "./event-kinds.ts";

/** Languages in which pages and answers are worded. */
export const TONGUES = ["en", "fr"] as const;
export type Tongue = (typeof TONGUES)[number];

export const FAMILY_WORDS: Readonly<Record<Tongue, Readonly<Record<Family, string>>>> = {
  en: { talks: "talks", agreement: "agreement", cooperation: "cooperation", rejection: "rejection", coercion: "coercion" },
  fr: { talks: "entretiens", agreement: "accords", cooperation: "coopération", rejection: "rupture", coercion: "contrainte" },
};

/** What a kind of event is called beside a chart or in an answer. */
export const KIND_WORDS: Readonly<Record<Tongue, Readonly<Record<EventKind, string>>>> = {
  en: {
    phone_call: "phone call", video_call: "video call", meeting: "meeting", visit: "visit", summit: "summit", envoy: "envoy", message: "message", agreement: "agreement", cooperation: "cooperation", aid: "aid",
    support: "recognition", withdrawal: "withdrawal", expulsion: "expulsion", recall: "ambassador recalled", severance: "relations cut", sanction: "sanction", sanction_lifted: "sanction lifted",
  },
  fr: {
    phone_call: "appel", video_call: "visioconférence", meeting: "rencontre", visit: "visite", summit: "sommet", envoy: "émissaire", message: "message", agreement: "accord", cooperation: "coopération", aid: "aide",
    support: "reconnaissance", withdrawal: "retrait", expulsion: "expulsion", recall: "rappel d'ambassadeur", severance: "relations rompues", sanction: "sanction", sanction_lifted: "sanction levée",
  },
};

export const STATUS_WORDS: Readonly<Record<Tongue, Readonly<Record<Status, string>>>> = {
  en: { happened: "happened", planned: "planned", cancelled: "cancelled" },
  fr: { happened: "a eu lieu", planned: "prévu", cancelled: "annulé" },
};
