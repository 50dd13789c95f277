import type { Zone } from "../domain/document.ts";
import type { Token } from "../domain/sentence.ts";
import type { Cues } from "./boilerplate-cues.ts";
import { hasPhrase, phraseAt } from "./boilerplate-cues.ts";

/** UTF-16 units up to which a line may be what each cue says; anything longer is text whatever it begins with. */
const LIMIT = { any: 300, opening: 250, singleWord: 60, inside: 110, caption: 200, shares: 200, dateline: 120, signature: 90 };
const LETTER = /[\p{L}\p{M}]/u;
const TERMINAL = /[.!?…؟۔]["'»”)\]]*$/u;
const ADDRESSES = /^(?:(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+\s*)+$/iu;
const SEPARATORS = /[|•·>›»]/gu;
const YEAR_LAST = /[,،(]\s*(?:19|20)\d\d\s*(?:г|год|года)?\)?$/u;

const NAME_AND_YEAR = /^\p{Lu}[\p{Ll}\p{M}'’-]+\s+\p{Lu}[\p{Ll}\p{M}'’-]+.*(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u;

/** A line as the rules look at it: its words, its tokens, and those of its tokens that hold a letter. */
interface Line { readonly text: string; readonly tokens: readonly Token[]; readonly words: number; readonly isTerminated: boolean }

/**
 * What one line is by its own shape, or null for text. `tokens` are the line's. Languages come in as `cues`, so there is no word in here;
 * what depends on neighbours is decided by the caller.
 */
export function lineZone(text: string, tokens: readonly Token[], cues: Cues): Zone | null {
  if (text.length > LIMIT.any) return null;
  const begin = tokens.findIndex((token) => LETTER.test(token.text));
  if (begin < 0) return /\d{4}/.test(text) ? "dateline" : "boilerplate";
  const line = { text, tokens, words: tokens.filter((token) => LETTER.test(token.text)).length, isTerminated: TERMINAL.test(text) };
  if (ADDRESSES.test(text)) return "boilerplate";
  return copyrightZone(line)
    ?? captionZone(line, begin, cues)
    ?? (isBoilerplate(line, begin, cues) ? "boilerplate" : null)
    ?? (isDateline(line, begin, cues) ? "dateline" : null)
    ?? (isSignature(line, begin, cues) ? "signature" : null)
    ?? (isDatedCaption(line) ? "caption" : null);
}

/** "© Sputnik" under a picture, "© 2025 AFP" under the page. */
function copyrightZone(line: Line): Zone | null {
  if (!line.text.includes("©") || line.text.length > LIMIT.caption) return null;
  return /^\s*©\s*(?:19|20)\d\d|(?:19|20)\d\d\s*©?\s*$/u.test(line.text) && line.words <= 6 ? "boilerplate" : "caption";
}

function captionZone(line: Line, begin: number, cues: Cues): Zone | null {
  if (line.text.length > LIMIT.caption) return null;
  if (opens(line, begin, cues.captionOpening) || hasPhrase(line.tokens, cues.captionInside)) return "caption";
  return null;
}

/** A phrase of several words opens a line of any bearable length; a single one only a short unfinished line, or one where a mark follows it. */
function opens(line: Line, begin: number, phrases: Cues["opening"]): boolean {
  const length = phraseAt(line.tokens, begin, phrases);
  if (length === 0) return false;
  if (length > 1) return true;
  const next = line.tokens[begin + 1];
  return next === undefined || /^[:(/©]$/.test(next.text) || (line.text.length <= LIMIT.singleWord && !line.isTerminated);
}

function isBoilerplate(line: Line, begin: number, cues: Cues): boolean {
  if (line.text.length <= LIMIT.shares && (isShareBar(line, cues) || isMenu(line))) return true;
  if (line.text.length <= LIMIT.opening && opens(line, begin, cues.opening)) return true;
  return line.text.length <= LIMIT.inside && hasPhrase(line.tokens, cues.inside);
}

/** Nothing but share words, networks, menu words and figures: "Partager sur X | Imprimer", "35 reads • 0 comments". */
function isShareBar(line: Line, cues: Cues): boolean {
  let at = 0;
  while (at < line.tokens.length) {
    const covered = phraseAt(line.tokens, at, cues.whole);
    if (covered === 0 && LETTER.test(line.tokens[at]?.text ?? "")) return false;
    at += Math.max(1, covered);
  }
  return true;
}

/** "Home > World > Africa", "Fil d'actu | Chat | S'abonner". */
function isMenu(line: Line): boolean {
  const separators = line.text.match(SEPARATORS)?.length ?? 0;
  const bars = line.text.match(/\s[|>›]\s/gu)?.length ?? 0;
  return !line.isTerminated && (bars >= 2 || (bars === 1 && line.words <= 6)) && separators * 5 >= line.words;
}

/** "Publié le 28 mars 2024 à 14:00": a figure must follow the words. */
function isDateline(line: Line, begin: number, cues: Cues): boolean {
  if (line.text.length > LIMIT.dateline || !/\p{Nd}/u.test(line.text)) return false;
  return phraseAt(line.tokens, begin, cues.dateline) > 0;
}

/** By-lines ("Par X", "(Reporting by X)"), and lines of nothing but agencies and credits ("AIB/ANP", "Avec AFP"). */
function isSignature(line: Line, begin: number, cues: Cues): boolean {
  if (line.text.length > LIMIT.signature) return false;
  if (isCredit(line, cues)) return true;
  const inBrackets = /^[([/—–]/u.test(line.text);
  const length = phraseAt(line.tokens, begin, cues.signature);
  const goesOn = line.isTerminated || line.text.endsWith(":");
  if (length > 0 && (inBrackets || !goesOn) && line.words <= 9) return true;
  return /^[—–]\s*\p{Lu}/u.test(line.text) && line.words <= 5 && !line.isTerminated;
}

function isCredit(line: Line, cues: Cues): boolean {
  let at = 0;
  while (at < line.tokens.length) {
    const covered = Math.max(phraseAt(line.tokens, at, cues.agencies), phraseAt(line.tokens, at, cues.signature));
    if (covered === 0 && LETTER.test(line.tokens[at]?.text ?? "")) return false;
    at += Math.max(1, covered);
  }
  return true;
}

/**
 * "The two presidents in Moscow, 2019", "Vladimir Exemple en 2008": unfinished, a year set off at the end, or two names before it in few words.
 * A date alone ("Bamako, mars 2024") is none, nor a post's signature ("— Name (@name) August 10, 2022").
 */
function isDatedCaption(line: Line): boolean {
  if (line.isTerminated || line.text.length > LIMIT.caption || line.text.includes("@")) return false;
  return (line.words >= 5 && YEAR_LAST.test(line.text)) || (line.words >= 3 && line.words <= 7 && NAME_AND_YEAR.test(line.text));
}
