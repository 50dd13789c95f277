import { daysBetween } from "../../domain/date-interval.ts";
import type { DateInterval } from "../../domain/date-interval.ts";
import type { Candidate } from "./candidate.ts";
import { wordOfSides } from "./sides-of.ts";

/** A retelling held for a little less likely than a report has to be still tells the day. */
const NEARLY = 0.75;
/** So many sentences on an act is still told again. */
const REACH = 4;
/** Days before the publication: what lies further back is an earlier act of the same sort. */
const RECENT = 3;

/**
 * "X and Y spoke by telephone. … The call took place on Tuesday.": an act dated by nothing but the page's own day takes the day under which a later
 * sentence tells an act of the same sort between the same parties. The candidates in the order given.
 * @param threshold the chance from which a candidate is believed
 */
export function dateFromRetelling(candidates: readonly Candidate[], threshold: number): readonly Candidate[] {
  const retellings = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyAt(candidate, candidate.sentence);
    if (isDatedRetelling(candidate, threshold) && !retellings.has(key)) retellings.set(key, candidate);
  }
  if (retellings.size === 0) return candidates;
  return candidates.map((candidate) => {
    if (candidate.reason !== null || candidate.status !== "happened" || !isDatedByPage(candidate)) return candidate;
    const later = Array.from({ length: REACH }, (_, step) => retellings.get(keyAt(candidate, candidate.sentence + step + 1)));
    const about = later.find((other) => other !== undefined && isShortlyBefore(other.days, candidate.days));
    return about === undefined ? candidate : { ...candidate, date: about.date, days: about.days };
  });
}

/** Dated by the publication alone. */
function isDatedByPage({ date, days }: Candidate): boolean {
  return date !== null && date.expression === null && days?.precision === "day";
}

function isDatedRetelling({ reason, chance, status, date, days }: Candidate, threshold: number): boolean {
  const isBelieved = reason === null || (reason === "unsure" && chance >= threshold * NEARLY);
  return isBelieved && status === "happened" && date !== null && date.expression !== null && date.features[0] === "own" && days?.precision === "day";
}

function isShortlyBefore(days: DateInterval | null, published: DateInterval | null): boolean {
  if (days === null || published === null) return false;
  const age = daysBetween(days.to, published.to);
  return age > 0 && age <= RECENT;
}

/** A sort of act between the same parties, told in a given sentence. */
function keyAt({ parties, cluster }: Candidate, sentence: number): string {
  return `${wordOfSides(parties)}|${cluster.group}|${sentence}`;
}
