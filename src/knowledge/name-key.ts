const SPECIAL: Readonly<Record<string, string>> = { "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ð": "d", "þ": "th" };
const ARABIC: Readonly<Record<string, string>> = { "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ٱ": "ا", "ـ": "" };
/** Latin letters without accents and single spaces: already as it should be but for case. */
const PLAIN = /^[a-z0-9]+( [a-z0-9]+)*$/i;

/**
 * What two spellings of one name share: lower case, no accents or Arabic vowel signs, one form of alef, ya and ta marbuta, and single spaces for
 * everything that is neither letter nor digit. "Côte d'Ivoire", "COTE D’IVOIRE" and "cote-d-ivoire" have one key.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[ıøłđßæœəðþ]/gu, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[ىیةکٱـ]/gu, (letter) => ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
