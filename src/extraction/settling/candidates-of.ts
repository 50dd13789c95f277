import type { Day } from "../../domain/date-interval.ts";
import { ActorsByDay } from "../participants/actors-of-sentence.ts";
import type { ReadDocument } from "../reading.ts";
import type { ReadingTools } from "../reading-tools.ts";
import { draftCandidates } from "./build-candidate.ts";
import type { Candidate } from "./candidate.ts";
import { corroborateCalls } from "./corroborate-calls.ts";
import { dateFromRetelling } from "./date-from-retelling.ts";
import type { KnownAnswers } from "./known-answers.ts";
import { publicationInterval } from "./date-options.ts";
import { judgeCandidates } from "./judge-candidates.ts";

/** Where nothing dates a text, offices are read as the tables' open terms give them. */
const OPEN_END: Day = "2999-12-31";

/** Every trigger of every sentence that a reader reads, with what was decided about it. */
export function candidatesOf(document: ReadDocument, tools: Pick<ReadingTools, "knowledge" | "models">, known?: KnownAnswers): readonly Candidate[] {
  const candidateTools = { knowledge: tools.knowledge, models: tools.models, actors: new ActorsByDay(document, tools.knowledge), fallbackDay: publicationInterval(document)?.to ?? OPEN_END, known };
  const drafts = document.sentences.flatMap((read, index) => read.clusters.flatMap((cluster) => draftCandidates(document, index, cluster, candidateTools)));
  const { threshold } = tools.models;
  return corroborateCalls(dateFromRetelling(judgeCandidates(document, drafts, tools.models), threshold), threshold);
}
