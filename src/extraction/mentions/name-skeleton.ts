import type { Knowledge, PersonFacts } from "../../knowledge/knowledge.ts";
import { tokenize } from "../../languages/tokens.ts";

/**
 * What the spellings of one name share across transcriptions: consonants alone, doubled ones once, those that transcriptions exchange made one
 * ("Tchiani", "Tiani", "Tchani" → "tn"; "Abdelmadjid", "Abdelmajid" → "bdlmjd" less its d). Empty for words without consonants.
 */
export function nameSkeleton(folded: string): string {
  return folded.replace(/^'+|'+$/g, "")
    .replace(/tch|tsch|ch|sh|sch/g, "s").replace(/ts?i(?=[ao])/g, "s").replace(/dj|dsch|dzh|zh/g, "j").replace(/kh|gh|ck|[cqkg]/g, "k").replace(/ph/g, "f").replace(/th/g, "t").replace(/[xz]/g, "s").replace(/[vw]/g, "v")
    .replace(/[aeiouyh'-]/g, "").replace(/v/g, "").replace(/(.)\1+/g, "$1");
}

/** Names of known people by the skeletons of their words, and the words that begin a name. */
export interface NameIndex {
  readonly bySkeleton: ReadonlyMap<string, readonly PersonFacts[]>;
  readonly firstNames: ReadonlySet<string>;
}

/** Order of words does not count; particles and other words without consonants fall out. */
function skeletonKey(folded: readonly string[]): string {
  return folded.map(nameSkeleton).filter((word) => word !== "").sort().join(" ");
}

export function buildNameIndex({ people }: Knowledge, isOwnScript: (form: string) => boolean): NameIndex {
  const bySkeleton = new Map<string, PersonFacts[]>();
  const firstNames = new Set<string>();
  for (const person of people.values()) {
    const full = [person.name, ...person.forms.filter(({ kind }) => kind === "full" || kind === "variant").map(({ form }) => form)];
    for (const form of new Set(full.filter(isOwnScript))) {
      const words = tokenize(form).map(({ folded }) => folded);
      if (words.length < 2) continue;
      firstNames.add(words[0] ?? "");
      const key = skeletonKey(words);
      const known = bySkeleton.get(key);
      if (known === undefined) bySkeleton.set(key, [person]);
      else if (!known.includes(person)) known.push(person);
    }
  }
  return { bySkeleton, firstNames };
}

/** Known people whose name has the same consonants; whether it is them, country or office must tell. */
export function sameSkeleton(folded: readonly string[], index: NameIndex): readonly PersonFacts[] {
  return folded.length < 2 ? [] : index.bySkeleton.get(skeletonKey(folded)) ?? [];
}
