import type { GivenDate, LanguageCode } from "../domain/document.ts";
import { hashOf } from "../domain/ids.ts";
import { composeText } from "./compose-text.ts";
import { readEdtfDate } from "./given-date.ts";
import type { DocumentContext } from "./make-document.ts";
import { makeDocument } from "./make-document.ts";
import { readSeedText } from "./read-seed-text.ts";
import type { Reading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** A document as a caller hands it over. What is given here wins over what the text itself says in a header. */
export interface GivenText {
  readonly text: string;
  readonly title?: string | null;
  readonly url?: string | null;
  /** EDTF day or month. */
  readonly publishedOn?: string | null;
  readonly language?: LanguageCode | null;
  /** Without a name: the last part of the address, else one made of the text. */
  readonly name?: string | null;
}

/** UTF-16 units: no article is longer, and no file either (20 MB of UTF-8). */
export const LONGEST_TEXT = 20 * 1024 * 1024;

/** One document from text in memory. */
export function documentFromText(input: GivenText, context: DocumentContext): Reading {
  const name = input.name ?? nameOf(input);
  if (input.text.length > LONGEST_TEXT) return quarantine(name, "too_large", `the text has ${input.text.length} characters; at most ${LONGEST_TEXT} are read`);
  const given = givenDate(input.publishedOn ?? null);
  if (given === "impossible") {
    return quarantine(name, "impossible_date", `publishedOn is "${input.publishedOn ?? ""}": give an existing day (YYYY-MM-DD) or month (YYYY-MM)`);
  }
  const raw = readSeedText(name, input.text);
  if ("quarantined" in raw) return raw;
  const composed = raw.titleSpan === null ? { ...raw, ...composeText(input.title ?? null, input.text) } : raw;
  return makeDocument({
    ...composed,
    title: input.title ?? raw.title, url: input.url ?? null, given: given ?? raw.given, language: input.language ?? null,
  }, context);
}

function givenDate(words: string | null): GivenDate | null | "impossible" {
  return words === null || words.trim() === "" ? null : readEdtfDate(words.trim(), "argument");
}

function nameOf(input: GivenText): string {
  const last = (input.url ?? "").replace(/[?#].*$/, "").split("/").filter((part) => part !== "").at(-1);
  return last ?? `text-${hashOf(input.text, 12)}`;
}
