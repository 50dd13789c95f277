import type { Tongue } from "../domain/words.ts";

export const CHART_WORDS = {
  en: { colon: ": ", events: "events", event: "event", net: "net (together − apart)", contacts: "contacts", nothing: "No event in this period.", members: "members", of: "of", person: "person", party: "state or organisation" },
  fr: { colon: "\u00a0: ", events: "événements", event: "événement", net: "solde (rapprochements − ruptures)", contacts: "contacts", nothing: "Aucun événement dans cette période.", members: "membres", of: "de", person: "personne", party: "État ou organisation" },
} as const;

/** Digits in groups of three: 2,000 in English, 2 000 (with a space that does not break) in French. */
export function sayNumber(count: number, tongue: Tongue): string {
  return String(count).replace("-", "−").replace(/(?<=\d)(?=(?:\d{3})+$)/g, tongue === "fr" ? "\u202f" : ",");
}

export function countOf(count: number, tongue: Tongue): string {
  const { event, events } = CHART_WORDS[tongue];
  // French counts zero and one in the singular.
  return `${sayNumber(count, tongue)} ${count === 1 || (tongue === "fr" && count === 0) ? event : events}`;
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
