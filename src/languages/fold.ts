/**
 * What matching compares: lower case, no accents, no Arabic vowel signs or tatweel, one form of alef, ya and ta marbuta, ё as е, every i a plain i,
 * apostrophes straight, digits of any script as 0-9, compatibility forms (ﬁ, №, presentation forms) resolved, invisible marks gone.
 * й keeps its breve: it is a letter of its own. Folding may change the length, so it is done word by word; offsets are never derived from it.
 */
const TABLE_SIZE = 0x10000;
const table: (string | undefined)[] = new Array<string | undefined>(TABLE_SIZE);

/** Letters that no Unicode decomposition brings to their plain form, and those that must not be decomposed. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "e",
  "й": "й", "ґ": "г",
  "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "گ": "ك", "ٱ": "ا", "ـ": "",
  "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "´": "'", "′": "'", "＇": "'",
};

const INVISIBLE = /[\p{M}\p{Cf}]/gu;
/** Arabic-Indic and Persian digits: both rows begin on a multiple of sixteen. */
const EASTERN_DIGIT = /^[\u0660-\u0669\u06F0-\u06F9]$/;

function computeFold(letter: string): string {
  const lower = letter.toLowerCase();
  const exception = EXCEPTIONS[lower];
  if (exception !== undefined) return exception;
  if (EASTERN_DIGIT.test(letter)) return String(letter.charCodeAt(0) & 0xf);
  return Array.from(lower.normalize("NFKD").toLowerCase(), (part) => EXCEPTIONS[part] ?? part).join("").replace(INVISIBLE, "");
}

function foldLetter(code: number, letter: string): string {
  if (code >= TABLE_SIZE) return computeFold(letter);
  const known = table[code];
  if (known !== undefined) return known;
  const folded = computeFold(letter);
  table[code] = folded;
  return folded;
}

const UNKNOWN = 0;
const STAYS = 1;
const CHANGES = 2;
const stays = new Uint8Array(TABLE_SIZE);

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const known = foldLetter(code, letter) === letter ? STAYS : CHANGES;
  stays[code] = known;
  return known;
}

/** True where folding changes no unit: most words of any text. Halves of surrogate pairs count as changing. */
export function staysAsIs(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known = stays[code] === UNKNOWN ? learn(code) : stays[code];
    if (known !== STAYS || (code & 0xf800) === 0xd800) return false;
  }
  return true;
}

/** Breve and diaeresis written as marks of their own must meet their letter first: "и" + U+0306 is й. */
const COMPOSABLE = /[\u0300-\u036f]/;

/** `text` as matching compares it. Idempotent. */
export function fold(text: string): string {
  if (staysAsIs(text)) return text;
  const composed = COMPOSABLE.test(text) ? text.normalize("NFC") : text;
  let folded = "";
  for (const letter of composed) folded += foldLetter(letter.codePointAt(0) ?? 0, letter);
  return folded;
}
