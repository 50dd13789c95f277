/**
 * What a UTF-16 unit is to the cutting of words, looked up in a table: the one place where word edges are decided, by \p{L}\p{M}\p{N} and never by
 * ASCII alone. Units of surrogate pairs count as letters if the pair they begin or end is one.
 */
export const CHAR_CLASS = { space: 0, letter: 1, digit: 2, mark: 3, apostrophe: 4, hyphen: 5, invisible: 6, surrogate: 7 } as const;
export type CharClass = (typeof CHAR_CLASS)[keyof typeof CHAR_CLASS];

const WORD = /[\p{L}\p{M}\p{N}]/u;
const NUMBER = /\p{N}/u;
/** C0 and C1 controls separate words as spaces do: scraped pages have them where a space was. */
const SPACE = /[\s\p{Z}\p{Cc}]/u;
const INVISIBLE = /\p{Cf}/u;
const APOSTROPHE = /['’ʼ‘´`′＇]/u;
const HYPHEN = /[-\u2010\u2011]/u;

function classify(letter: string): CharClass {
  if (letter === "\uFEFF") return CHAR_CLASS.invisible;
  if (SPACE.test(letter)) return CHAR_CLASS.space;
  if (APOSTROPHE.test(letter)) return CHAR_CLASS.apostrophe;
  if (NUMBER.test(letter)) return CHAR_CLASS.digit;
  if (WORD.test(letter)) return CHAR_CLASS.letter;
  if (HYPHEN.test(letter)) return CHAR_CLASS.hyphen;
  if (INVISIBLE.test(letter)) return CHAR_CLASS.invisible;
  return CHAR_CLASS.mark;
}

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    classes[code] = isSurrogate ? CHAR_CLASS.surrogate : classify(String.fromCharCode(code));
  }
  return classes;
}

const CLASSES = buildTable();

/** Class of the unit at `at`; a space beyond either end. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return CHAR_CLASS.space;
  const known = CLASSES[text.charCodeAt(at)] ?? CHAR_CLASS.space;
  return known === CHAR_CLASS.surrogate ? classOfPair(text, at) : known;
}

/** Emoji are marks, letters of the far planes letters, a lone half a mark. */
function classOfPair(text: string, at: number): number {
  const first = text.charCodeAt(at) >= 0xdc00 ? at - 1 : at;
  const code = text.codePointAt(first) ?? 0;
  if (code < 0x10000) return CHAR_CLASS.mark;
  const pair = String.fromCodePoint(code);
  return WORD.test(pair) ? CHAR_CLASS.letter : CHAR_CLASS.mark;
}

/** True for a letter, a combining mark or a digit of any script. */
export function isWordAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === CHAR_CLASS.letter || found === CHAR_CLASS.digit;
}

export function isSpaceAt(text: string, at: number): boolean {
  const found = classAt(text, at);
  return found === CHAR_CLASS.space || found === CHAR_CLASS.invisible;
}

const UPPER = /^\p{Lu}$/u;
const LOWER = /^\p{Ll}$/u;

export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return UPPER.test(text.charAt(at));
}

export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return LOWER.test(text.charAt(at));
}
