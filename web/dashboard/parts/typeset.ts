import type { Tongue } from "../../../src/domain/words.ts";

const BESIDE_COLON = "\u00a0";
const BESIDE_OTHERS = "\u202f";

/** French sets a space before high punctuation and inside guillemets, where no line may break; sources and services write a plain one. */
export function typeset(text: string, tongue: Tongue): string {
  if (tongue !== "fr") return text;
  return text.replace(/ (?=:(?:\s|$))/g, BESIDE_COLON).replace(/ (?=[;?!»%](?![\p{L}\p{N}]))/gu, BESIDE_OTHERS).replace(/« /g, `«${BESIDE_OTHERS}`);
}

/** The same for words, lists of words and functions that make words, as deep as they go. */
export function typesetAll<Part>(part: Part, tongue: Tongue): Part {
  if (typeof part === "string") return typeset(part, tongue) as Part;
  if (typeof part === "function") return ((...given: readonly unknown[]) => typesetAll((part as (...given: readonly unknown[]) => unknown)(...given), tongue)) as Part;
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, typesetAll(inner, tongue)])) as Part;
}
