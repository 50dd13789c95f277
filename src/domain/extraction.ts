import type { Day } from "./date-interval.ts";
import type { Document, Span } from "./document.ts";
import type { EventKind } from "./event-kinds.ts";
import type { CandidateReason } from "./reasons.ts";
import type { Report, RuleId } from "./report.ts";

/** Something that looked like an event and is none; kept so that nothing is dropped in silence. */
export interface RejectedCandidate extends Span {
  readonly kind: EventKind;
  readonly reason: CandidateReason;
  readonly rules: readonly RuleId[];
  readonly note: string;
}

/** The solved publication: every day that fits best, and the steps that led there. Empty `days`: the text does not tell. */
export interface PublicationDay {
  readonly days: readonly Day[];
  readonly steps: readonly string[];
}

/** All that reading one document gives. A pure function of the document, the packs, the knowledge and the models. */
export interface Extraction {
  readonly document: Document;
  readonly publication: PublicationDay;
  readonly reports: readonly Report[];
  readonly rejected: readonly RejectedCandidate[];
}
