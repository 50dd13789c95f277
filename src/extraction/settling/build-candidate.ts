import type { Day } from "../../domain/date-interval.ts";
import type { Status } from "../../domain/event-kinds.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { chanceOf } from "../confidence/linear-model.ts";
import { reportFeatures } from "../confidence/report-features.ts";
import type { ReadingModels } from "../models.ts";
import { chooseParties } from "../participants/choose-parties.ts";
import { markInitiators } from "../participants/find-initiators.ts";
import type { ActorsByDay } from "../participants/actors-of-sentence.ts";
import { findPlace } from "../place/find-place.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import { hasEffect, statusFeatures, statusHits } from "../status/status-features.ts";
import type { StatusHit } from "../status/status-features.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { CandidateDraft, ChosenParty, ChosenPerson } from "./candidate.ts";
import { dateOptions } from "./date-options.ts";
import type { DateOption } from "./date-options.ts";
import { decideKind } from "./decide-kind.ts";
import { resumedDate } from "./resumed-date.ts";
import type { KnownAnswers, KnownEvent } from "./known-answers.ts";
import { sidesOf } from "./sides-of.ts";
import { splitParties } from "./split-candidate.ts";

export interface CandidateTools {
  readonly knowledge: Knowledge;
  readonly models: ReadingModels;
  readonly actors: ActorsByDay;
  /** The day on which offices are read where the event has none. */
  readonly fallbackDay: Day;
  /** Answers from elsewhere, in place of a stage's own. */
  readonly known?: KnownAnswers | undefined;
}

/** Under this a date is not believed to be the event's. */
const DATED = 0.3;
/** What a day told by the next sentence is worth. */
const RESUMED = 0.75;

type DatedOption = { readonly option: DateOption; readonly chance: number } | null;

/**
 * Everything about one trigger, in the order of what depends on what: status words, date, people of that day, then, for each event that the words tell,
 * kind, status, place and what speaks for and against it.
 */
export function draftCandidates(document: ReadDocument, index: number, cluster: TriggerCluster, tools: CandidateTools): readonly CandidateDraft[] {
  const read = document.sentences[index];
  if (read === undefined) return [];
  const hits = statusHits(read, cluster);
  const known = tools.known?.(index, cluster) ?? [];
  if (known.length > 0) return known.map((event) => draftKnown(document, index, read, cluster, hits, event, tools));
  const date = chooseDate(document, index, cluster, hits, tools, null);
  const day = date?.option.interval.from ?? tools.fallbackDay;
  const chosen = chooseParties(document, index, cluster, day, tools.actors, tools.models);
  return splitParties(read, cluster, chosen.parties, chosen.likely).map(({ parties, dateBetween }) => {
    const own = dateBetween === null ? date : ownDate(chooseDate(document, index, cluster, hits, tools, dateBetween)) ?? date;
    const keys = new Set<string>(parties.map(({ key }) => key));
    const people = chosen.people.filter(({ person, actor }) => person.country === null ? actor.organizations.length === 0 || actor.organizations.some((id) => keys.has(`organization:${id}`)) : keys.has(`country:${person.country}`));
    return draftCandidate({ document, index, read, cluster, hits, date: own, parties: dateBetween === null ? parties : parties.map(ownParty), people, bestLeft: dateBetween === null ? chosen.bestLeft : 0, isClosed: chosen.isClosed }, tools);
  });
}

/** A candidate of whose event something is known already; the rest is read as ever. */
function draftKnown(document: ReadDocument, index: number, read: ReadSentence, cluster: TriggerCluster, hits: readonly StatusHit[], known: KnownEvent, tools: CandidateTools): CandidateDraft {
  const date = known.date === null ? chooseDate(document, index, cluster, hits, tools, null) : { option: known.date, chance: 1 };
  const { parties, people, bestLeft, isClosed } = known.parties ?? chooseParties(document, index, cluster, date?.option.interval.from ?? tools.fallbackDay, tools.actors, tools.models);
  const candidate = draftCandidate({ document, index, read, cluster, hits, date, parties, people, bestLeft, isClosed }, tools);
  return known.status === null ? candidate : { ...candidate, status: known.status };
}

/** In "of A in May, of B in June" each date belongs to the state before it, and the row of them makes each as sure as the first. */
const DISTRIBUTED = 0.9;

function ownDate(found: DatedOption): DatedOption {
  return found === null ? null : { ...found, chance: Math.max(found.chance, DISTRIBUTED) };
}

function ownParty(party: ChosenParty): ChosenParty {
  return { ...party, chance: Math.max(party.chance, DISTRIBUTED) };
}

interface Told {
  readonly document: ReadDocument;
  readonly index: number;
  readonly read: ReadSentence;
  readonly cluster: TriggerCluster;
  readonly hits: readonly StatusHit[];
  readonly date: DatedOption;
  readonly parties: readonly ChosenParty[];
  readonly people: readonly ChosenPerson[];
  readonly bestLeft: number;
  readonly isClosed: boolean;
}

function draftCandidate({ document, index, read, cluster, hits, date, parties, people, bestLeft, isClosed }: Told, tools: CandidateTools): CandidateDraft {
  const day = date?.option.interval.from ?? tools.fallbackDay;
  const status = decideStatus(hits, cluster, date?.option ?? null, document, tools);
  const sides = sidesOf(parties);
  const nearest = findPlace(document, index, cluster, "meeting", tools.knowledge);
  const kind = decideKind({ cluster, ...sides, people, place: nearest, isClosed });
  const place = findPlace(document, index, cluster, kind, tools.knowledge);
  const features = reportFeatures({ document, read, cluster, kind, status, hits, date, parties, people, hasPlace: nearest !== null, bestLeft });
  return {
    sentence: index, cluster, kind, status, hits, date: date?.option ?? null, days: date?.option.interval ?? null, parties,
    people: markInitiators(document, index, cluster, day, tools.actors, people), place, features,
  };
}

function chooseDate(document: ReadDocument, index: number, cluster: TriggerCluster, hits: readonly StatusHit[], { models }: CandidateTools, between: readonly [number, number] | null): DatedOption {
  const isPlanned = hasEffect(hits, "planned") ? true : null;
  let best: DatedOption = null;
  for (const option of dateOptions(document, index, cluster, isPlanned)) {
    if (between !== null && !standsBetween(document, index, option, between)) continue;
    const chance = chanceOf(models.models.date, option.features);
    if (best === null || chance > best.chance) best = { option, chance };
  }
  if (best !== null && (between !== null || (best.option.expression !== null && best.chance >= DATED))) return best;
  const resumed = isPlanned === true ? null : resumedDate(document, index, cluster);
  if (resumed !== null) return { option: resumed, chance: Math.max(best?.chance ?? 0, RESUMED) };
  return best !== null && best.chance >= DATED ? best : null;
}

function standsBetween(document: ReadDocument, index: number, { expression }: DateOption, [first, last]: readonly [number, number]): boolean {
  return document.sentences[index]?.dates.some((date) => date.expression === expression && date.item > first && date.item < last) ?? false;
}

function decideStatus(hits: readonly StatusHit[], cluster: TriggerCluster, date: DateOption | null, document: ReadDocument, { models }: CandidateTools): Status {
  const features = statusFeatures(hits, cluster, date?.interval ?? null, document.publication);
  if (chanceOf(models.models.cancelled, features) >= 0.5) return "cancelled";
  return chanceOf(models.models.planned, features) >= 0.5 ? "planned" : "happened";
}
