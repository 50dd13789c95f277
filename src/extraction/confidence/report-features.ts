import type { EventKind, Status } from "../../domain/event-kinds.ts";
import { gatheringOf, hostRelation, isGathering } from "../participants/gathering.ts";
import { frameOf, sideOf } from "../participants/party-features.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { ChosenParty, ChosenPerson } from "../settling/candidate.ts";
import type { DateOption } from "../settling/date-options.ts";
import type { StatusHit } from "../status/status-features.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";

export interface ReportEvidence {
  readonly document: ReadDocument;
  readonly read: ReadSentence;
  readonly cluster: TriggerCluster;
  readonly kind: EventKind;
  readonly status: Status;
  readonly hits: readonly StatusHit[];
  readonly date: { readonly option: DateOption; readonly chance: number } | null;
  readonly parties: readonly ChosenParty[];
  readonly people: readonly ChosenPerson[];
  readonly hasPlace: boolean;
  /** The chance of the likeliest party that was not taken. */
  readonly bestLeft: number;
}

/** What speaks for and against a candidate: the features of the model that decides whether it becomes a report. */
export function reportFeatures(evidence: ReportEvidence): readonly string[] {
  const { read, cluster, kind, hits, date, parties, people } = evidence;
  const rules = new Set(cluster.triggers.map(({ value }) => value.id));
  const countries = parties.filter(({ key }) => key.startsWith("country:")).length;
  const organizations = parties.length - countries;
  const second = [...parties].sort((a, b) => b.chance - a.chance)[1]?.chance ?? 0;
  const frame = frameOf(cluster);
  return [
    ...[...rules].map((id) => `rule:${id.slice(id.indexOf(".") + 1)}`), `rules${Math.min(rules.size, 3)}`, `frame:${frame}`, `kind:${kind}`, `status:${evidence.status}|${kind}`,
    ...(cluster.triggers.every(({ value }) => value.strength === "weak") ? ["weak"] : []),
    ...new Set(hits.flatMap(({ rule, near, clause }) => [`effect:${rule.effect}`, `effect:${rule.effect}|${near}|${clause}`])),
    `countries${Math.min(countries, 4)}`, `organizations${Math.min(organizations, 2)}`, `sides|${frame}|${Math.min(countries, 3)}|${Math.min(organizations, 1)}`, `second:${bucket(second)}`,
    `people${Math.min(people.length, 3)}`, `people${Math.min(people.length, 2)}|${cluster.group}`,
    shapeOf(evidence, frame), `lowest:${bucket(Math.min(1, ...parties.map(({ chance: found }) => found)))}|${countries}`, `left:${bucket(evidence.bestLeft)}`, `left:${bucket(evidence.bestLeft)}|${Math.min(countries, 3)}`,
    ...dateFeatures(date), `zone:${read.sentence.zone}`, ...(evidence.hasPlace ? [`placed|${cluster.group}`] : []), ...(isQuoted(evidence) ? ["quoted"] : []),
    ...(parties.some(({ actor }) => actor.sentence !== indexOf(evidence)) ? ["from-context", `from-context|${cluster.group}`] : []),
    `language:${evidence.document.document.language}`, ...(parties.some(({ actor }) => actor.mention.type === "pronoun") ? ["pronoun"] : []),
    `actors${Math.min(4, read.items.filter(({ types }) => types.includes("A")).length)}`,
    ...(isGathering(cluster) ? gatheringFeatures(evidence) : []),
  ];
}

/** Who makes up a gathering: its body, its host, people who come, and states that are merely named. */
function gatheringFeatures({ read, cluster, parties }: ReportEvidence): readonly string[] {
  const here = parties.filter(({ actor }) => actor.sentence === read.sentence.index).map(({ actor }) => actor);
  const gathering = gatheringOf(read, cluster, here);
  const states = parties.filter(({ key }) => key.startsWith("country:")).map(({ actor }) => actor);
  const relations = states.map((actor) => hostRelation(gathering, actor));
  const guests = states.filter((actor) => actor.people.length > 0).length;
  const bare = states.filter((actor, at) => actor.people.length === 0 && relations[at] !== "place").length;
  const body = parties.some(({ key }) => key.startsWith("organization:")) ? "body" : "no-body";
  const host = relations.some((relation) => relation === "place" || relation === "state") ? "host" : "no-host";
  return [
    `gathering:${body}|${host}`, `gathering:${body}|${host}|guests${Math.min(guests, 3)}`, `gathering:bare${Math.min(bare, 3)}`, `gathering:${body}|bare${Math.min(bare, 2)}`,
    `gathering:guests${Math.min(guests, 3)}|bare${Math.min(bare, 2)}`,
  ];
}

/** Whether a party stands before the trigger in its clause, whether one stands after, and whether all are in the sentence. */
function shapeOf(evidence: ReportEvidence, frame: string): string {
  const { read, cluster, parties } = evidence;
  const clauses = new Set(read.shape.clauses.slice(cluster.first, cluster.last + 1));
  const near = parties.filter(({ actor }) => actor.sentence === read.sentence.index && clauses.has(read.shape.clauses[actor.item] ?? -1));
  const before = near.some(({ actor }) => sideOf(read, cluster, actor) === "before");
  const after = near.some(({ actor }) => actor.item !== cluster.anchor && sideOf(read, cluster, actor) === "after");
  return `shape|${frame}|${before ? "before" : ""}${after ? "after" : ""}${near.length === parties.length ? "" : "-elsewhere"}`;
}

function bucket(chance: number): string {
  return chance < 0.3 ? "low" : chance < 0.5 ? "doubtful" : chance < 0.75 ? "likely" : chance < 0.9 ? "good" : "sure";
}

function dateFeatures(date: ReportEvidence["date"]): readonly string[] {
  if (date === null) return ["undated"];
  const { option, chance } = date;
  const source = option.expression === null ? "publication" : option.features[0] ?? "own";
  return [`date:${bucket(chance)}`, `date:${source}`, `date:${source}|${option.interval.precision}`, `date:${source}|${bucket(chance)}`];
}

function indexOf({ read }: ReportEvidence): number {
  return read.sentence.index;
}

function isQuoted({ read, cluster }: ReportEvidence): boolean {
  const token = read.sentence.tokens[read.items[cluster.anchor]?.firstToken ?? 0];
  return token !== undefined && read.sentence.quoted.some(({ start, end }) => token.start >= start && token.end <= end);
}
