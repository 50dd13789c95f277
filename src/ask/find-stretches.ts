import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { DateExpression } from "../dates/date-expression.ts";
import type { Day } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { Token } from "../domain/sentence.ts";
import { dayExpressions } from "./find-written-periods.ts";
import { sensesAt, type QuestionVocabulary } from "./question-vocabulary.ts";

dayjs.extend(utc);

/** Units of a counted stretch, and how many months or days one has. */
const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };
const DAYS: Readonly<Record<string, number>> = { DAY: 1, WEEK: 7 };

interface Found { readonly end: number; readonly from: Day; readonly to: Day | null }
interface Piece { readonly name: string; readonly end: number }

/**
 * Stretches counted back from the day of asking: "the last three months", "les 30 derniers jours", "for two years", "last quarter". A counted stretch runs
 * from the same day so many units ago to today; a quarter or a previous unit is that of the calendar.
 * @throws BadUserInput for "the last few weeks", which says no number
 */
export function findStretches(text: string, tokens: readonly Token[], taken: ReadonlySet<number>, vocabulary: QuestionVocabulary, today: Day): readonly DateExpression[] {
  const reader = new StretchReader(tokens, taken, vocabulary, today);
  const found: DateExpression[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const start = tokens[at]?.start ?? 0;
    const stretch = reader.counted(at) ?? reader.lasting(at) ?? reader.rolling(at) ?? reader.ofCalendar(at);
    if (stretch === null) {
      const vague = reader.vague(at);
      if (vague !== null) throw tooVague(text.slice(start, tokens[vague - 1]?.end ?? text.length));
      continue;
    }
    const last = stretch.end - 1;
    const end = tokens[last]?.end ?? text.length;
    found.push(...dayExpressions(stretch, { first: at, last, start, end, words: text.slice(start, end) }));
    at = last;
  }
  return found;
}

class StretchReader {
  readonly #tokens: readonly Token[];
  readonly #folded: readonly string[];
  readonly #taken: ReadonlySet<number>;
  readonly #vocabulary: QuestionVocabulary;
  readonly #today: Day;

  constructor(tokens: readonly Token[], taken: ReadonlySet<number>, vocabulary: QuestionVocabulary, today: Day) {
    this.#tokens = tokens;
    this.#folded = tokens.map((token) => token.folded);
    this.#taken = taken;
    this.#vocabulary = vocabulary;
    this.#today = today;
  }

  /** "last three months", "trois derniers mois". */
  counted(at: number): Found | null {
    const [first, second] = [this.#piece("stretches:PAST", at), this.#number(at)];
    const number = first === null ? second : this.#number(first.end);
    const beforeUnit = first === null && second !== null ? this.#piece("stretches:PAST", second.end) : number;
    const unit = number === null || beforeUnit === null ? null : this.#unit(beforeUnit.end);
    return number === null || unit === null ? null : { end: unit.end, from: this.#back(Number(number.name), unit.name), to: this.#today };
  }

  /** "The past year": the twelve months up to today, where "last year" is one of the calendar. */
  rolling(at: number): Found | null {
    const past = this.#piece("stretches:ROLLING", at);
    const unit = past === null ? null : this.#unit(past.end);
    return unit === null || this.#piece("units:", past?.end ?? 0, true) !== null ? null : { end: unit.end, from: this.#back(1, unit.name), to: this.#today };
  }

  /** "for two years", "depuis six mois": open to the end. "Two years ago" is a time of its own. */
  lasting(at: number): Found | null {
    const opening = this.#piece("stretches:LASTING", at);
    const number = opening === null ? null : this.#number(opening.end);
    const unit = number === null ? null : this.#unit(number.end);
    if (number === null || unit === null || this.#piece("stretches:AGO", unit.end) !== null) return null;
    return { end: unit.end, from: this.#back(Number(number.name), unit.name), to: null };
  }

  /** "this quarter", "le trimestre dernier", "the previous month": whole units of the calendar. A year behind ("last quarter of 2024") makes it a part of that year. */
  ofCalendar(at: number): Found | null {
    const [before, unitFirst] = [this.#which(at), this.#unit(at)];
    const unit = before === null ? unitFirst : this.#unit(before.end);
    const which = before ?? (unitFirst === null ? null : this.#which(unitFirst.end));
    if (unit === null || which === null || (which.name !== "PREVIOUS" && unit.name !== "QUARTER") || unit.name === "DECADE") return null;
    const end = Math.max(unit.end, which.end);
    if ([end, end + 1].some((next) => /^(?:1[89]|20)\d{2}$/u.test(this.#folded[next] ?? ""))) return null;
    const [start, until] = this.#calendarUnit(unit.name, which.name === "THIS" ? 0 : 1);
    return { end, from: start, to: until };
  }

  /** End of "the last few weeks", "ces derniers jours". */
  vague(at: number): number | null {
    const past = this.#piece("stretches:PAST", at);
    const few = this.#piece("stretches:FEW", past?.end ?? at);
    if (few !== null) {
      const next = past ?? this.#piece("stretches:PAST", few.end);
      return next === null ? null : this.#unit(Math.max(few.end, next.end))?.end ?? null;
    }
    const pasts = this.#piece("stretches:RECENT", at);
    return pasts === null ? null : this.#piece("units:", pasts.end, true)?.end ?? null;
  }

  #which(at: number): Piece | null {
    const found = ["THIS", "PREVIOUS", "PAST"].flatMap((name) => {
      const piece = this.#piece(`stretches:${name}`, at);
      return piece === null ? [] : [{ name, end: piece.end }];
    });
    return found[0] ?? null;
  }

  #number(at: number): Piece | null {
    if (/^\d{1,3}$/u.test(this.#folded[at] ?? "") && !this.#taken.has(at)) return { name: this.#folded[at] ?? "", end: at + 1 };
    return this.#piece("numbers:", at);
  }

  #unit(at: number): Piece | null {
    return this.#piece("units:", at);
  }

  /** `many`: only a form that may be a plural. */
  #piece(group: string, at: number, many = false): Piece | null {
    if (this.#taken.has(at) || at >= this.#tokens.length) return null;
    const [longest] = sensesAt(this.#vocabulary, this.#folded, at).filter(({ sense }) => (group.endsWith(":") ? sense.startsWith(group) : sense === group) && (!many || sense.endsWith("S")));
    return longest === undefined ? null : { name: longest.sense.slice(longest.sense.indexOf(":") + 1).replace(/S$/u, ""), end: at + longest.length };
  }

  #back(count: number, unit: string): Day {
    const day = dayjs.utc(this.#today);
    const months = MONTHS[unit];
    return (months === undefined ? day.subtract(count * (DAYS[unit] ?? 1), "day") : day.subtract(count * months, "month")).format("YYYY-MM-DD");
  }

  /** First and last day of the unit that many before the one of today; weeks begin on Monday. */
  #calendarUnit(unit: string, back: number): readonly [Day, Day] {
    const day = dayjs.utc(this.#today);
    const days = DAYS[unit];
    if (days !== undefined) {
      const start = day.subtract(days === 7 ? (day.day() + 6) % 7 : 0, "day").subtract(back * days, "day");
      return [start.format("YYYY-MM-DD"), start.add(days - 1, "day").format("YYYY-MM-DD")];
    }
    const months = MONTHS[unit] ?? 1;
    const start = day.startOf("month").subtract((day.month() % months) + back * months, "month");
    return [start.format("YYYY-MM-DD"), start.add(months, "month").subtract(1, "day").format("YYYY-MM-DD")];
  }
}

function tooVague(words: string): BadUserInput {
  return new BadUserInput(`"${words}" says no number, so the period cannot be known. Say for example "the last three weeks", or a year, a month or a day / « les trois dernières semaines », une année, un mois ou un jour.`, "unplaced-period");
}
