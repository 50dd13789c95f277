/**
 * What an apostrophe between two letters does. It ends an elided word ("l'" + "ambassadeur"), begins a suffix ("Mali" + "'s", "Putin" + "'le"),
 * or belongs to the word ("aujourd'hui", "didn't", "O'Brien", "N'Djamena", "Qur'an"). One rule for all languages, so that a name in a table and the
 * same name in a text are always cut alike.
 */
export type ApostropheRole = "ends-word" | "begins-suffix" | "inside";

/** French, Italian, Portuguese, Catalan words that lose their vowel; they do so before a vowel, h or a number only: N'Djamena and D'Souza stay whole. */
const ELIDED = new Set([
  "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "entr", "quelqu",
  "dell", "all", "nell", "sull", "dall", "coll", "un", "quell", "quest", "gl", "dev", "sant",
]);
const AFTER_ELISION = /^[aeiouyh0-9]/;

const ENGLISH_SUFFIXES = new Set(["s", "re", "ve", "ll", "d", "m"]);

/** Case, possessive and plural endings that Turkish sets off from proper names and figures: -(y)i, -(n)in, -da, -dan, -la, -lar…, -li, -daki, -nci. */
const TURKISH_SUFFIX = new RegExp([
  "[yns]?[aeiu]", "n?[iu]n", "s[iu]n[a-z]*", "[iu]n?[dt][ae]n?", "n?[dt][ae]n?", "n?[dt][ae]ki[a-z]*", "y?l[ae]", "l[ae]r[a-z]*", "l[iu][a-z]{0,4}",
  "s[iu]z[a-z]*", "c[ae]", "[dt][iu]r?", "yd[iu]", "[iu]?nc[iu][a-z]*", "m[iu]z[a-z]*", "yken",
].map((form) => `^(?:${form})$`).join("|"));
const OPENS_AS_NAME = /^[\p{Lu}\p{N}]/u;
const LOWER_ONLY = /^\p{Ll}+$/u;

/** `left` and `right` are the letters on both sides, `leftFolded` and `rightFolded` the same folded. */
export function apostropheRole(left: string, leftFolded: string, right: string, rightFolded: string): ApostropheRole {
  if (ELIDED.has(leftFolded) && AFTER_ELISION.test(rightFolded)) return "ends-word";
  if (ENGLISH_SUFFIXES.has(rightFolded)) return "begins-suffix";
  if (OPENS_AS_NAME.test(left) && LOWER_ONLY.test(right) && TURKISH_SUFFIX.test(rightFolded)) return "begins-suffix";
  return "inside";
}
