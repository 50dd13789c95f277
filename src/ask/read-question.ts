import { existsSync } from "node:fs";
import { join } from "node:path";
import { BadUserInput } from "../domain/errors.ts";
import { loadCalendar, type Calendar } from "../dates/calendar.ts";
import type { DateExpression } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";
import { resolveDate } from "../dates/resolve-date.ts";
import type { Token } from "../domain/sentence.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LanguagePack, LanguagePacks } from "../languages/pack.ts";
import { tokenize } from "../languages/tokens.ts";
import { chooseQuestion, type ChosenQuestion } from "./choose-question.ts";
import { readDemonyms } from "./demonyms.ts";
import { findParties, type Demonyms, type PartyWords } from "./find-parties.ts";
import { findAsides } from "./find-asides.ts";
import { findStretches } from "./find-stretches.ts";
import { findLoneYears, findWrittenPeriods } from "./find-written-periods.ts";
import { markWords, type MarkedWords } from "./mark-words.ts";
import { mendTimes } from "./mend-times.ts";
import { settleOffices, type SettledParty } from "./settle-offices.ts";
import { mendParties, settleParty } from "./settle-parties.ts";
import { loadQuestionVocabulary, sensesAt, type QuestionVocabulary } from "./question-vocabulary.ts";
import { readPeriod, type AskedPeriod } from "./read-period.ts";
import { wordUnderstanding } from "./word-understanding.ts";

/** A language in which questions may be asked. */
interface QuestionLanguage { readonly pack: LanguagePack; readonly vocabulary: QuestionVocabulary; readonly calendar: Calendar; readonly demonyms: Demonyms }

export interface QuestionReader { readonly languages: readonly QuestionLanguage[]; readonly knowledge: Knowledge }

/** A question as it was understood: a saved query's name, its variables, and one line in the question's own language. */
export interface UnderstoodQuestion extends ChosenQuestion { readonly language: string; readonly understood: string }

/** Every pack that has a `questions.json` can be asked in. */
export function loadQuestionReader(packs: LanguagePacks, knowledge: Knowledge): QuestionReader {
  const languages = [...packs.values()].filter((pack) => existsSync(join(pack.folder, "questions.json"))).map((pack) => ({
    pack,
    vocabulary: loadQuestionVocabulary(pack),
    calendar: loadCalendar(pack),
  })).map((language) => ({ ...language, demonyms: new Map([...readDemonyms(language.pack), ...language.vocabulary.groups]) }));
  return { languages, knowledge };
}

/**
 * Reads a plain question. `today` is a UTC day `YYYY-MM-DD`, from which "last month" counts.
 * @throws BadUserInput where a name, a time or the question itself is not understood: it says which words, and what to try.
 */
export function readQuestion(text: string, reader: QuestionReader, today: string): UnderstoodQuestion {
  const tokens = tokenize(text);
  if (!tokens.some((token) => /\p{L}/u.test(token.text))) throw new BadUserInput("The question is empty. Ask for example: Which Sahel leaders contacted Moscow in March 2024?", "not-understood");
  const language = languageOf(tokens, reader);
  const { expressions: all, mended: mendedTimes, doubtful } = findPeriods(text, tokens, language, reader.knowledge, today);
  const asides = findAsides(text, tokens, all, language.vocabulary);
  const expressions = all.filter((expression) => expression !== asides.asOf);
  const dated = new Set([...tokensOf(all), ...asides.taken]);
  const { parties, words: marked } = readNames(text, tokens, dated, doubtful, language, reader.knowledge);
  const words = withoutDatedNouns(marked, expressions);
  refuseReasons(words);
  refuseUndatable(text, tokens, words, expressions);
  const period = periodOf(expressions, tokens, language, today);
  const asOf = asides.asOf === null ? null : (periodOf([{ ...asides.asOf, bound: null }], tokens, language, today)?.to ?? null);
  const named = parties.map((party) => ({ party: settleParty(party, period, today, reader.knowledge), words: party }));
  const offices = settleOffices(named, words, period, today, reader.knowledge);
  const settled = offices.map((one) => ({ party: one.party, at: one.words.first, last: one.words.last }));
  const stray = words.unknown.map((at) => tokens[at]?.text ?? "");
  const chosen = chooseQuestion({ parties: settled, period, senses: words.senses, topics: asides.topics, text: asides.text, asOf, strays: stray.length, today });
  refuseStrayTimes([...stray.filter((word) => /\p{N}/u.test(word)), ...(period === null ? words.unknown.filter((at) => doubtful.has(at)).map((at) => tokens[at]?.text ?? "") : [])]);
  if (chosen === null || strayName(tokens, words)) throw notUnderstood(stray, text, reader.knowledge);
  const mended = parties.flatMap((party, at) => (party.mended ? [`${party.words} → ${named[at]?.party.name ?? ""}`] : []));
  return { ...chosen, language: language.pack.code, understood: wordUnderstanding(language.pack.code, chosen, reader.knowledge, [...mendedTimes, ...mended, ...words.mended], [...stray, ...leftOut(chosen, offices)]) };
}

/** Names that the chosen question has no place for: said, never dropped. Who belongs to a group is answered by the whole list. */
function leftOut({ name, variables }: ChosenQuestion, parties: readonly SettledParty[]): readonly string[] {
  const asked = JSON.stringify(variables);
  return name === "members" ? [] : parties.filter(({ party }) => !asked.includes(`"${party.id}"`)).map(({ words }) => words.words);
}

/** Times in plain words and in the contract's own forms, left to right, the slips of the pen that were mended in them, and the words that are nearly a time but tell none by themselves. */
function findPeriods(text: string, tokens: readonly Token[], language: QuestionLanguage, knowledge: Knowledge, today: string): { readonly expressions: readonly DateExpression[]; readonly mended: readonly string[]; readonly doubtful: ReadonlySet<number> } {
  const inForm = findWrittenPeriods(text, tokens);
  const written = [...inForm, ...findStretches(text, tokens, tokensOf(inForm), language.vocabulary, today)];
  const taken = tokensOf(written);
  const folded = tokens.map((token) => token.folded);
  const isKnown = (at: number): boolean => sensesAt(language.vocabulary, folded, at).length > 0 || language.demonyms.has(folded[at] ?? "") || knowledge.meaningsOf(tokens[at]?.text ?? "").length > 0;
  const times = mendTimes(tokens, language.calendar.lexicon.entries.keys(), isKnown);
  const told = findDates({ index: 0, paragraph: 0, zone: "body", tokens: times.tokens.map(capitalize), quoted: [], start: 0, end: text.length }, language.calendar)
    .filter((expression) => {
      const covered = [...tokensOf([expression])];
      // A mended word alone is a guess; beside another word of time it is none.
      return !covered.some((at) => taken.has(at)) && !covered.every((at) => times.at.has(at));
    })
    .map((expression) => (isOpenedFromAfar(expression, folded, language.vocabulary) ? { ...expression, bound: null } : expression));
  const used = tokensOf(told);
  const doubtful = new Set([...times.at].filter((at) => !used.has(at)));
  const mended = [...used].filter((at) => times.at.has(at)).map((at) => `${tokens[at]?.text ?? ""} → ${times.tokens[at]?.text ?? ""}`);
  return { expressions: [...written, ...told, ...findLoneYears(tokens, tokensOf([...written, ...told]))].sort((a, b) => a.first - b.first), mended, doubtful };
}

/** "Suspended *from* ECOWAS in September": a word that opens a period only right before it ("from September") says here whom one leaves. */
function isOpenedFromAfar({ bound, first }: DateExpression, folded: readonly string[], vocabulary: QuestionVocabulary): boolean {
  if (bound !== "since") return false;
  for (let at = first; at >= Math.max(0, first - FARTHEST_OPENING); at -= 1) {
    const senses = sensesAt(vocabulary, folded, at);
    const opening = senses.find(({ sense }) => sense === "since");
    if (opening !== undefined) return senses.some(({ sense, length }) => sense === "between" && length === opening.length) && at + opening.length < first - 1;
  }
  return false;
}

/** How far before a time its opening word may stand. */
const FARTHEST_OPENING = 9;

/** A number left out, or a word that is nearly a month, would most often be a time: an answer about all time is not what was asked. */
function refuseStrayTimes(times: readonly string[]): void {
  if (times.length === 0) return;
  throw new BadUserInput(`Not understood: ${times.map((word) => `"${word}"`).join(", ")}. Say a time as a year, a month or a day, such as 2024, March 2024 or 2024-03-26.`, "not-understood");
}

/** People ask in small letters: "march 2024" is meant as March. */
function capitalize(token: Token): Token {
  return { ...token, text: token.text.charAt(0).toUpperCase() + token.text.slice(1) };
}

/** The language with most of the words; ties go to the first by code. */
function languageOf(tokens: readonly Token[], reader: QuestionReader): QuestionLanguage {
  const folded = tokens.map((token) => token.folded);
  const scored = reader.languages.map((language) => ({
    language,
    score: folded.filter((word) => language.pack.functionWords.has(word)).length * 2 + folded.filter((_, at) => sensesAt(language.vocabulary, folded, at).length > 0).length,
  })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined || best.score === 0) {
    const names = reader.languages.map(({ pack }) => pack.meta.names.get("en") ?? pack.code).join(" and ");
    throw new BadUserInput(`No word of the question is one that I know. Questions are understood in ${names}.`, "not-understood");
  }
  return best.language;
}

function tokensOf(expressions: readonly DateExpression[]): ReadonlySet<number> {
  return new Set(expressions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)));
}

function readNames(text: string, tokens: readonly Token[], dated: ReadonlySet<number>, doubtful: ReadonlySet<number>, language: QuestionLanguage, knowledge: Knowledge): { readonly parties: readonly PartyWords[]; readonly words: MarkedWords } {
  const folded = tokens.map((token) => token.folded);
  const isPlain = (at: number): boolean => sensesAt(language.vocabulary, folded, at).length > 0;
  const named = findParties(text, tokens, dated, knowledge, language.demonyms, isPlain);
  const taken = new Set([...dated, ...named.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step))]);
  const words = markWords(tokens, taken, language.vocabulary);
  const mendedNames = mendParties(text, tokens, words.unknown.filter((at) => !doubtful.has(at)), named, knowledge);
  const replaced = (party: PartyWords): boolean => mendedNames.some(({ first, last }) => first <= party.first && party.last <= last);
  const parties = [...named.filter((party) => !replaced(party)), ...mendedNames].sort((a, b) => a.first - b.first);
  const mendedTokens = new Set(mendedNames.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)));
  return { parties, words: { ...words, unknown: words.unknown.filter((at) => !mendedTokens.has(at)) } };
}

function periodOf(expressions: readonly DateExpression[], tokens: readonly Token[], language: QuestionLanguage, today: string): AskedPeriod | null {
  const publication = { days: [today], steps: [] };
  const folded = tokens.map((token) => token.folded);
  const first = expressions[0]?.first ?? 0;
  // The opening word stands before the expression or is its first word.
  const opens = (group: string): boolean => expressions.length === 1 && [first - 3, first - 2, first - 1, first].some((at) => sensesAt(language.vocabulary, folded, at)
    .some(({ sense, length }) => sense === group && (at + length === first || at === first)));
  // "In March" is the last one, unless what is to come is asked for.
  const planned = folded.some((_, at) => sensesAt(language.vocabulary, folded, at).some(({ sense }) => sense === "statuses:PLANNED"));
  const part = folded.flatMap((_, at) => sensesAt(language.vocabulary, folded, at)).find(({ sense }) => sense.startsWith("parts:"))?.sense.slice("parts:".length) ?? null;
  return readPeriod(expressions, (expression) => resolveDate(expression, publication, { planned, told: null, headerMonth: null }), { since: opens("since"), until: opens("until"), part });
}

/** The graph tells what happened, never why. */
function refuseReasons(words: MarkedWords): void {
  if (!words.senses.some(({ sense }) => sense === "reasons")) return;
  throw new BadUserInput("What happened is known here, why it happened is not. Ask what happened between two parties, for example: What happened between France and Mali in 2022? / Que s'est-il passé entre la France et le Mali en 2022 ?", "not-understood");
}

/** "Since the rupture of August 2024" asks for all that came after it, not for ruptures. */
function withoutDatedNouns(words: MarkedWords, expressions: readonly DateExpression[]): MarkedWords {
  const stretches = expressions.filter(({ bound }) => bound !== null).flatMap(({ first }) => {
    const opening = words.senses.filter(({ sense, at, length }) => (sense === "since" || sense === "until") && at + length < first && first - at <= FARTHEST_OPENING).at(-1);
    return opening === undefined ? [] : [{ from: opening.at + opening.length, to: first }];
  });
  if (stretches.length === 0) return words;
  return { ...words, senses: words.senses.filter(({ sense, at }) => !sense.startsWith("kinds:") || !stretches.some(({ from, to }) => at >= from && at < to)) };
}

/** "Since the visit of Xi": an act after a word that opens a period and an article dates that period, not the events asked for. */
function isNounOfTime({ sense, at }: MarkedWords["senses"][number], { senses }: MarkedWords): boolean {
  if (!sense.startsWith("kinds:")) return false;
  const article = senses.find((one) => one.sense === "definite" && one.at + one.length === at);
  const opening = senses.filter((one) => article !== undefined && one.at + one.length === article.at);
  return opening.some((one) => one.sense === "since" || one.sense === "until") && !opening.some((one) => one.sense === "between");
}

/** "since the coup in Niger" names no day, and which day is meant is for the person asking to say. */
function refuseUndatable(text: string, tokens: readonly Token[], words: MarkedWords, expressions: readonly DateExpression[]): void {
  const bounds = words.senses.filter(({ sense }) => sense === "since" || sense === "until" || sense === "between");
  for (const { at, length } of words.senses.filter((one) => one.sense === "undatable" || isNounOfTime(one, words))) {
    const bound = bounds.find((one) => one.at < at && at - (one.at + one.length) <= 2);
    const dated = expressions.some(({ first }) => first >= at && first - at <= 6);
    if (bound === undefined || dated) continue;
    const meant = text.slice(tokens[bound.at]?.start ?? 0, tokens[at + length - 1]?.end ?? text.length);
    throw new BadUserInput(`"${meant}" names no day, so the period cannot be known. Say the day, for example "since 26 July 2023" / « depuis le 26 juillet 2023 ».`, "unplaced-period");
  }
}

/** An unknown word with a capital, other than the first of the question, is a name that we do not know. */
function strayName(tokens: readonly Token[], words: MarkedWords): boolean {
  return words.unknown.some((at) => at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? ""));
}

/** Names come near the words that are written as names alone. */
function notUnderstood(stray: readonly string[], text: string, knowledge: Knowledge): BadUserInput {
  const names = text === text.toLowerCase() ? stray : stray.filter((word) => /^\p{Lu}/u.test(word));
  const candidates = names.flatMap((word) => knowledge.nearestTo(word, 2)).map(({ id, name }) => ({ id, name }));
  const what = stray.length > 0 ? `Not understood: ${stray.map((word) => `"${word}"`).join(", ")}.` : "I do not see what is asked.";
  return new BadUserInput(`${what} Ask who contacted whom, what happened between two parties, who held an office, who belonged to a group, for a timeline, a network or a chain of contacts; name parties and a period, for example: Which Sahel leaders contacted Moscow in March 2024? / Quels dirigeants du Sahel ont contacté Moscou en mars 2024 ?`, "not-understood", candidates);
}
