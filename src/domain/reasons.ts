/** Why a candidate gave no report: the text is fine, it tells no event. */
export const CANDIDATE_REASONS = {
  negated: "the text denies it or says it did not happen",
  hypothetical: "only hoped for, asked for, or conditional",
  refused: "an invitation or request that was declined",
  one_sided: "fewer than two states (or a state and an organisation) take part",
  undated: "the text gives no day, month or year for it",
  background: "mentioned in passing, without a date of its own",
  restated: "tells again an event that the document already reports",
  not_diplomatic: "no leader, minister, envoy, state or organisation acts",
  unsure: "the evidence stays under the threshold",
  trial: "found only by a rule still on trial",
} as const;
export type CandidateReason = keyof typeof CANDIDATE_REASONS;

/** Why a document was put aside: the input is bad; the others go in. */
export const QUARANTINE_REASONS = {
  empty: "the file holds no text",
  binary: "the file is not text",
  encoding: "the bytes are in no encoding we can tell",
  too_large: "the file is larger than the limit",
  impossible_date: "the header names a day that does not exist",
  unsupported_language: "the text is in a language without a pack",
  malformed: "the container (JSON Lines, CSV, feed, page) cannot be parsed",
  unreadable: "the file cannot be opened",
} as const;
export type QuarantineReason = keyof typeof QUARANTINE_REASONS;
