import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { LanguagePack } from "../../languages/pack.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { bodiesOf } from "./regional-bodies.ts";
import type { Bodies } from "./regional-bodies.ts";
import type { Lexicon } from "./lexicon.ts";
import { readMentionPack } from "./mention-pack.ts";
import type { MentionPack } from "./mention-pack.ts";
import { buildNameIndex } from "./name-skeleton.ts";
import type { NameIndex } from "./name-skeleton.ts";
import { readSmallWords } from "./small-words.ts";
import type { SmallWords } from "./small-words.ts";

/** All that finding mentions in one language needs, built once from its pack and the facts. */
export interface MentionLexicon {
  readonly pack: MentionPack;
  readonly lexicon: Lexicon;
  readonly words: SmallWords;
  readonly names: NameIndex;
  /** Place id of each state's capital. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly bodies: Bodies;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = { Latin: /\p{Script=Latin}/u, Cyrillic: /\p{Script=Cyrillic}/u, Arabic: /\p{Script=Arabic}/u };

/** Some tenths of a second. @throws DataError where a file of the pack is missing or breaks its schema. */
export function loadMentionLexicon(languagePack: LanguagePack, knowledge: Knowledge): MentionLexicon {
  const pack = readMentionPack(languagePack);
  const script = SCRIPTS[languagePack.meta.script] ?? /\p{L}/u;
  return {
    pack, lexicon: buildLexicon(knowledge, pack), words: readSmallWords(pack), names: buildNameIndex(knowledge, (form) => script.test(form)),
    capitals: new Map([...knowledge.places.values()].filter(({ kind }) => kind === "capital").map(({ country, id }) => [country, id])),
    bodies: bodiesOf(knowledge, pack.groups.members),
  };
}
