import type { Sentence } from "../domain/sentence.ts";
import type { PatternSpec, RelativeSpec } from "./calendar-file.ts";
import type { CalendarUnit, DateExpression, Shift } from "./date-expression.ts";
import type { SlotValue } from "./lexicon.ts";
import type { Capture, PatternMatch } from "./match-pattern.ts";

/** The slots of one date, or of one end of a range. */
interface Slots {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly number: number | null;
  readonly unit: string | null;
  readonly direction: string | null;
  readonly relative: RelativeSpec | null;
}

/** A pattern may end in an optional comma; the expression does not. */
const MARK = /^[,.]$/;
const HOURS_A_DAY = 24;
/** What "a few" is taken for. */
const A_FEW_DAYS = 3;
const A_FEW_WEEKS = 2;
const DIRECTION_COUNT: Readonly<Record<string, number>> = { past: -1, this: 0, future: 1 };

function valueOf(captures: readonly Capture[], slot: string): SlotValue | undefined {
  for (const capture of captures) if (capture.slot === slot) return capture.value;
  return undefined;
}

function figureOf(captures: readonly Capture[], slot: string): number | null {
  const value = valueOf(captures, slot);
  return typeof value === "number" ? value : null;
}

function nameOf(captures: readonly Capture[], slot: string): string | null {
  const value = valueOf(captures, slot);
  return typeof value === "string" ? value : null;
}

function slotsOf(captures: readonly Capture[], end: "" | "1" | "2"): Slots {
  const relative = valueOf(captures, `relative${end}`);
  return {
    year: figureOf(captures, `year${end}`), month: figureOf(captures, `month${end}`) ?? figureOf(captures, `monthnumber${end}`),
    day: figureOf(captures, `day${end}`) ?? figureOf(captures, `dayword${end}`), weekday: figureOf(captures, `weekday${end}`),
    number: figureOf(captures, `number${end}`), unit: nameOf(captures, `unit${end}`), direction: nameOf(captures, `direction${end}`),
    relative: typeof relative === "object" ? relative : null,
  };
}

/** A shift of hours is one of days if it fills them ("il y a 48 heures"), else none. */
function countedShift(unit: string, count: number, anchor: Shift["anchor"]): Shift | null {
  if (unit !== "hour") return { unit: unit as CalendarUnit, count, anchor };
  return count !== 0 && count % HOURS_A_DAY === 0 ? { unit: "day", count: count / HOURS_A_DAY, anchor } : null;
}

/** "a few days ago", "ces dernières semaines": days and weeks still tell a month, months and years tell nothing. */
function vagueShift(unit: string, number: number | null, direction: PatternSpec["direction"]): Shift | null {
  const usual = unit === "day" ? A_FEW_DAYS : unit === "week" ? A_FEW_WEEKS : null;
  const count = number ?? usual;
  return count === null ? null : countedShift(unit, direction === "past" ? -count : direction === "future" ? count : 0, "publication");
}

/** "the last day" of a visit is none of the calendar: only weeks and longer stretches are counted by "last" and "next". */
function directedShift(unit: string, direction: string | null, anchor: Shift["anchor"]): Shift | null {
  if (direction === null || (unit === "day" && direction !== "this")) return null;
  return countedShift(unit, DIRECTION_COUNT[direction] ?? 0, anchor);
}

function shiftOf(slots: Slots, spec: PatternSpec): Shift | null {
  const anchor = spec.anchor ?? "publication";
  if (slots.relative !== null) return { unit: slots.relative.unit, count: slots.relative.count, anchor: slots.relative.from };
  const unit = slots.unit ?? spec.unit;
  if (unit === null) return null;
  if (spec.vague) return vagueShift(unit, slots.number, spec.direction);
  if (spec.shift !== null) return countedShift(unit, (slots.number ?? spec.count ?? 1) * (spec.shift === "back" ? -1 : 1), anchor);
  if (spec.count !== null) return countedShift(unit, spec.count, anchor);
  return directedShift(unit, slots.direction ?? spec.direction, anchor);
}

function kindOf(slots: Slots, shift: Shift | null): DateExpression["kind"] {
  if (slots.day !== null) return "calendar";
  if (slots.month !== null || slots.year !== null) return "period";
  return slots.weekday !== null && shift === null ? "weekday" : "relative";
}

/** What the sentence and the pattern tell of every expression made from one match. */
function commonOf(sentence: Sentence, first: number, end: number, spec: PatternSpec): Omit<DateExpression, "kind" | "year" | "month" | "day" | "weekday" | "shift" | "direction" | "ends"> {
  const tokens = sentence.tokens.slice(first, end);
  while (tokens.length > 1 && MARK.test(tokens[tokens.length - 1]?.folded ?? "")) tokens.pop();
  const start = tokens[0]?.start ?? sentence.start;
  const stop = tokens[tokens.length - 1]?.end ?? start;
  return {
    sentence: sentence.index, first, last: first + tokens.length - 1, start, end: stop, words: wordsOf(tokens), zone: sentence.zone, rule: spec.id,
    quoted: sentence.quoted.some((span) => span.start <= start && stop <= span.end),
    bound: spec.bound, vague: spec.vague, within: spec.within, writing: null,
  };
}

function wordsOf(tokens: Sentence["tokens"]): string {
  return tokens.map((token, index) => (index > 0 && tokens[index - 1]?.end !== token.start ? ` ${token.text}` : token.text)).join("");
}

function expressionOf(slots: Slots, common: ReturnType<typeof commonOf>, spec: PatternSpec): DateExpression | null {
  const shift = shiftOf(slots, spec);
  const usesUnit = slots.unit !== null || spec.unit !== null;
  if (usesUnit && shift === null) return null;
  const direction = (slots.direction ?? spec.direction) as DateExpression["direction"];
  return {
    ...common, kind: kindOf(slots, shift), year: slots.year, month: slots.month, day: slots.day, weekday: slots.weekday, shift,
    direction, ends: null,
  };
}

/** The end of a range takes what it lacks from what both share, then from the other end: "du 3 au 5 mars", "from March 30 to April 2, 2024". */
function completed(own: Slots, shared: Slots, other: Slots): Slots {
  return {
    ...own,
    year: own.year ?? shared.year ?? other.year,
    month: own.month ?? shared.month ?? (own.day === null ? null : other.month),
    direction: own.direction ?? shared.direction ?? other.direction,
    unit: own.unit ?? shared.unit, number: own.number ?? shared.number, weekday: own.weekday ?? (own.day === null ? shared.weekday : null),
  };
}

function spanOf(captures: readonly Capture[], end: "1" | "2"): readonly [number, number] {
  const own = captures.filter((capture) => capture.slot.endsWith(end));
  return [Math.min(...own.map((capture) => capture.first)), Math.max(...own.map((capture) => capture.end))];
}

function isConsecutive([a, b]: readonly [DateExpression, DateExpression]): boolean {
  if (a.day !== null && b.day !== null) return b.day === a.day + 1 && a.month === b.month;
  return a.weekday !== null && b.weekday !== null && b.weekday === (a.weekday % 7) + 1;
}

function endsOf(sentence: Sentence, match: PatternMatch): readonly [DateExpression, DateExpression] | null {
  const { captures, spec } = match;
  const shared = slotsOf(captures, "");
  const [one, two] = [slotsOf(captures, "1"), slotsOf(captures, "2")];
  const [first, second] = [spanOf(captures, "1"), spanOf(captures, "2")];
  const start = expressionOf(completed(one, shared, two), commonOf(sentence, first[0], first[1], spec), spec);
  const stop = expressionOf(completed(two, shared, one), commonOf(sentence, second[0], second[1], spec), spec);
  return start === null || stop === null ? null : [start, stop];
}

/** The expressions of one match: one, two where a list names days apart, none where the pattern says "no date". */
export function buildExpressions(sentence: Sentence, match: PatternMatch): readonly DateExpression[] {
  const { spec, captures } = match;
  if (spec.as === "nothing") return [];
  const common = commonOf(sentence, match.first, match.end, spec);
  if (!captures.some((capture) => capture.slot.endsWith("1"))) {
    const single = expressionOf(slotsOf(captures, ""), common, spec);
    return single === null ? [] : [single];
  }
  const ends = endsOf(sentence, match);
  if (ends === null) return [];
  if (spec.as === "list" && !isConsecutive(ends)) return ends;
  return [{ ...common, kind: "range", year: null, month: null, day: null, weekday: null, shift: null, direction: null, ends }];
}
