import type { EventKind, Family, Status } from "../domain/event-kinds.ts";

export const TONGUES = ["en", "fr"] as const;
export type Tongue = (typeof TONGUES)[number];

export const FAMILY_WORDS: Readonly<Record<Tongue, Readonly<Record<Family, string>>>> = {
  en: { talks: "talks", agreement: "agreement", cooperation: "cooperation", rejection: "rejection", coercion: "coercion" },
  fr: { talks: "entretiens", agreement: "accords", cooperation: "coopération", rejection: "rupture", coercion: "contrainte" },
};

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

export const CHART_WORDS = {
  en: { events: "events", event: "event", net: "net (together − apart)", contacts: "contacts", nothing: "No event in this period.", members: "members", of: "of" },
  fr: { events: "événements", event: "événement", net: "solde (rapprochements − ruptures)", contacts: "contacts", nothing: "Aucun événement dans cette période.", members: "membres", of: "de" },
} as const;

export function countOf(count: number, tongue: Tongue): string {
  const { event, events } = CHART_WORDS[tongue];
  // French counts zero and one in the singular.
  return `${count} ${count === 1 || (tongue === "fr" && count === 0) ? event : events}`;
}

const MONTHS: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
};

/** A bucket as people say it: `Mar 2024`, `2024`, `4 Mar 2024`. Fixed words instead of Intl, whose output changes between releases. */
export function sayBucket(date: string, bucket: "day" | "week" | "month" | "year", tongue: Tongue): string {
  const year = date.slice(0, 4);
  if (bucket === "year") return year;
  const month = `${MONTHS[tongue][Number(date.slice(5, 7)) - 1] ?? ""} ${year}`;
  return bucket === "month" ? month : `${Number(date.slice(8, 10))} ${month}`;
}
