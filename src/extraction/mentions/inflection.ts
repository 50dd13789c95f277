import { fold } from "../../languages/fold.ts";

export type Endings = ReadonlyMap<string, readonly string[]>;

/** The longest ending of the table that `form` has, and what may stand in its place. */
function matchEnding(form: string, endings: Endings): { readonly stem: string; readonly instead: readonly string[] } | null {
  for (let length = Math.min(form.length, 5); length >= 0; length -= 1) {
    const instead = endings.get(form.slice(form.length - length));
    if (instead !== undefined) return { stem: form.slice(0, form.length - length), instead };
  }
  return null;
}

/** `form` and its inflected forms. A form with "=" before it stands as it is. */
export function inflect(form: string, endings: Endings): readonly string[] {
  if (form.startsWith("=")) return [form.slice(1)];
  const matched = matchEnding(form, endings);
  return matched === null ? [form] : [...new Set([form, ...matched.instead.map((ending) => matched.stem + ending)])];
}

/** Case forms of one folded word of a name or office: itself where it is short, ends in a letter that never changes, or the language has no cases. */
export function caseForms(folded: string, paradigms: Endings, indeclinable: readonly string[]): readonly string[] {
  if (folded.length <= 2 || !/\p{L}$/u.test(folded)) return [folded];
  if (indeclinable.some((ending) => folded.endsWith(ending)) && matchEnding(folded, paradigms)?.stem === folded) return [folded];
  return inflect(folded, paradigms);
}

/** A table of endings, folded as texts are. */
export function foldEndings(endings: Endings): Endings {
  return new Map([...endings].map(([ending, instead]) => [fold(ending), instead.map(fold)]));
}
