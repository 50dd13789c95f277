import { DataError } from "../domain/errors.ts";

/** A pattern taken apart: one token, steps one after another, or a choice of which `null` is "nothing". */
export type PatternNode =
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "set"; readonly name: string }
  | { readonly type: "slot"; readonly name: string; readonly capture: string }
  | { readonly type: "sequence"; readonly steps: readonly PatternNode[] }
  | { readonly type: "choice"; readonly options: readonly PatternNode[] };

export const SLOTS = ["weekday", "day", "dayword", "month", "year", "number", "unit", "direction", "relative", "monthnumber"] as const;
const NOTHING: PatternNode = { type: "sequence", steps: [] };
const PIECES = /\{[a-z-]+\}|<[a-z]+[12]?>|[[\]()|]|[^\s[\]()|{}<>]+/g;

/** `[{article}] <day1> {to} <day2> <month2>` as a tree. @throws DataError for a bracket without its other half or an unknown slot. */
export function parsePattern(pattern: string, where: string): PatternNode {
  const pieces = pattern.match(PIECES) ?? [];
  let at = 0;

  function readChoice(close: string | null): PatternNode {
    const options: PatternNode[] = [];
    let steps: PatternNode[] = [];
    for (;;) {
      const piece = pieces[at];
      at += 1;
      if (piece === undefined || piece === close) {
        if (piece === undefined && close !== null) throw new DataError(`${where}: "${pattern}" lacks a "${close}".`);
        options.push({ type: "sequence", steps });
        return options.length === 1 && options[0] !== undefined ? options[0] : { type: "choice", options };
      }
      if (piece === "|") {
        options.push({ type: "sequence", steps });
        steps = [];
      } else steps.push(readStep(piece));
    }
  }

  function readStep(piece: string): PatternNode {
    if (piece === "[") return { type: "choice", options: [readChoice("]"), NOTHING] };
    if (piece === "(") return readChoice(")");
    if (piece === "]" || piece === ")") throw new DataError(`${where}: "${pattern}" has a "${piece}" too many.`);
    if (piece.startsWith("{")) return { type: "set", name: piece.slice(1, -1) };
    if (piece.startsWith("<")) return readSlot(piece.slice(1, -1));
    return { type: "word", word: piece };
  }

  function readSlot(capture: string): PatternNode {
    const name = capture.replace(/[12]$/, "");
    if (!(SLOTS as readonly string[]).includes(name)) throw new DataError(`${where}: "${pattern}" names an unknown slot <${name}>; known are ${SLOTS.join(", ")}.`);
    return { type: "slot", name, capture };
  }

  return readChoice(null);
}
