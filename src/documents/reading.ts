import type { Document, GivenDate, LanguageCode, Span, Zone } from "../domain/document.ts";
import type { QuarantineReason } from "../domain/reasons.ts";

/** A document put aside: which, why (closed list), and what exactly was met, in words for a person. */
export interface QuarantinedDocument {
  readonly name: string;
  readonly reason: QuarantineReason;
  readonly detail: string;
}

/** What reading one document gives: itself, or why it was put aside. */
export type Reading = { readonly document: Document } | { readonly quarantined: QuarantinedDocument };

export function quarantine(name: string, reason: QuarantineReason, detail: string): { readonly quarantined: QuarantinedDocument } {
  return { quarantined: { name, reason, detail } };
}

/** A stretch of text that its container marks as a block; `zone` where the container's own markup tells it (a heading, a figure's caption). */
export interface Block extends Span {
  readonly zone: Zone | null;
}

/** What a container (seed file, page, feed item, table row) holds of one document, decoded, before language and zones are known. */
export interface RawDocument {
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  /** Where in `text` the title stands, if it does. */
  readonly titleSpan: Span | null;
  /** Where in `text` the body begins. */
  readonly bodyStart: number;
  readonly url: string | null;
  readonly given: GivenDate | null;
  /** As the loader or the container declares it; null to detect it. */
  readonly language: LanguageCode | null;
  /** Where the container knows its own blocks; null to cut the body by its lines. */
  readonly blocks: readonly Block[] | null;
}

/** One of a container's items: a document, or why it can be none. */
export type RawReading = RawDocument | { readonly quarantined: QuarantinedDocument };
