import type { ChosenParty } from "./candidate.ts";

/** States and organisations of an event, apart and in order. */
export interface Sides { readonly countries: readonly string[]; readonly organizations: readonly string[] }

export function sidesOf(parties: readonly ChosenParty[]): Sides {
  return { countries: idsOf(parties, "country:"), organizations: idsOf(parties, "organization:") };
}

function idsOf(parties: readonly ChosenParty[], prefix: string): readonly string[] {
  return [...new Set(parties.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key.slice(prefix.length)))].sort();
}

/** All parties in one word: the same for the same parties in any order. */
export function wordOfSides(parties: readonly Pick<ChosenParty, "key">[]): string {
  return parties.map(({ key }) => key).sort().join("+");
}
