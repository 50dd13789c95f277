import type { Iso3 } from "../../domain/ids.ts";
import type { PersonFacts } from "../../knowledge/knowledge.ts";
import type { CountryMention } from "./mention.ts";
import type { Role } from "./mention-pack.ts";

/** When a form counts: with a capital, in capitals throughout ("AES", "UN"), or however it is written. */
export type When = "upper" | "acronym" | "any";

interface EntryBase {
  readonly when: When;
  /** First folded word, to tell a proclitic from a letter of the name. */
  readonly form: string;
}

export type Entry =
  | (EntryBase & { readonly kind: "person"; readonly person: PersonFacts; readonly name: "full" | "surname" })
  | (EntryBase & { readonly kind: "country"; readonly countries: readonly Iso3[]; readonly naming: CountryMention["form"]; readonly place: string | null; readonly weak: boolean })
  | (EntryBase & { readonly kind: "organization"; readonly id: string })
  | (EntryBase & { readonly kind: "region"; readonly id: string })
  | (EntryBase & { readonly kind: "place"; readonly id: string })
  | (EntryBase & { readonly kind: "title"; readonly role: Role; readonly plural: boolean; readonly former: boolean; readonly country: Iso3 | null; readonly organization: string | null })
  | (EntryBase & { readonly kind: "portfolio"; readonly role: Role })
  | (EntryBase & { readonly kind: "counterpart"; readonly plural: boolean })
  | (EntryBase & { readonly kind: "group"; readonly group: "two" | "all"; readonly role: Role | null })
  | (EntryBase & { readonly kind: "pronoun"; readonly plural: boolean; readonly titles: readonly string[] })
  | (EntryBase & { readonly kind: "rank" | "honorific" | "government" | "capital" | "members" | "trap" });
