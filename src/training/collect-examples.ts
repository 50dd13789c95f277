import { daysBetween } from "../domain/date-interval.ts";
import type { DateInterval } from "../domain/date-interval.ts";
import { canonicalOrganization, canonicalPerson } from "../evaluation/canonical-names.ts";
import { equalSets, mayMatch } from "../evaluation/match-events.ts";
import { readyForScoring } from "../evaluation/scored-event.ts";
import type { ScoredEvent } from "../evaluation/scored-event.ts";
import type { ModelName, ReadingModels } from "../extraction/models.ts";
import { partiesOf } from "../extraction/participants/actor.ts";
import type { Actor, PartyKey } from "../extraction/participants/actor.ts";
import { ActorsByDay } from "../extraction/participants/actors-of-sentence.ts";
import { contextParties } from "../extraction/participants/context-actors.ts";
import { partyFeatures } from "../extraction/participants/party-features.ts";
import type { ReadDocument, ReadSentence } from "../extraction/reading.ts";
import type { Candidate } from "../extraction/settling/candidate.ts";
import { candidatesOf } from "../extraction/settling/candidates-of.ts";
import { dateOptions } from "../extraction/settling/date-options.ts";
import { compareDays, compareParties, sameEventFeatures } from "../extraction/settling/same-event.ts";
import { hasEffect, statusFeatures, statusHits } from "../extraction/status/status-features.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { TopicWords } from "../extraction/topics/topic-words.ts";
import { topicOptions, topicsOfDocument } from "../extraction/topics/topic-features.ts";
import type { DocumentTopics } from "../extraction/topics/topic-features.ts";
import { isEventKind } from "../domain/event-kinds.ts";
import { alignGold } from "../evaluation/align-gold.ts";
import type { Alignment } from "../evaluation/align-gold.ts";
import type { Example } from "./train-linear-model.ts";

/** A document that has been read, with its gold. */
export interface GoldDocument { readonly read: ReadDocument; readonly gold: readonly ScoredEvent[]; readonly topicWords: TopicWords }

/** A sentence that a rule gives for (`isYes`) or against its group of kinds. */
export interface ExampleSentence { readonly read: ReadDocument; readonly group: string; readonly isYes: boolean }

/** What the packs' own sentences say of candidates: in a sentence against, none is a report; in one for, those of the rule's group are. */
export function collectSentence({ read, group, isYes }: ExampleSentence, knowledge: Knowledge, models: ReadingModels, examples: Examples): void {
  for (const candidate of candidatesOf(read, { knowledge, models })) {
    if (candidate.cluster.group === group && candidate.date !== null && !UNJUDGED.has(candidate.reason)) add(examples.report, candidate.features, isYes, SENTENCE_WEIGHT);
  }
}

const SENTENCE_WEIGHT = 1.2;
/** Fates that no chance decides. */
const UNJUDGED = new Set<Candidate["reason"]>(["one_sided", "undated", "not_diplomatic", "trial"]);

export type Examples = Readonly<Record<ModelName, Example[]>>;

export function noExamples(): Examples {
  return { party: [], person: [], context: [], date: [], planned: [], cancelled: [], report: [], same: [], topic: [] };
}

function isParty(event: ScoredEvent, key: PartyKey): boolean {
  const [type, id = ""] = key.split(":");
  return type === "country" ? event.countries.has(id) : event.organizations.has(canonicalOrganization(id.replaceAll("_", " ")));
}

function add(examples: Example[], features: readonly string[], label: boolean, weight = 1): void {
  examples.push({ features, label, weight });
}

/** First round: who takes part, which date, which status; from triggers whose gold event is known. */
export function collectFirst({ read, gold, topicWords }: GoldDocument, knowledge: Knowledge, examples: Examples): void {
  const actors = new ActorsByDay(read, knowledge);
  const topics = topicsOfDocument(read, topicWords);
  for (const alignment of alignGold(read, gold)) {
    for (const event of alignment.events) collectTopics(read, alignment.sentence, event, topics, examples);
    const [event] = alignment.events;
    const sentence = read.sentences[alignment.sentence];
    if (event?.from === undefined || event.from === null || sentence === undefined) continue;
    if (alignment.events.length === 1) collectParties(read, sentence, alignment, event, actors, examples);
    collectDates(read, alignment, examples);
    collectStatus(read, sentence, alignment, event, examples);
  }
}

function collectParties(document: ReadDocument, read: ReadSentence, { sentence, cluster }: Alignment, event: ScoredEvent, actors: ActorsByDay, examples: Examples): void {
  const day = event.from ?? "";
  const all = actors.of(sentence, day);
  const inside = new Set<PartyKey>();
  for (const actor of all) {
    const keys = partiesOf(actor);
    if (keys.length === 0) continue;
    const features = partyFeatures(read, cluster, actor, all, actors.prominence(day));
    const isIn = keys.every((key) => isParty(event, key));
    add(examples.party, features, isIn);
    if (isIn) for (const key of keys) inside.add(key);
    if (actor.people.length > 0) add(examples.person, features, isPersonIn(actor, event));
  }
  const whole = event.countries.size + event.organizations.size;
  if (inside.size >= 2 && inside.size >= whole) return;
  for (const { key, features } of contextParties(document, sentence, cluster, day, actors, inside)) add(examples.context, features, isParty(event, key));
}

/** From the gold's own kind and parties: what a topic depends on is known here. */
function collectTopics(read: ReadDocument, sentence: number, event: ScoredEvent, topics: DocumentTopics, examples: Examples): void {
  if (!isEventKind(event.kind)) return;
  const options = topicOptions(read, { sentence, kind: event.kind, countries: event.countries.size, organizations: event.organizations.size }, topics);
  for (const { topic, features } of options) add(examples.topic, features, event.topics.has(topic));
}

function isPersonIn(actor: Actor, event: ScoredEvent): boolean {
  return actor.people.some(({ name }) => event.people.has(canonicalPerson(name)));
}

function collectDates(document: ReadDocument, { sentence, cluster, events }: Alignment, examples: Examples): void {
  const read = document.sentences[sentence];
  if (read === undefined) return;
  const isPlanned = hasEffect(statusHits(read, cluster), "planned") ? true : null;
  const options = dateOptions(document, sentence, cluster, isPlanned);
  const exact = options.map(({ interval }) => events.some((event) => event.from === interval.from && event.to === interval.to));
  const isExact = exact.some(Boolean);
  for (const [at, { interval, features }] of options.entries()) add(examples.date, features, isExact ? exact[at] === true : events.some((event) => fits(interval, event)));
}

/** As the scorer's days: overlapping, and no more than a month longer. */
function fits(interval: DateInterval, event: ScoredEvent): boolean {
  if (event.from === null || event.to === null) return false;
  return interval.from <= event.to && interval.to >= event.from && daysBetween(interval.from, interval.to) <= daysBetween(event.from, event.to) + 31;
}

function collectStatus(document: ReadDocument, read: ReadSentence, { cluster }: Alignment, event: ScoredEvent, examples: Examples): void {
  const days: DateInterval | null = event.from === null || event.to === null ? null : { from: event.from, to: event.to, precision: event.from === event.to ? "day" : "month" };
  const features = statusFeatures(statusHits(read, cluster), cluster, days, document.publication);
  add(examples.planned, features, event.status === "planned");
  add(examples.cancelled, features, event.status === "cancelled", event.status === "cancelled" ? 3 : 1);
}

/** Second round, with models that never saw the document: which candidates are reports, and which tell the same event. */
export function collectSecond({ read, gold }: GoldDocument, knowledge: Knowledge, models: ReadingModels, examples: Examples): void {
  const candidates = candidatesOf(read, { knowledge, models });
  const matched = candidates.map((candidate) => matchOf(candidate, gold, read));
  for (const [at, candidate] of candidates.entries()) {
    if (UNJUDGED.has(candidate.reason) || candidate.hits.some(({ veto }) => veto)) continue;
    add(examples.report, candidate.features, matched[at]?.strict === true);
  }
  for (const [i, a] of candidates.entries()) {
    for (const [j, b] of candidates.entries()) {
      const left = matched[i]?.event;
      const right = matched[j]?.event;
      if (j <= i || left === undefined || right === undefined || left === null || right === null || a.cluster.group !== b.cluster.group) continue;
      if (compareDays(a.days, b.days) === "apart" || compareParties(a, b) === "disjoint") continue;
      add(examples.same, sameEventFeatures(a, b), left === right);
    }
  }
}

function matchOf(candidate: Candidate, gold: readonly ScoredEvent[], read: ReadDocument): { readonly event: ScoredEvent | null; readonly strict: boolean } {
  const scored = scoredOf(candidate, read);
  if (scored === null) return { event: null, strict: false };
  const lenient = gold.filter((event) => mayMatch(event, scored, "lenient"));
  const strict = lenient.filter((event) => mayMatch(event, scored, "strict"));
  const near = (event: ScoredEvent): number => (event.from === scored.from && event.to === scored.to ? 2 : 0) + (equalSets(event.countries, scored.countries) ? 1 : 0)
    + (read.document.text.indexOf(event.evidence) >= 0 && scored.evidence.includes(event.evidence.slice(0, 40)) ? 3 : 0) + [...event.people].filter((name) => scored.people.has(name)).length / 4;
  const [best] = (strict.length > 0 ? strict : lenient).sort((a, b) => near(b) - near(a));
  return { event: best ?? null, strict: strict.length > 0 };
}

/** A candidate as the scorer sees it; null where it has no days. */
export function scoredOf(candidate: Candidate, read: ReadDocument): ScoredEvent | null {
  if (candidate.days === null) return null;
  const ids = (prefix: string): string[] => candidate.parties.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key.slice(prefix.length));
  return readyForScoring({
    kind: candidate.kind, status: candidate.status, from: candidate.days.from, to: candidate.days.to, countries: ids("country:"),
    organizations: ids("organization:").map((id) => id.replaceAll("_", " ")), people: candidate.people.map(({ person, initiator }) => ({ name: person.name, country: person.country, role: initiator ? "initiator" : "participant" })),
    evidence: read.document.text.slice(read.sentences[candidate.sentence]?.sentence.start ?? 0, read.sentences[candidate.sentence]?.sentence.end ?? 0),
  });
}
