import type { Iso3 } from "../../domain/ids.ts";
import type { PersonFacts } from "../../knowledge/knowledge.ts";
import type { CountryMention, GroupMention, OfficeReading } from "./mention.ts";
import type { Role } from "./mention-pack.ts";

/** A stretch of one sentence that means something, while the phases are still putting it together. Tokens `first` to `last`, both in. */
interface ItemBase {
  readonly first: number;
  readonly last: number;
  readonly via: readonly string[];
  /** A written-on "and" stands before it. */
  readonly conjoined: boolean;
}

export interface PersonItem extends ItemBase {
  readonly kind: "person";
  /** Whom the tables know by this form; empty for people whom only the text introduces. */
  readonly people: readonly PersonFacts[];
  readonly form: "full" | "surname";
  readonly office: OfficeReading | null;
  /** Tokens of the name alone. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** A rank, honorific or office beside it shows that it is a person's name. */
  readonly supported: boolean;
  /** Told only as somebody's counterpart: the office is that of somebody named before. */
  readonly counterpart: boolean;
}

export interface CountryItem extends ItemBase {
  readonly kind: "country";
  readonly countries: readonly Iso3[];
  readonly naming: CountryMention["form"];
  readonly place: string | null;
  readonly weak: boolean;
}

export interface TitleItem extends ItemBase {
  readonly kind: "title";
  readonly role: Role;
  /** "homologue", "counterpart": the office is that of somebody named before. */
  readonly counterpart: boolean;
  readonly plural: boolean;
  /** The form is singular in one case and plural in another ("главы МИД"): a list of countries decides. */
  readonly mayBePlural: boolean;
  readonly countries: readonly Iso3[];
  readonly organization: string | null;
  /** The country is only what the phrase means where nothing else is told ("secretary of state"). */
  readonly presumed: boolean;
  readonly former: boolean;
  /** The words of the office alone, for people whom the tables lack. */
  readonly titleFirst: number;
  readonly titleLast: number;
}

export interface GroupItem extends ItemBase {
  readonly kind: "group";
  readonly form: GroupMention["form"];
  readonly countries: readonly Iso3[];
  readonly organization: string | null;
  readonly role: OfficeReading["role"] | null;
  readonly count: number | null;
}

export interface NamedItem extends ItemBase { readonly kind: "organization" | "region" | "place"; readonly ids: readonly string[] }
export interface PronounItem extends ItemBase { readonly kind: "pronoun"; readonly plural: boolean; readonly titles: readonly string[] }
export interface PortfolioItem extends ItemBase { readonly kind: "portfolio"; readonly role: Role }
export interface WordItem extends ItemBase { readonly kind: "rank" | "honorific" | "government" | "capital" | "members" | "trap" }

export type Item = PersonItem | CountryItem | TitleItem | GroupItem | NamedItem | PronounItem | PortfolioItem | WordItem;
