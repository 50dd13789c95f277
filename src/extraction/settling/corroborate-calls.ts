import type { Candidate } from "./candidate.ts";
import { wordOfSides } from "./sides-of.ts";

/** A call this much less likely than the threshold asks for is believed where talks of the same two go on about it. */
const NEARLY = 0.75;
/** So many sentences after the call they may still do so. */
const REACH = 3;

/**
 * "X had a telephone conversation with Y. … was discussed at length": the second sentence, if it is believed, is about the call of the first, and makes it
 * as likely as itself. The candidates in the order given; a call held for not quite likely enough that such talks follow is accepted.
 * @param threshold the chance from which a candidate is believed
 */
export function corroborateCalls(candidates: readonly Candidate[], threshold: number): readonly Candidate[] {
  const talks = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyAt(candidate, candidate.sentence);
    if (isBareTalk(candidate) && !talks.has(key)) talks.set(key, candidate);
  }
  if (talks.size === 0) return candidates;
  return candidates.map((candidate) => {
    if (candidate.cluster.group !== "remote" || candidate.reason !== "unsure" || candidate.chance < threshold * NEARLY) return candidate;
    const after = Array.from({ length: REACH }, (_, step) => talks.get(keyAt(candidate, candidate.sentence + step + 1)));
    const about = after.find((talk) => talk !== undefined);
    return about === undefined ? candidate : { ...candidate, chance: about.chance, reason: null, note: "" };
  });
}

/** Talks that are believed, of which neither place nor medium is told. */
function isBareTalk({ reason, cluster, place }: Candidate): boolean {
  return reason === null && cluster.group === "in_person" && place === null && cluster.triggers.every(({ value }) => value.frame === "mutual");
}

/** The same parties on the same days, told in a given sentence. */
function keyAt({ parties, days }: Candidate, sentence: number): string {
  return `${wordOfSides(parties)}|${days?.from ?? ""}|${days?.to ?? ""}|${sentence}`;
}
