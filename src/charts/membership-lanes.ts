import type { Day } from "../domain/date-interval.ts";
import type { Lane } from "./timeline-data.ts";

/** A state in an organisation; `until` is out, null is open at that end. */
export interface MembershipFact {
  /** Bare id. */
  readonly organization: string;
  /** What readers call the organisation for short. */
  readonly name: string;
  readonly country: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

const MOST_LANES = 5;

/**
 * Lanes for organisations that states of an alliance joined or left inside a period, the alliance itself first. A lane reaches from the first to come
 * to the last to go; organisations whose circle did not change say nothing of the period and get no lane.
 */
export function membershipLanes(alliance: string, facts: readonly MembershipFact[], from: Day, to: Day): readonly Lane[] {
  const organizations = [...new Set(facts.map(({ organization }) => organization))].sort();
  const changed = organizations.filter((organization) => circleChanges(facts.filter((fact) => fact.organization === organization), from, to));
  const ordered = [...changed.filter((id) => id === alliance), ...changed.filter((id) => id !== alliance)];
  return ordered.slice(0, MOST_LANES).map((id) => {
    const own = facts.filter(({ organization }) => organization === id);
    return { name: own[0]?.name ?? id, spans: spansOf(own) };
  });
}

/** A change of status from one day to the next (suspended, withdrawing) is neither coming nor going. */
function circleChanges(facts: readonly MembershipFact[], from: Day, to: Day): boolean {
  const states = [...new Set(facts.map(({ country }) => country))];
  return states.some((state) => spansOf(facts.filter(({ country }) => country === state)).some((span) => isInside(span.from, from, to) || isInside(span.until, from, to)));
}

function isInside(day: Day | null, from: Day, to: Day): boolean {
  return day !== null && day >= from && day <= to;
}

/** Touching and overlapping stretches are one. */
function spansOf(facts: readonly MembershipFact[]): Lane["spans"] {
  const spans: { from: Day | null; until: Day | null }[] = [];
  for (const { from, until } of [...facts].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const last = spans.at(-1);
    if (last === undefined || (last.until !== null && last.until < (from ?? ""))) spans.push({ from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return spans;
}
