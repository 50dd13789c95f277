import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPackFile } from "../languages/load-packs.ts";
import { list, object, table, words } from "../languages/schema.ts";
import { tokenize } from "../languages/tokens.ts";
import type { Demonyms } from "./find-parties.ts";

const demonymsSchema = object({ inflection: table(list(words())), demonyms: table(list(words())) });

/** Words of a pack that mean a country without naming it ("Russian", "malienne"), folded; the pack's own endings make the other forms. */
export function readDemonyms(pack: { readonly folder: string }): Demonyms {
  if (!existsSync(join(pack.folder, "demonyms.json"))) return new Map();
  const { inflection, demonyms } = readPackFile(pack, "demonyms.json", demonymsSchema);
  const countries = new Map<string, readonly string[]>();
  for (const [iso3, forms] of demonyms) {
    for (const form of forms.flatMap((each) => inflect(each, inflection))) {
      const key = tokenize(form).map((token) => token.folded).join(" ");
      countries.set(key, [...new Set([...(countries.get(key) ?? []), `country:${iso3}`])]);
    }
  }
  return countries;
}

/** `=Afghani` stays as it is; others take the endings listed for their own longest ending. */
function inflect(form: string, inflection: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (form.startsWith("=")) return [form.slice(1)];
  const ending = [...inflection.keys()].filter((key) => form.endsWith(key)).sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return [form];
  const stem = form.slice(0, form.length - ending.length);
  return [form, ...(inflection.get(ending) ?? []).map((other) => stem + other)];
}
