import { topicsOfDocument } from "../extraction/topics/topic-features.ts";
import { ActorsByDay } from "../extraction/participants/actors-of-sentence.ts";
import type { ReadDocument } from "../extraction/reading.ts";
import { buildReport } from "../extraction/settling/build-report.ts";
import type { Candidate } from "../extraction/settling/candidate.ts";
import { candidatesOf } from "../extraction/settling/candidates-of.ts";
import { settleEvents } from "../extraction/settling/settle-events.ts";
import { evidenceSentence } from "./align-gold.ts";
import { eventJsonOf } from "./event-json.ts";
import type { GoldReading } from "./gold-reading.ts";
import { equalSets, matchEvents, mayMatch } from "./match-events.ts";
import type { OracleTools } from "./oracle.ts";
import { readyForScoring } from "./scored-event.ts";
import type { ScoredEvent } from "./scored-event.ts";

/**
 * Where an event is lost or invented. `text`: the gold's quote is not a sentence of the text as cut · `mention`: a party is recognised nowhere in the
 * document · `trigger`: no words of its kind in its sentence, or words where the gold has no event · `participants`, `date`: decided otherwise ·
 * `status`: turned down as negated or hypothetical · `threshold`: turned down as unlikely · `same event`: taken for a retelling, or told twice.
 */
export const STAGES_OF_LOSS = ["text", "mention", "trigger", "participants", "date", "status", "threshold", "same event"] as const;
export type StageOfLoss = (typeof STAGES_OF_LOSS)[number];

export interface StageLosses { readonly missed: ReadonlyMap<StageOfLoss, number>; readonly invented: ReadonlyMap<StageOfLoss, number> }

/** The stage at which each event that finds no strict partner went wrong, counted: the first that did. */
export function stageLosses(documents: readonly GoldReading[], tools: OracleTools): StageLosses {
  const missed = new Map<StageOfLoss, number>();
  const invented = new Map<StageOfLoss, number>();
  const count = (counts: Map<StageOfLoss, number>, stage: StageOfLoss): void => { counts.set(stage, (counts.get(stage) ?? 0) + 1); };
  for (const { read, gold, language } of documents) {
    const expected = (gold.events ?? []).map(readyForScoring);
    const candidates = candidatesOf(read, tools);
    const topics = topicsOfDocument(read, language.topics);
    const found = settleEvents(candidates.filter(({ reason }) => reason === null), tools.models)
      .flatMap((event) => buildReport(read, event, topics, tools.models, language.pack.version) ?? []).map((report) => readyForScoring(eventJsonOf(report)));
    const pairs = matchEvents(expected, found, "strict");
    expected.forEach((event, i) => { if (!pairs.some(([g]) => g === i)) count(missed, stageMissed(read, event, candidates, tools)); });
    found.forEach((event, j) => { if (!pairs.some(([, p]) => p === j)) count(invented, stageInvented(read, event, expected)); });
  }
  return { missed, invented };
}

function stageMissed(read: ReadDocument, event: ScoredEvent, candidates: readonly Candidate[], { knowledge }: OracleTools): StageOfLoss {
  const sentence = evidenceSentence(read, event);
  if (sentence === null) return "text";
  if (!isNamed(read, event, new ActorsByDay(read, knowledge))) return "mention";
  const here = candidates.filter((candidate) => candidate.sentence === sentence && candidate.cluster.group === event.scoreGroup);
  if (here.length === 0) return "trigger";
  const withParties = here.filter((candidate) => equalSets(countriesOf(candidate), event.countries));
  if (withParties.length === 0) return "participants";
  const dated = withParties.filter((candidate) => mayMatch({ ...event, organizations: new Set() }, asScored(event, candidate), "strict") || (event.countries.size === 0 && overlaps(event, candidate)));
  if (dated.length === 0) return "date";
  if (dated.some(({ reason }) => reason === null)) return "same event";
  return dated.some(({ reason }) => reason === "unsure") ? "threshold" : "status";
}

function isNamed(read: ReadDocument, { countries, from }: ScoredEvent, actors: ActorsByDay): boolean {
  const named = new Set(read.sentences.flatMap((_, at) => actors.of(at, from ?? "")).flatMap((actor) => actor.countries));
  return [...countries].every((iso3) => named.has(iso3));
}

function countriesOf({ parties }: Candidate): ReadonlySet<string> {
  return new Set(parties.filter(({ key }) => key.startsWith("country:")).map(({ key }) => key.slice("country:".length)));
}

function asScored(event: ScoredEvent, candidate: Candidate): ScoredEvent {
  return { ...event, from: candidate.days?.from ?? null, to: candidate.days?.to ?? null };
}

function overlaps({ from, to }: ScoredEvent, { days }: Candidate): boolean {
  return days !== null && from !== null && to !== null && days.from <= to && days.to >= from;
}

function stageInvented(read: ReadDocument, event: ScoredEvent, expected: readonly ScoredEvent[]): StageOfLoss {
  if (expected.some((gold) => mayMatch(gold, event, "strict"))) return "same event";
  const sentence = evidenceSentence(read, event);
  const here = expected.filter((gold) => gold.scoreGroup === event.scoreGroup && evidenceSentence(read, gold) === sentence);
  if (here.length === 0) return "trigger";
  return here.some((gold) => equalSets(gold.countries, event.countries)) ? "date" : "participants";
}
