import type { Span } from "../domain/document.ts";

/** The title set above a body that does not begin with it, so that its words can be quoted like any others. */
export function composeText(title: string | null, body: string): { readonly text: string; readonly titleSpan: Span | null; readonly bodyStart: number } {
  const words = title?.replace(/\s+/gu, " ").trim() ?? "";
  if (words === "") return { text: body, titleSpan: null, bodyStart: 0 };
  const lead = body.length - body.trimStart().length;
  if (body.startsWith(words, lead) && /^\s*(?:[\r\n]|$)/.test(body.slice(lead + words.length, lead + words.length + 40))) {
    return { text: body, titleSpan: { start: lead, end: lead + words.length }, bodyStart: lead + words.length };
  }
  return { text: `${words}\n\n${body}`, titleSpan: { start: 0, end: words.length }, bodyStart: words.length + 2 };
}
