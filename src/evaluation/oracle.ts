import { topicsOfDocument } from "../extraction/topics/topic-features.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ReadingModels } from "../extraction/models.ts";
import { ActorsByDay } from "../extraction/participants/actors-of-sentence.ts";
import type { ReadDocument } from "../extraction/reading.ts";
import { buildReport } from "../extraction/settling/build-report.ts";
import type { Candidate } from "../extraction/settling/candidate.ts";
import { candidatesOf } from "../extraction/settling/candidates-of.ts";
import type { KnownAnswers } from "../extraction/settling/known-answers.ts";
import { settleEvents } from "../extraction/settling/settle-events.ts";
import type { SettledEvent } from "../extraction/settling/settle-events.ts";
import { alignGold } from "./align-gold.ts";
import { eventJsonOf } from "./event-json.ts";
import { scoreReading } from "./evaluate-reading.ts";
import type { ReadingScores } from "./evaluate-reading.ts";
import { goldDate, goldParties, goldStatus } from "./gold-answers.ts";
import type { GoldReading } from "./gold-reading.ts";
import { withGoldTriggers } from "./gold-triggers.ts";
import { readyForScoring } from "./scored-event.ts";
import type { DocumentJson, ScoredEvent } from "./scored-event.ts";

/** Stages that the gold can stand in for, one by one and all together. */
export const ORACLES = ["nothing", "triggers", "participants", "dates", "status", "same event", "everything"] as const;
export type Oracle = (typeof ORACLES)[number];

export interface OracleTools { readonly knowledge: Knowledge; readonly models: ReadingModels }

/** The scores of a reading in which the gold stands in for a stage: what that stage costs now. */
export function oracleScores(documents: readonly GoldReading[], oracle: Oracle, tools: OracleTools): ReadingScores {
  const gold = new Map(documents.map((document) => [document.name, document.gold]));
  return scoreReading(gold, new Map(documents.map((document) => [document.name, readWith(document, oracle, tools)])));
}

function readWith({ name, gold, read, language }: GoldReading, oracle: Oracle, tools: OracleTools): DocumentJson {
  const events = (gold.events ?? []).map(readyForScoring);
  const hasTriggers = oracle === "triggers" || oracle === "everything";
  const document = hasTriggers ? withGoldTriggers(read, events) : read;
  const candidates = candidatesOf(document, tools, answersOf(document, events, oracle, tools));
  const kept = candidates.filter((candidate) => candidate.reason === null || (hasTriggers && JUDGED.has(candidate.reason)));
  const settled = hasTriggers ? kept.map(alone) : oracle === "same event" ? settleByGold(document, kept, events, tools.models) : settleEvents(kept, tools.models);
  const topics = topicsOfDocument(document, language.topics);
  const reports = settled.flatMap((event) => buildReport(document, event, topics, tools.models, language.pack.version) ?? []);
  return { doc: name, language: gold.language ?? null, events: reports.map(eventJsonOf) };
}

/** Reasons that a gold trigger overrules: whether it is an event at all. */
const JUDGED = new Set<Candidate["reason"]>(["unsure", "negated", "hypothetical", "refused", "trial"]);

function alone(chosen: Candidate): SettledEvent {
  return { chosen, restated: [] };
}

function answersOf(document: ReadDocument, events: readonly ScoredEvent[], oracle: Oracle, { knowledge }: OracleTools): KnownAnswers {
  const puts = (stage: Oracle): boolean => oracle === stage || oracle === "everything";
  if (!puts("participants") && !puts("dates") && !puts("status")) return () => [];
  const actors = new ActorsByDay(document, knowledge);
  const alignments = alignGold(document, events);
  return (sentence, cluster) => {
    const found = alignments.find((alignment) => alignment.sentence === sentence && alignment.cluster === cluster)?.events ?? [];
    if (found.length > 1 && !puts("participants")) return [];
    return found.map((event) => ({
      parties: puts("participants") ? goldParties(document, event, sentence, actors) : null,
      date: puts("dates") ? goldDate(document, event, sentence, cluster) : null,
      status: puts("status") ? goldStatus(event) : null,
    }));
  };
}

/** Candidates that the gold takes for one event are one; the others are settled as ever, apart from them. */
function settleByGold(document: ReadDocument, candidates: readonly Candidate[], events: readonly ScoredEvent[], models: ReadingModels): readonly SettledEvent[] {
  const alignments = alignGold(document, events);
  const groups = new Map<ScoredEvent, Candidate[]>();
  const rest: Candidate[] = [];
  for (const candidate of candidates) {
    const [event] = alignments.find(({ sentence, cluster }) => sentence === candidate.sentence && cluster === candidate.cluster)?.events ?? [];
    if (event === undefined) rest.push(candidate);
    else groups.set(event, [...(groups.get(event) ?? []), candidate]);
  }
  const own = [...groups.values()].flatMap((group) => settleEvents(group, models));
  return [...own, ...settleEvents([...own.map(({ chosen }) => chosen), ...rest], models).filter(({ chosen }) => rest.some((candidate) => isSame(candidate, chosen)))];
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.sentence === b.sentence && a.cluster === b.cluster;
}
