import type { Token } from "../domain/sentence.ts";
import type { DateExpression } from "./date-expression.ts";
import type { Bound, BoundPhrase, Calendar } from "./calendar.ts";

/** "après le coup d'État de juillet": how many tokens may stand between the bound word and the date it governs. */
const REACH = 9;
/** Where the noun takes its date without a word between ("после переворота 26 июля"): `link` holds "*". */
const SHORT_REACH = 4;
const ANY = "*";
const CLOSING = /^[.,;:!?()«»"“”–—]$/;

function endsAt(tokens: readonly Token[], end: number, phrase: BoundPhrase): boolean {
  const first = end - phrase.tokens.length;
  return first >= 0 && phrase.tokens.every((word, index) => tokens[first + index]?.folded === word);
}

function phraseBefore(calendar: Calendar, tokens: readonly Token[], end: number): BoundPhrase | undefined {
  return calendar.boundsBefore.find((phrase) => endsAt(tokens, end, phrase));
}

function skipGap(calendar: Calendar, tokens: readonly Token[], first: number): number {
  let at = first;
  while (at > 0 && calendar.gap.has(tokens[at - 1]?.folded ?? "")) at -= 1;
  return at;
}

/** "since the coup *of* July", "après le putsch *du* 26 juillet": the date dates the noun, and the noun is the bound. */
function governingBound(calendar: Calendar, tokens: readonly Token[], first: number): Bound | null {
  const isLinked = calendar.link.has(tokens[first - 1]?.folded ?? "");
  if (!isLinked && !calendar.link.has(ANY)) return null;
  for (let end = first - 1; end > Math.max(0, first - (isLinked ? REACH : SHORT_REACH)); end -= 1) {
    if (CLOSING.test(tokens[end - 1]?.folded ?? "")) return null;
    const phrase = phraseBefore(calendar, tokens, end);
    if (phrase !== undefined && (phrase.means === "since" || phrase.means === "after")) return phrase.means;
  }
  return null;
}

/** Kinds whose patterns take their preposition along ("depuis mars", "с четверга"); a range does so without being bounded ("с 22 по 26 июня"). */
const WITH_PREPOSITION: ReadonlySet<string> = new Set(["period", "weekday"]);

function phraseInside(calendar: Calendar, tokens: readonly Token[], first: number, end: number): BoundPhrase | undefined {
  return calendar.boundsBefore.find((phrase) => first + phrase.tokens.length < end && phrase.tokens.every((word, index) => tokens[first + index]?.folded === word));
}

/** Whether the expression on tokens `first` (in) to `end` (out) is a bound: by the words at its head, right before it, behind it, or over the noun it dates. */
export function findBound(calendar: Calendar, tokens: readonly Token[], expression: DateExpression): Bound | null {
  const { first, kind } = expression;
  const end = expression.last + 1;
  const inside = !WITH_PREPOSITION.has(kind) ? undefined : phraseInside(calendar, tokens, first, end);
  const before = inside ?? phraseBefore(calendar, tokens, first) ?? phraseBefore(calendar, tokens, skipGap(calendar, tokens, first));
  if (before !== undefined) return before.means;
  const after = calendar.boundsAfter.find((phrase) => phrase.tokens.every((word, index) => tokens[end + index]?.folded === word));
  return after?.means ?? governingBound(calendar, tokens, first);
}
