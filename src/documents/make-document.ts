import type { Span, Zone } from "../domain/document.ts";
import { documentId } from "../domain/ids.ts";
import type { LanguageDetector } from "../languages/detect-language.ts";
import { openLanguageDetector } from "../languages/detect-language.ts";
import type { LanguagePack, LanguagePacks } from "../languages/pack.ts";
import { isProse } from "./cut-headline.ts";
import { cutParagraphs } from "./cut-lines.ts";
import { markZones } from "./mark-zones.ts";
import type { Block, RawDocument, Reading } from "./reading.ts";
import { quarantine } from "./reading.ts";

/** What reading needs beside the bytes. */
export interface DocumentContext { readonly packs: LanguagePacks; readonly detect: LanguageDetector }

export async function openDocumentContext(packs: LanguagePacks): Promise<DocumentContext> {
  return { packs, detect: await openLanguageDetector(packs) };
}

const LONGEST_TITLE = 200;
const TERMINAL = /[.!?…؟۔:;,]["'»”)\]]*$/u;

/** A raw document with its language, paragraphs and zones; or the reason it is put aside. `basedOn` is the page whose facts it retells. */
export function makeDocument(raw: RawDocument, context: DocumentContext, basedOn: string | null = null): Reading {
  if (!/[\p{L}\p{N}]/u.test(raw.text.slice(raw.titleSpan?.start ?? raw.bodyStart))) {
    return quarantine(raw.name, "empty", "it holds no word: load a file with the article's text");
  }
  const pack = packOf(raw, context);
  if (typeof pack === "string") return quarantine(raw.name, "unsupported_language", pack);
  const blocks = raw.blocks ?? cutParagraphs(raw.text, raw.bodyStart, pack.functionWords);
  const titleBlock = raw.titleSpan ?? untoldTitle(raw, blocks);
  const body = blocks.filter((block) => titleBlock === null || block.start >= titleBlock.end);
  const title = raw.title ?? (titleBlock === null ? null : raw.text.slice(titleBlock.start, titleBlock.end));
  const all: (Span | Block)[] = titleBlock === null ? [...body] : [{ ...titleBlock, zone: zoneOfTitle(raw.text.slice(titleBlock.start, titleBlock.end)) }, ...body];
  return { document: {
    id: documentId(raw.text), name: raw.name, text: raw.text, title, url: raw.url, basedOn, language: pack.code, given: raw.given,
    paragraphs: markZones(raw.text, all, pack),
  } };
}

/** The pack of the language declared, else of the one the body is in; or why there is none. */
function packOf(raw: RawDocument, context: DocumentContext): LanguagePack | string {
  const known = [...context.packs.keys()].join(", ");
  if (raw.language !== null) return context.packs.get(raw.language) ?? `its language is given as "${raw.language}", which has no pack; known: ${known}`;
  const body = raw.text.slice(raw.bodyStart);
  const found = context.detect(/\p{L}/u.test(body) ? body : raw.text);
  const pack = found.language === null ? undefined : context.packs.get(found.language);
  if (pack !== undefined) return pack;
  const guess = found.language === null ? found.guess : found.language;
  return `its text seems to be in "${guess}"; there are packs for ${known}. Give the language if that is wrong`;
}

/** Where a page had no title, a header carries its first sentences: prose, to be read as such. */
function zoneOfTitle(words: string): Zone {
  return isProse(words) ? "body" : "title";
}

/** A text without a told title often begins with one: a short first line that ends no sentence, above a longer one. */
function untoldTitle(raw: RawDocument, blocks: readonly (Span | Block)[]): Span | null {
  const [first, ...others] = blocks;
  if (raw.title !== null || first === undefined || others.length === 0) return null;
  const words = raw.text.slice(first.start, first.end);
  const isLonger = others.slice(0, 5).some((block) => block.end - block.start > words.length);
  const isTitle = words.length <= LONGEST_TITLE && !TERMINAL.test(words) && /\p{L}/u.test(words) && isLonger && !/^\s*(?:©|https?:)/u.test(words);
  return isTitle ? { start: first.start, end: first.end } : null;
}
