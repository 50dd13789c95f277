import type { Day } from "../../../domain/date-interval.ts";
import { BadUserInput } from "../../../domain/errors.ts";
import { periodOf, readDay } from "../../../tables/read-day.ts";
import type { Parameter } from "./parameters.ts";

const LONGEST = 500;

/** The query of one request, checked against what its table knows. */
export class TableArguments {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
  }

  one(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** Undefined where the parameter was not given, so that "none" and "any" stay apart. */
  many(name: string): readonly string[] | undefined {
    return this.#values.get(name);
  }

  /** A parameter that has a fallback. */
  word(name: string): string {
    return this.one(name) ?? "";
  }

  number(name: string): number {
    return Number(this.one(name));
  }

  /** The last day that a date argument means, in any of its forms. @throws BadUserInput */
  lastDay(name: string): Day | undefined {
    const text = this.one(name);
    return text === undefined ? undefined : readDay(text, "to");
  }

  /** `during`, or what `from` and `to` mean together. @throws BadUserInput where both are given. */
  period(): string | undefined {
    const during = this.one("during");
    const bounds = periodOf(this.one("from"), this.one("to"));
    if (during !== undefined && bounds !== null) throw new BadUserInput("Both `during` and `from`/`to` are given: leave one out.", "two-periods");
    return during ?? bounds ?? undefined;
  }
}

/**
 * Reads a query string. Empty values count as not given, as dashboards send them for "all".
 * @throws BadUserInput naming the parameter, what was met and what is allowed; unknown names are refused because a misspelt filter would answer for everything.
 */
export function readArguments(query: URLSearchParams, parameters: readonly Parameter[]): TableArguments {
  const values = new Map<string, readonly string[]>();
  for (const name of new Set(query.keys())) {
    const parameter = parameters.find((known) => known.name === name);
    if (parameter === undefined) {
      throw new BadUserInput(`There is no parameter "${name.slice(0, 60)}" here: ${parameters.map((known) => known.name).join(", ")}.`, "unknown-parameter");
    }
    const given = readValues(parameter, query.getAll(name));
    if (given.length > 0) values.set(name, given);
  }
  for (const { name, required = false, fallback } of parameters) {
    if (values.has(name)) continue;
    if (required) throw new BadUserInput(`The parameter "${name}" is missing.`, "missing-parameter");
    if (fallback !== undefined) values.set(name, [fallback]);
  }
  return new TableArguments(values);
}

function readValues(parameter: Parameter, given: readonly string[]): readonly string[] {
  const parts = (parameter.many === true ? given.flatMap((value) => value.split(",")) : given).map((value) => value.trim()).filter((value) => value !== "");
  if (parameter.many !== true && parts.length > 1) throw new BadUserInput(`The parameter "${parameter.name}" is given more than once.`, "repeated-parameter");
  return parts.map((part) => readValue(parameter, part));
}

function readValue({ name, words, range }: Parameter, value: string): string {
  // Control characters are no part of any name; in a cursor or day they only hide what was meant.
  if (value.length > LONGEST || /\p{Cc}/u.test(value)) throw new BadUserInput(`The parameter "${name}" is longer than ${LONGEST} characters or holds control characters.`, "bad-parameter");
  if (words !== undefined) {
    const word = value.toLowerCase();
    if (!words.includes(word)) throw new BadUserInput(`The parameter "${name}" is "${value.slice(0, 60)}", but must be one of ${words.join(", ")}.`, "bad-parameter");
    return word;
  }
  if (range !== undefined && !(/^\d{1,9}$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1])) {
    throw new BadUserInput(`The parameter "${name}" is "${value.slice(0, 60)}", but must be a whole number from ${range[0]} to ${range[1]}.`, "bad-parameter");
  }
  return value;
}
