import type { LanguagePack } from "../../languages/pack.ts";
import { readPackFile } from "../../languages/load-packs.ts";
import type { TypeOf } from "../../languages/schema.ts";
import { anyText, flag, integer, list, object, oneOf, optional, table, words } from "../../languages/schema.ts";

/** The roles that office words may have, as {@link OfficeReading} has them. */
export const ROLES = [
  "head_of_state", "leader", "head_of_government", "foreign_minister", "defence_minister", "minister", "ambassador", "envoy", "spokesperson", "deputy", "commander",
  "organization_head", "other",
] as const;
export type Role = (typeof ROLES)[number];

const forms = list(words());
const byEnding = table(list(anyText()));
const side = list(oneOf(["name", "demonym"]));
const specialSchema = object({ forms, role: oneOf(ROLES), country: optional(words(), ""), organization: optional(words(), "") });

/** `offices.json`: office phrases and the small words around them. */
export const officesSchema = object({
  /** Singular forms by role: "président de la Transition", "foreign minister". */
  titles: table(forms),
  plurals: table(forms),
  /** What may follow a bare "minister" after a demonym: "ministre malien *des Affaires étrangères*". */
  portfolios: table(forms),
  /** Last words of long portfolios in front of a name: "Assistant Secretary of State for … *Affairs* Monica Medina". */
  portfolioEnds: forms,
  /** Phrases that name their country or organisation themselves: "Secretary of State", "le maître du Kremlin". */
  special: list(specialSchema),
  /** Words that take the office away: written on before it ("expresidente"), before it ("former") or after it ("déchu"). */
  former: object({ glued: forms, before: forms, after: forms }),
  /** Words that may stand between an office and its country or name without changing it: "par intérim", "interim". */
  modifiers: forms,
  articles: forms,
  /** From an office on to its country: "de la", "of the". */
  links: forms,
  /** From a country on to its office: "'s". */
  possessives: forms,
  /** Between the members of a list: "et", ",". */
  also: forms,
  /** After these another party begins: "avec", "between". */
  turns: forms,
  ranks: forms,
  honorifics: forms,
  /** Small words inside names: "ould", "bin", "de". */
  particles: forms,
  /** What with a country or demonym means its government: "autorités", "junta". */
  governments: forms,
  /** "capital": with a country or demonym it means that city. */
  capitals: forms,
  /** On which side of an office its country stands, as a name or as a demonym. */
  countryBefore: side,
  countryAfter: side,
  /** "président *au* Mali": these link heads and leaders only, since an "ambassadeur *au* Mali" is another state's. */
  locatives: forms,
  /** True where a country may follow its office with nothing between ("президент Мали"). */
  bareCountry: flag(),
});

/** `demonyms.json`: "malien", "Malians"; a form with "=" before it stands as it is, the others take the endings of `inflection`, the longest that fits. */
export const demonymsSchema = object({ inflection: byEnding, demonyms: table(forms) });

/** `groups.json`: counterparts, groups and pronouns. */
export const groupsSchema = object({
  counterpart: forms,
  counterparts: forms,
  two: forms,
  all: forms,
  /** "pays membres": with an organisation, its members. */
  members: forms,
  numbers: table(integer()),
  /** `honorific`: by pronoun ("سموه", His Highness) the words of which one stands with the name it is for ("سمو", "الأمير"). */
  pronouns: object({ singular: forms, plural: forms, honorific: optional(table(forms), new Map<string, readonly string[]>()) }),
});

/** `names.json`: how names stand in this language's texts. */
export const namesSchema = object({
  /** False for scripts without capitals: names cannot be told by them. */
  hasCase: flag(),
  demonymsCapitalised: flag(),
  /** Sentences may open with a verb before its subject ("Anunció Sánchez …"): a capital there begins no name. */
  verbFirst: flag(),
  /** Case endings of names and offices, by the ending of the form in the tables; the longest that fits. */
  paradigms: byEnding,
  pluralParadigms: byEnding,
  /** Endings of words that never change. */
  indeclinable: list(words()),
  /** Endings that a text may add to a name: tried longest first. */
  suffixes: forms,
  /** Proclitics that a text may write before a name. */
  prefixes: forms,
  /** Phrases that hold a name of the tables and mean no state: "Washington Post", "Paris Saint-Germain". */
  traps: forms,
  /** Names of states and cities that people bear too: "Jordan Bardella" is no country. */
  givenNames: forms,
  /** Words that name a state only where another mention of it stands in the document. */
  weak: forms,
  /** Words right after which a weak name is a state all the same ("في مالي"); with "*" before them, endings of words, with "!*" endings that these are not. */
  weakAfter: optional(forms, []),
  /** Given names of this script that the tables may lack; they begin a name where no capitals tell. */
  firstNames: forms,
  /** Words before a father's name ("بن"): it goes on with the name before them and names nobody by itself. */
  patronymics: optional(forms, []),
  /** Words that texts write together with the next one of a name, or apart from it: "عبد الله", "عبدالله". */
  joined: optional(forms, []),
  /** Capitalised words that begin no person's name. */
  notNames: forms,
  /** Demonyms that this language's writers take for each other, by ISO codes: "Nigerian" in a text about Niger that never names Nigeria. */
  confused: table(words()),
  /** What bears people's names: "aéroport Modibo Keïta", "Kennedy Airport". */
  namedPlaces: forms,
  /** Words of the document that show a name to mean something else: "Georgia" beside "Atlanta". */
  blockers: table(forms),
});

/** All that reading mentions in one language needs from its folder. */
export interface MentionPack {
  readonly language: string;
  readonly offices: TypeOf<typeof officesSchema>;
  readonly demonyms: TypeOf<typeof demonymsSchema>;
  readonly groups: TypeOf<typeof groupsSchema>;
  readonly names: TypeOf<typeof namesSchema>;
  readonly functionWords: ReadonlySet<string>;
}

/** @throws DataError with file and line where a file is missing or breaks its schema. */
export function readMentionPack(pack: Pick<LanguagePack, "code" | "folder" | "functionWords">): MentionPack {
  return {
    language: pack.code,
    offices: readPackFile(pack, "offices.json", officesSchema),
    demonyms: readPackFile(pack, "demonyms.json", demonymsSchema),
    groups: readPackFile(pack, "groups.json", groupsSchema),
    names: readPackFile(pack, "names.json", namesSchema),
    functionWords: pack.functionWords,
  };
}
