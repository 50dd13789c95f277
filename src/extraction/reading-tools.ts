import type { LanguageCode } from "../domain/document.ts";
import { loadCalendar } from "../dates/calendar.ts";
import type { Calendar } from "../dates/calendar.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { listPackFiles, loadPacks } from "../languages/load-packs.ts";
import type { LanguagePack, LanguagePacks } from "../languages/pack.ts";
import { loadModels } from "./models.ts";
import type { ReadingModels } from "./models.ts";
import { possibleDays } from "../dates/publication/likely-days.ts";
import type { PossibleDay } from "../dates/publication/time-hint.ts";
import { endOfKnowledge } from "./settling/office-hints.ts";
import { turningPointForms } from "./settling/turning-point-hints.ts";
import type { TurningPointForms } from "./settling/turning-point-hints.ts";
import { loadStatusRules } from "./status/status-rule.ts";
import type { StatusRules } from "./status/status-rule.ts";
import { loadTopicWords } from "./topics/topic-words.ts";
import type { TopicWords } from "./topics/topic-words.ts";
import { loadTriggers } from "./triggers/load-triggers.ts";
import type { Triggers } from "./triggers/load-triggers.ts";
import { loadRelations } from "./triggers/relations.ts";
import type { Relations } from "./triggers/relations.ts";
import { loadMentionLexicon } from "./mentions/load-mention-lexicon.ts";
import type { MentionLexicon } from "./mentions/load-mention-lexicon.ts";

/** All that reading a language needs, compiled once. */
export interface LanguageTools {
  readonly pack: LanguagePack;
  readonly calendar: Calendar;
  readonly triggers: Triggers;
  readonly status: StatusRules;
  readonly relations: Relations;
  readonly topics: TopicWords;
  readonly mentions: MentionLexicon;
  readonly turningPoints: TurningPointForms;
  /** When a page that gives no date may have been written; the same days for every language. */
  readonly daysOfWriting: readonly PossibleDay[];
}

/** Packs, knowledge and models: what `extractReports` is a pure function of, beside the document. */
export interface ReadingTools {
  readonly languages: ReadonlyMap<LanguageCode, LanguageTools>;
  readonly knowledge: Knowledge;
  readonly models: ReadingModels;
}

/** Files without which a pack can be told apart from others but not be read. */
const READING_FILES = ["relations.json", "status.json", "topics.json"];

function canRead(pack: LanguagePack): boolean {
  const files = new Set(listPackFiles(pack, "."));
  return listPackFiles(pack, "triggers").length > 0 && READING_FILES.every((file) => files.has(`./${file}`));
}

/**
 * Everything that reading needs, loaded once: some tenths of a second a language. Packs that hold no triggers yet are left out.
 * @throws DataError for a pack, table or model that is wrong
 */
export function loadReadingTools(packs: LanguagePacks = loadPacks(), knowledge: Knowledge = loadKnowledge(), models: ReadingModels = loadModels()): ReadingTools {
  const readable = [...packs.values()].filter(canRead);
  const daysOfWriting = possibleDays(endOfKnowledge(knowledge));
  return { knowledge, models, languages: new Map(readable.map((pack) => [pack.code, { ...toolsOf(pack, knowledge), daysOfWriting }])) };
}

function toolsOf(pack: LanguagePack, knowledge: Knowledge): Omit<LanguageTools, "daysOfWriting"> {
  return {
    pack, calendar: loadCalendar(pack), triggers: loadTriggers(pack), status: loadStatusRules(pack), relations: loadRelations(pack), topics: loadTopicWords(pack),
    mentions: loadMentionLexicon(pack, knowledge), turningPoints: turningPointForms(knowledge, pack.code),
  };
}
