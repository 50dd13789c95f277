import type { DateInterval } from "../domain/date-interval.ts";
import { addDays } from "../domain/date-interval.ts";
import type { Sentence, Token, TokenSpan } from "../domain/sentence.ts";
import type { Calendar } from "./calendar.ts";
import type { DateExpression } from "./date-expression.ts";
import { readingsAt, type WordReading } from "./lexicon.ts";

/** How long a visit, trip or meeting lasts, as its sentence says: "une visite de deux jours", "a two-day stay". */
export interface Stay extends TokenSpan {
  /** Calendar days, the first and the last in. */
  readonly days: number;
  /** Whether the date beside it is the first day or, with words like "ended", "bouclé", the last. */
  readonly edge: "first" | "last";
  readonly words: string;
}

const LONGEST_STAY = 21;
const HOURS_A_DAY = 24;
/** Tokens between the length and the noun it belongs to: "visite officielle et d'amitié de trois jours". */
const REACH = 8;

interface Length { readonly days: number; readonly first: number; readonly last: number }

function startsWith(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => tokens[at + offset]?.folded === word);
}

function positionsOf(tokens: readonly Token[], phrases: readonly (readonly string[])[]): readonly number[] {
  return tokens.flatMap((_, at) => (phrases.some((phrase) => startsWith(tokens, at, phrase)) ? [at] : []));
}

function isUnit(reading: WordReading): boolean {
  return reading.value === "day" || reading.value === "hour";
}

/** "deux jours", "48 hours": a number and its unit. */
function countedLength(calendar: Calendar, tokens: readonly Token[], at: number): Length | null {
  for (const count of readingsAt(calendar.lexicon, tokens, at)) {
    if (count.class !== calendar.lexicon.numeric.number || typeof count.value !== "number") continue;
    const unit = readingsAt(calendar.lexicon, tokens, at + count.length).find(isUnit);
    if (unit === undefined) continue;
    const days = unit.value === "hour" ? count.value / HOURS_A_DAY : count.value;
    if (Number.isInteger(days)) return { days, first: at, last: at + count.length + unit.length - 1 };
  }
  return null;
}

/** "двухдневный", "يومين": the length in one word. */
function spelledLength(calendar: Calendar, tokens: readonly Token[], at: number): Length | null {
  const found = calendar.stays.spans.find(({ tokens: phrase }) => startsWith(tokens, at, phrase));
  return found === undefined ? null : { days: found.days, first: at, last: at + found.tokens.length - 1 };
}

/**
 * The length of stay that a sentence tells, or null. `dates`: the sentence's time expressions; "deux jours plus tôt" is one of them and no length.
 * Only beside a noun for a stay (visit, trip, talks): "deux jours de deuil" is none.
 */
export function findStay(sentence: Sentence, calendar: Calendar, dates: readonly DateExpression[]): Stay | null {
  const { tokens } = sentence;
  const nouns = positionsOf(tokens, calendar.stays.nouns);
  if (nouns.length === 0) return null;
  for (let at = 0; at < tokens.length; at += 1) {
    const length = spelledLength(calendar, tokens, at) ?? countedLength(calendar, tokens, at);
    if (length === null || length.days < 2 || length.days > LONGEST_STAY) continue;
    const isDate = dates.some((date) => date.first <= length.last && date.last >= length.first);
    if (isDate || !nouns.some((noun) => Math.abs(noun - length.first) <= REACH || Math.abs(noun - length.last) <= REACH)) continue;
    return stayOf(sentence, calendar, length);
  }
  return null;
}

function stayOf(sentence: Sentence, calendar: Calendar, { days, first, last }: Length): Stay {
  const { tokens } = sentence;
  return {
    days, first, last, sentence: sentence.index, start: tokens[first]?.start ?? sentence.start, end: tokens[last]?.end ?? sentence.end,
    edge: positionsOf(tokens, calendar.stays.ends).length > 0 ? "last" : "first",
    words: tokens.slice(first, last + 1).map((token) => token.text).join(" "),
  };
}

/** The whole stay of which `day` is the first or last; an interval that is no single day stays as it is. */
export function stayInterval(day: DateInterval, stay: Stay): DateInterval {
  if (day.precision !== "day" || day.from !== day.to) return day;
  return stay.edge === "first" ? { ...day, to: addDays(day.from, stay.days - 1) } : { ...day, from: addDays(day.to, 1 - stay.days) };
}
