import type { Iso3 } from "../../domain/ids.ts";
import type { TokenSpan } from "../../domain/sentence.ts";
import type { OfficeRole } from "../../knowledge/knowledge.ts";
import type { DateExpression } from "../../dates/date-expression.ts";

/** Somebody whom the tables know, or whom the text itself introduces by office and name. */
export interface PersonReading {
  /** `person:…`; for people the tables lack, made of the name as read. */
  readonly id: string;
  readonly name: string;
  /** Countries of the offices this person holds in the tables, latest first, or the one the text gives. */
  readonly countries: readonly Iso3[];
  readonly known: boolean;
}

interface MentionBase extends TokenSpan {
  /** What recognised it, e.g. `gazetteer.alias`, `fr.office.president-demonym`. */
  readonly via: readonly string[];
  /** The small word written together with its first one ("لل" of "للرئيس"), folded. */
  readonly proclitic?: string;
}

/** A name, with the office beside it where the text gives one ("le président russe Vladimir Poutine" is one mention). */
export interface PersonMention extends MentionBase {
  readonly type: "person";
  /** More than one where a surname is shared; settled by country, office and date. */
  readonly readings: readonly PersonReading[];
  readonly office: OfficeReading | null;
  readonly form: "full" | "surname";
}

/** What an office phrase says: which role, of which country or organisation. Its holder depends on the day. */
export interface OfficeReading {
  /** `leader`: the text says only "leader", "dirigeant"; the head of state, or of government where that office leads the country. */
  readonly role: OfficeRole | "leader" | "minister" | "ambassador" | "envoy" | "spokesperson" | "deputy" | "commander" | "other";
  readonly countries: readonly Iso3[];
  readonly organization: string | null;
  /** The words of the text, for people whose office the tables lack. */
  readonly title: string;
  /** "ex-président", "former": not in office now. */
  readonly former: boolean;
  readonly plural: boolean;
}

/** An office without a name: "le chef de l'État malien", "Germany's chancellor". */
export interface OfficeMention extends MentionBase {
  readonly type: "office";
  readonly office: OfficeReading;
}

export interface CountryMention extends MentionBase {
  readonly type: "country";
  readonly countries: readonly Iso3[];
  /** `name` Mali · `capital` Bamako · `seat` the Kremlin · `demonym` malien, les Maliens · `government` "les autorités maliennes". */
  readonly form: "name" | "capital" | "seat" | "demonym" | "government";
  /** The place id where the words also name a place (capitals). */
  readonly place: string | null;
}

export interface OrganizationMention extends MentionBase { readonly type: "organization"; readonly organizations: readonly string[] }
export interface RegionMention extends MentionBase { readonly type: "region"; readonly regions: readonly string[] }
/** A city that is no capital. */
export interface PlaceMention extends MentionBase { readonly type: "place"; readonly places: readonly string[] }

/** "les deux dirigeants", "son homologue nigérien", "ses homologues du Mali et du Niger", "the leaders of the Quad". */
export interface GroupMention extends MentionBase {
  readonly type: "group";
  readonly form: "counterpart" | "counterparts" | "two" | "all" | "members";
  /** Countries the phrase itself names; counterpart: of these countries, in the antecedent's office. */
  readonly countries: readonly Iso3[];
  readonly organization: string | null;
  /** Office the group holds ("les deux présidents"), or that of the antecedent for counterparts; null where the words do not tell. */
  readonly role: OfficeReading["role"] | null;
  /** 2 for "les deux dirigeants", 3 for "the three leaders"; null where no number is told. */
  readonly count: number | null;
}

export interface PronounMention extends MentionBase {
  readonly type: "pronoun";
  readonly plural: boolean;
  /** Words of which one stands with the name it is for ("سمو", "الأمير" for "سموه"), folded; none for plain pronouns. */
  readonly titles: readonly string[];
}
export interface DateMention extends MentionBase { readonly type: "date"; readonly expression: DateExpression }

export type Mention =
  | PersonMention | OfficeMention | CountryMention | OrganizationMention | RegionMention | PlaceMention | GroupMention | PronounMention | DateMention;
