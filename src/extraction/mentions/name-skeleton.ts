import { tokenize } from "../../languages/tokens.ts";
import { editDistance } from "../../domain/edit-distance.ts";
import type { Knowledge, PersonFacts } from "../../knowledge/knowledge.ts";

/** Consonants of other scripts as transcriptions write them; vowels, signs and weak letters fall out. */
const CONSONANTS: Readonly<Record<string, string>> = {
  "б": "b", "в": "f", "г": "k", "д": "d", "ж": "j", "з": "s", "к": "k", "л": "l", "м": "m", "н": "n", "п": "b", "р": "r", "с": "s", "т": "t", "ф": "f", "ц": "s", "ч": "s", "ш": "s", "щ": "s",
  "ب": "b", "پ": "b", "ت": "t", "ث": "s", "ج": "j", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "s", "س": "s", "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "s", "غ": "k", "ف": "f", "ڤ": "f", "ق": "k",
  "ك": "k", "ل": "l", "م": "m", "ن": "n",
};
/** Words repeat; emptied when full. */
const skeletons = new Map<string, string>();
const KEPT = 50_000;
/** Instrumental endings, which add a consonant: "Виктором Януковичем". */
const INSTRUMENTAL = /(?<=[а-я]{3})(ом|ем|ым|им)$/u;
/** "al", "el": written or left out as one likes. */
const ARTICLES = new Set(["al", "el", "ال"]);
const FOREIGN = /[\u0400-\u06ff]/gu;

/**
 * What the spellings of one name share across transcriptions and scripts: consonants alone, doubled ones once, those that transcriptions exchange made
 * one ("Tchiani", "Tiani" → "sn"; "Poutine", "Putin", "Путин" → "btn"). Empty for words without consonants.
 */
export function nameSkeleton(folded: string): string {
  const known = skeletons.get(folded);
  if (known !== undefined) return known;
  const skeleton = computeSkeleton(folded);
  if (skeletons.size >= KEPT) skeletons.clear();
  skeletons.set(folded, skeleton);
  return skeleton;
}

function computeSkeleton(folded: string): string {
  return folded.replace(/^ال(?=..)/u, "").replace(/дж|تش/gu, (pair) => (pair === "дж" ? "j" : "s")).replace(FOREIGN, (letter) => CONSONANTS[letter] ?? "")
    .replace(/tch|tsch|sch|ch|sh/g, "s").replace(/ts?i(?=[ao])/g, "s").replace(/c(?=[eiy])/g, "s").replace(/dj|dzh|zh/g, "j").replace(/kh|gh|ck|[cqg]/g, "k")
    .replace(/ph|v/g, "f").replace(/th/g, "t").replace(/[xz]/g, "s").replace(/p/g, "b").replace(/[^bdfjklmnrst]/g, "").replace(/(.)\1+/g, "$1");
}

/** Names of known people by the skeletons of their words, the words that begin a name, and everybody by state or organisation. */
export interface NameIndex {
  readonly bySkeleton: ReadonlyMap<string, readonly PersonFacts[]>;
  readonly firstNames: ReadonlySet<string>;
  readonly byParty: ReadonlyMap<string, readonly PersonFacts[]>;
}

/** Order of words does not count; particles and other words without consonants fall out. */
function skeletonKey(folded: readonly string[]): string {
  return folded.filter((word) => !ARTICLES.has(word)).map(nameSkeleton).filter((word) => word !== "").sort().join(" ");
}

function push<Key>(lists: Map<Key, PersonFacts[]>, key: Key, person: PersonFacts): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [person]);
  else if (!known.includes(person)) known.push(person);
}

export function buildNameIndex({ people }: Knowledge, isOwnScript: (form: string) => boolean): NameIndex {
  const bySkeleton = new Map<string, PersonFacts[]>();
  const byParty = new Map<string, PersonFacts[]>();
  const firstNames = new Set<string>();
  for (const person of people.values()) {
    for (const { country, organization } of person.terms) push(byParty, country ?? organization ?? "", person);
    const full = [person.name, ...person.forms.filter(({ kind }) => kind === "full" || kind === "variant").map(({ form }) => form)];
    for (const form of new Set([person.name, ...full.filter(isOwnScript)])) {
      const words = tokenize(form).map(({ folded }) => folded);
      if (words.length < 2) continue;
      if (isOwnScript(form)) firstNames.add(words[0] ?? "");
      push(bySkeleton, skeletonKey(words), person);
    }
  }
  return { bySkeleton, firstNames, byParty };
}

/** Known people whose name has the same consonants; whether it is them, country or office must tell. */
export function sameSkeleton(folded: readonly string[], index: NameIndex): readonly PersonFacts[] {
  const key = skeletonKey(folded);
  if (key.split(" ").length < 2) return [];
  const found = index.bySkeleton.get(key) ?? index.bySkeleton.get(skeletonKey(folded.map((word) => word.replace(INSTRUMENTAL, "")))) ?? [];
  if (!LATIN.test(folded[0] ?? "")) return key.length >= LONG_KEY ? found : [];
  return found.filter((person) => [person.name, ...person.forms.map(({ form }) => form)].some((form) => isSpeltLike(folded, form)));
}

function inOrderOfSound(folded: readonly string[]): string {
  return folded.map((word) => ({ word, sound: nameSkeleton(word) })).sort((a, b) => (a.sound < b.sound ? -1 : 1)).map(({ word }) => word).join("");
}

/** One letter in four may differ, whatever the order of the names: "Orbán Viktor", "Viktor Ianoukovitch". */
function isSpeltLike(folded: readonly string[], form: string): boolean {
  const words = inOrderOfSound(folded);
  const name = inOrderOfSound(tokenize(form).map((token) => token.folded));
  const limit = Math.floor(Math.max(words.length, name.length) / 4);
  return editDistance(words, name, limit) <= limit;
}

/** Case endings may add a consonant ("Путиным"); one consonant of four may be heard otherwise. */
function soundsLike(word: string, name: string): boolean {
  if (word === name || (name.length >= 2 && word.startsWith(name) && word.length - name.length === 1)) return true;
  if (name.length < 4 || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (at < name.length && at < word.length && word[at] === name[at]) at += 1;
  const tails = [[word.slice(at + 1), name.slice(at + 1)], [word.slice(at + 1), name.slice(at)], [word.slice(at), name.slice(at + 1)]];
  return tails.some(([one, other]) => one === other);
}

const SHORTEST_ALONE = 3;
/** Consonants and spaces: in another script a shorter key would be many people's. */
const LONG_KEY = 7;
const LATIN = /\p{Script=Latin}/u;

/** Two words that may be one name: by sound, and in one script nearly by spelling too ("Tchianni", "Tiani"; not "Lei", "Haley"). */
function isAlike(word: string, name: string): boolean {
  const sound = nameSkeleton(name);
  if (sound === "" || !soundsLike(nameSkeleton(word), sound)) return false;
  const limit = Math.floor(Math.max(word.length, name.length) * 0.4);
  return !LATIN.test(word) || editDistance(word, name, limit) <= limit;
}

function likeness(folded: readonly string[], person: PersonFacts): number {
  const words = folded.filter((word) => nameSkeleton(word) !== "");
  const tokens = tokenize(person.name).map((token) => token.folded);
  const names = tokens.filter((name) => nameSkeleton(name) !== "");
  const surname = names.at(-1) ?? "";
  const alike = names.filter((name) => words.some((word) => isAlike(word, name))).length;
  const hasSurname = words.some((word) => isAlike(word, surname));
  if (alike >= 2) return alike + (hasSurname ? 0.5 : 0);
  const isAlone = words.length === 1 || tokens.length === 1;
  return isAlone && hasSurname && nameSkeleton(surname).length >= SHORTEST_ALONE ? 1 : 0;
}

/** People of these states or organisations whose name sounds like the words, in whatever script; the likest alone. */
export function soundingLike(folded: readonly string[], parties: readonly string[], index: NameIndex): readonly PersonFacts[] {
  let best = 0;
  let found: PersonFacts[] = [];
  for (const person of parties.flatMap((party) => index.byParty.get(party) ?? [])) {
    const score = likeness(folded, person);
    if (score > best) {
      best = score;
      found = [person];
    } else if (score === best && score > 0 && !found.includes(person)) found.push(person);
  }
  return found;
}
