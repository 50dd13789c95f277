import type { Document, Paragraph, Span } from "../../domain/document.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { isSpaceAt } from "../../languages/letters.ts";
import { tokenize } from "../../languages/tokens.ts";
import { clipSpans, quotedSpans } from "./quoted-spans.ts";
import type { SentencePack } from "./sentence-ends.ts";
import { sentenceEnds } from "./sentence-ends.ts";

/**
 * The sentences of a document, in order, of every zone; each with its tokens and what in it is quoted.
 * Sentences do not cross paragraphs and hold no white space at their ends; what is white space alone is none.
 */
export function splitSentences(document: Pick<Document, "text" | "paragraphs">, pack: SentencePack): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, paragraph] of document.paragraphs.entries()) splitParagraph(document.text, paragraph, index, pack, sentences);
  return sentences;
}

function splitParagraph(text: string, paragraph: Paragraph, index: number, pack: SentencePack, sentences: Sentence[]): void {
  const words = text.slice(paragraph.start, paragraph.end);
  const quoted = quotedSpans(words, paragraph.start);
  let start = 0;
  let nextQuote = 0;
  for (const end of sentenceEnds(words, pack)) {
    const span = trim(words, start, end);
    start = end;
    if (span.start >= span.end) continue;
    const from = span.start + paragraph.start;
    const to = span.end + paragraph.start;
    const { clipped, next } = clipSpans(quoted, nextQuote, from, to);
    nextQuote = next;
    sentences.push({
      index: sentences.length, paragraph: index, zone: paragraph.zone, start: from, end: to,
      tokens: tokenize(words.slice(span.start, span.end), from),
      quoted: clipped,
    });
  }
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceAt(text, from)) from += 1;
  while (to > from && isSpaceAt(text, to - 1)) to -= 1;
  return { start: from, end: to };
}
