import type { DateExpression } from "../dates/date-expression.ts";
import { parseEdtf } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { Token } from "../domain/sentence.ts";

/** `2024-03`, `2024-03-26`, and periods of them with a slash: `2023/2024-03`, `2024-03-26/..`, `../2024`. Years alone are read as in any text. */
const PART = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const WRITTEN = new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?:(?<from>${PART})/(?<to>${PART}|\.\.)|\.\./(?<until>${PART})|(?<alone>\d{4}-\d{2}(?:-\d{2})?))(?![\p{L}\p{N}/-])`, "gu");

/** Periods that a question gives in the contract's own forms, as expressions like those of plain words. @throws BadUserInput for a month or day that does not exist */
export function findWrittenPeriods(text: string, tokens: readonly Token[]): readonly DateExpression[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const { from, to, until, alone } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const inside = tokens.flatMap((token, at) => (token.start < end && token.end > start ? [at] : []));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const one = (part: string, bound: DateExpression["bound"] = null): DateExpression => expressionOf(part, bound, { first, last, start, end, words: match[0] });
    if (until !== undefined) return [one(until, "until")];
    if (alone !== undefined) return [one(alone)];
    if (from === undefined || to === undefined) return [];
    return to === ".." ? [one(from, "since")] : [one(from), one(to)];
  });
}

/** Years that stand alone: in a question four digits are a year, whatever words are around them. `taken`: tokens that other expressions have. */
export function findLoneYears(tokens: readonly Token[], taken: ReadonlySet<number>): readonly DateExpression[] {
  return tokens.flatMap(({ text, start, end }, at) => (/^(?:1[89]|20)\d{2}$/u.test(text) && !taken.has(at) ? [expressionOf(text, null, { first: at, last: at, start, end, words: text })] : []));
}

/** Both ends of a stretch as days; one that is open begins a period without an end. */
export function dayExpressions({ from, to }: { readonly from: string; readonly to: string | null }, place: Pick<DateExpression, "first" | "last" | "start" | "end" | "words">): readonly DateExpression[] {
  return to === null ? [expressionOf(from, "since", place)] : [expressionOf(from, null, place), expressionOf(to, null, place)];
}

function expressionOf(part: string, bound: DateExpression["bound"], place: Pick<DateExpression, "first" | "last" | "start" | "end" | "words">): DateExpression {
  if (parseEdtf(part) === null) throw new BadUserInput(`"${part}" does not exist. Say a year, a month or a day, such as 2024, 2024-03 or 2024-03-26.`, "unplaced-period");
  const [year = null, month = null, day = null] = part.split("-").map(Number);
  return {
    ...place, sentence: 0, kind: "calendar", year, month, day, weekday: null, shift: null, direction: null, ends: null, bound, vague: false, within: false, writing: null, zone: "body", quoted: false,
    rule: "ask.written-period",
  };
}
