import type { ChosenParty } from "./candidate.ts";

/** States and organisations of an event, apart and in order. */
export interface Sides { readonly countries: readonly string[]; readonly organizations: readonly string[] }

export function sidesOf(parties: readonly ChosenParty[]): Sides {
  const countries = parties.filter(({ key }) => key.startsWith("country:")).map(({ key }) => key.slice("country:".length)).sort();
  const organizations = parties.filter(({ key }) => key.startsWith("organization:")).map(({ key }) => key.slice("organization:".length)).sort();
  return { countries, organizations };
}
