import type { Tongue } from "../../../src/domain/words.ts";

const LOCALES: Readonly<Record<Tongue, string>> = { en: "en-GB", fr: "fr-FR" };

/** 2,000 in English, 2 000 in French. */
export function sayCount(count: number, tongue: Tongue): string {
  return new Intl.NumberFormat(LOCALES[tongue]).format(count);
}

/** A share of one as whole percent: 71% in English, 71 % in French; a dash where there is none. */
export function sayPercent(share: number | null | undefined, tongue: Tongue): string {
  return share == null ? "–" : new Intl.NumberFormat(LOCALES[tongue], { style: "percent", maximumFractionDigits: 0 }).format(share);
}
