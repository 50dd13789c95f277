import { editDistance } from "../domain/edit-distance.ts";
import { nameKey } from "./name-key.ts";
import type { PersonFacts } from "./knowledge.ts";

const LATIN = /^\P{L}*\p{Script=Latin}/u;
/** Below this share of letters changed, two given names are taken for two spellings of one ("Alexander", "Alexandre"). */
const LARGEST_CHANGE = 0.6;
const ORDINAL = /(^| )[IVXL]+$/;
const INITIAL = /\p{Lu}\./gu;

/**
 * What a text in this language (code of the pack: `fr`) calls a person in full: a form of `aliases.csv`, never title and surname alone
 * ("capitaine Traoré" gives "Ibrahim Traoré"), titles in small letters left out ("roi Charles III" gives "Charles III").
 * The common name where the language has no form of its own, or where that spelling serves all that write in Latin letters.
 */
export function nameInLanguage(person: PersonFacts, language: string): string {
  const { name, forms } = person;
  if (language === "en") return name;
  const proper = [...new Set(forms.filter((one) => one.language === language && one.kind === "full").map(({ form }) => withoutTitle(form, person)).filter((form) => form !== null))];
  if (proper.length === 0) return name;
  const isCommon = forms.some((one) => one.language === "und" && one.kind === "full" && one.form === name);
  if (isCommon && proper.some((form) => LATIN.test(form))) return name;
  return proper.reduce((best, form) => (unlikeness(form, person) < unlikeness(best, person) ? form : best));
}

/** Null for a title with the surname alone. */
function withoutTitle(form: string, person: PersonFacts): string | null {
  const words = form.split(" ");
  const start = words.findIndex((word) => word !== word.toLowerCase());
  const bare = start <= 0 ? words : words.slice(start);
  const [first = "", ...rest] = bare;
  if (rest.length === 0) return isSurname(first, person) ? null : form;
  if (LATIN.test(first) && isSurname(rest.join(" "), person) && !isSpelling(first, person.name.split(" ")[0] ?? "")) return null;
  return bare.join(" ");
}

function isSurname(words: string, { name, forms }: PersonFacts): boolean {
  if (ORDINAL.test(words)) return false;
  const key = nameKey(words);
  return nameKey(name).endsWith(key) || forms.some((one) => one.kind === "surname" && nameKey(one.form) === key);
}

function isSpelling(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  const most = Math.floor(Math.max(a.length, b.length) * LARGEST_CHANGE);
  return editDistance(a, b, most) <= most;
}

/** Words more or fewer than the common name has and initials it writes out; then whether the surname is missing ("Abu Mazen"); then letters changed where both are in Latin letters. */
function unlikeness(form: string, { name, forms }: PersonFacts): number {
  const most = form.length + name.length;
  const initials = Math.abs((form.match(INITIAL) ?? []).length - (name.match(INITIAL) ?? []).length);
  const isOther = !forms.some((one) => one.kind === "surname" && form.endsWith(one.form));
  const letters = LATIN.test(form) && LATIN.test(name) ? editDistance(nameKey(form), nameKey(name), most) : 0;
  return (Math.abs(form.split(" ").length - name.split(" ").length) + initials) * 4 * most + (isOther ? 2 * most : 0) + letters;
}
