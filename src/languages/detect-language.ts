import type { LanguageCode } from "../domain/document.ts";
import type { LanguagePack, LanguagePacks } from "./pack.ts";
import { tokenize } from "./tokens.ts";

/** Which language a text is in, or why none of ours: `guess` names the language met ("de", "Han script") as well as can be told. */
export type DetectedLanguage = { readonly language: LanguageCode } | { readonly language: null; readonly guess: string };

export type LanguageDetector = (body: string) => DetectedLanguage;

/** Of a long text the first part tells enough. UTF-16 units. */
const SAMPLE = 2_000;
const LONG_LINE = 60;
/** So much a foreign language must beat ours by in the n-gram score: names and page furniture drag that score about, the more so in short texts. */
function foreignMargin(words: number): number {
  return Math.min(0.06, Math.max(0.005, 0.4 / words));
}

/** With so many of a language's function words a text is in it, whatever the n-grams say. Romance neighbours reach .3 of each other's. */
const SURE_SHARE = 0.36;
/** Weight of the function-word share beside the n-gram score (0 to 1). Set on 4,000 news texts and on headlines. */
const FUNCTION_WORD_WEIGHT = 1.5;

interface NgramDetector { detect(text: string): { language: string; getScores(): Record<string, number> } }

/**
 * Made once; loading the n-gram table (eld, its small set) takes a third of a second, so only who reads documents pays for it.
 * The detector is given the body, never the title alone: a headline of names looks like any language.
 */
export async function openLanguageDetector(packs: LanguagePacks): Promise<LanguageDetector> {
  const { eld } = await import("eld/small");
  return (body) => detectLanguage(body, packs, eld);
}

function detectLanguage(body: string, packs: LanguagePacks, eld: NgramDetector): DetectedLanguage {
  const sample = sampleOf(body);
  const script = mainScript(sample);
  const candidates = [...packs.values()].filter((pack) => pack.meta.script === script);
  if (candidates.length === 0) return { language: null, guess: script === null ? "no letters" : `${script} script` };
  const scores = eld.detect(sample.replace(/https?:\S+|@\S+/g, " ")).getScores();
  const words = tokenize(sample).map((token) => token.folded).filter((word) => scriptOf(word.charAt(0)) !== null);
  const ranked = candidates
    .map((pack) => ({ pack, share: functionWordShare(words, pack), ngrams: scores[pack.code] ?? 0 }))
    .map((each) => ({ ...each, score: each.ngrams + FUNCTION_WORD_WEIGHT * each.share }))
    .sort((a, b) => b.score - a.score || (a.pack.code < b.pack.code ? -1 : 1));
  const best = ranked[0];
  if (best === undefined) return { language: null, guess: `${script ?? "no"} script` };
  const foreign = bestForeign(scores, packs);
  const isForeign = foreign !== null && foreign.score > best.ngrams + foreignMargin(words.length) && best.share < SURE_SHARE;
  return isForeign ? { language: null, guess: foreign.code } : { language: best.pack.code };
}

/** The longer lines first of all: menus, dates and converter's debris are short. */
function sampleOf(body: string): string {
  const lines = body.slice(0, SAMPLE * 4).split("\n");
  const long = lines.filter((line) => line.length >= LONG_LINE).join("\n");
  return (long.length >= LONG_LINE * 2 ? long : body).slice(0, SAMPLE);
}

function functionWordShare(words: readonly string[], pack: LanguagePack): number {
  if (words.length === 0) return 0;
  return words.filter((word) => pack.functionWords.has(word)).length / words.length;
}

function bestForeign(scores: Readonly<Record<string, number>>, packs: LanguagePacks): { code: string; score: number } | null {
  let best: { code: string; score: number } | null = null;
  for (const [code, score] of Object.entries(scores)) {
    if (!packs.has(code) && (best === null || score > best.score)) best = { code, score };
  }
  return best;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u], ["Cyrillic", /\p{Script=Cyrillic}/u], ["Arabic", /\p{Script=Arabic}/u], ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hangul", /\p{Script=Hangul}/u], ["Greek", /\p{Script=Greek}/u], ["Hebrew", /\p{Script=Hebrew}/u], ["Devanagari", /\p{Script=Devanagari}/u],
];
const ANOTHER = "another";
/** Script of each letter met so far, null for what is no letter: a few hundred letters make up all texts. */
const scripts = new Map<string, string | null>();

function scriptOf(letter: string): string | null {
  const known = scripts.get(letter);
  if (known !== undefined) return known;
  const script = /\p{L}/u.test(letter) ? SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? ANOTHER : null;
  scripts.set(letter, script);
  return script;
}

/** The script of most letters; "another" for those not listed, null where there is no letter. A Han letter counts as three: it is a word's part, not a sound. */
function mainScript(text: string): string | null {
  const counts = new Map<string, number>();
  for (const letter of text) {
    const script = scriptOf(letter);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + (script === "Han" || script === "Hangul" ? 3 : 1));
  }
  let best: readonly [string, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}
