import type { DocumentId } from "./ids.ts";

/** ISO 639-1 code of a language with a pack: "fr", "en", … */
export type LanguageCode = string;

/** `start` in, `end` out: UTF-16 offsets into `Document.text`; `text.slice(start, end)` is the words meant. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a page is. Captions keep names but never dates; boilerplate is read by nobody. */
export const ZONES = ["title", "dateline", "body", "caption", "boilerplate", "signature"] as const;
export type Zone = (typeof ZONES)[number];

export interface Paragraph extends Span {
  readonly zone: Zone;
}

/** The publication as the document itself gives it (header, meta data), before any solving. EDTF: `2024-03` or `2024-03-28`. */
export interface GivenDate {
  readonly edtf: string;
  readonly precision: "day" | "month";
  readonly from: "header" | "metadata" | "argument";
}

/** One news text, decoded and cut into paragraphs. `text` is what all offsets refer to. */
export interface Document {
  readonly id: DocumentId;
  /** File name, with `#n` for the nth item of a feed. */
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** The page on whose facts a retold document is based; never its own address. */
  readonly basedOn: string | null;
  readonly language: LanguageCode;
  readonly given: GivenDate | null;
  readonly paragraphs: readonly Paragraph[];
}
