import type { Span } from "../../domain/document.ts";
import { isWordAt } from "../../languages/letters.ts";

/** Opening marks and what may close them. */
const CLOSERS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“”", "‘": "’", "‹": "›", "\"": "\"", "「": "」", "『": "』" };
const QUOTE_MARKS = /[«»“”„‘’"‹›「」『』]/g;

/**
 * Stretches between quotation marks in `text`, marks excluded, outermost only, in order; `offset` is added to both ends.
 * A directed mark left open reaches to the end of the paragraph, as a quotation running over paragraphs does; a straight one is ignored.
 */
export function quotedSpans(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let open: { mark: string; at: number } | null = null;
  for (const found of text.matchAll(QUOTE_MARKS)) {
    const mark = found[0];
    const at = found.index;
    if (mark === "’" && isWordAt(text, at + 1)) continue;
    if (open === null) {
      if (mark in CLOSERS) open = { mark, at };
    } else if ((CLOSERS[open.mark] ?? "").includes(mark)) {
      spans.push({ start: open.at + 1 + offset, end: at + offset });
      open = null;
    }
  }
  if (open !== null && !"\"‘".includes(open.mark)) spans.push({ start: open.at + 1 + offset, end: text.length + offset });
  return spans;
}

/**
 * Takes from `spans` (sorted, disjoint), from the index `first` on, the parts within `start` (in) to `end` (out), and says at which index the next
 * stretch has to begin: asked for one stretch after the other, all of them take linear time.
 */
export function clipSpans(spans: readonly Span[], first: number, start: number, end: number): { readonly clipped: Span[]; readonly next: number } {
  const clipped: Span[] = [];
  let at = first;
  for (let span = spans[at]; span !== undefined && span.start < end; span = spans[at]) {
    if (span.end > start) clipped.push({ start: Math.max(span.start, start), end: Math.min(span.end, end) });
    if (span.end > end) break;
    at += 1;
  }
  return { clipped, next: at };
}
