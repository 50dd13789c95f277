import type { DateInterval } from "../../domain/date-interval.ts";
import type { PublicationDay } from "../../domain/extraction.ts";
import { frameOf } from "../participants/party-features.ts";
import type { ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Effect, StatusRule } from "./status-rule.ts";
import type { FoundPattern } from "../../patterns/pattern-index.ts";

/** A status word that bears on a trigger. */
export interface StatusHit {
  readonly rule: StatusRule;
  readonly near: "inside" | "near" | "far";
  readonly clause: "same" | "other";
  /** Negation right at the trigger's own words: nothing speaks against that. */
  readonly veto: boolean;
}

const NEAR = 4;
/** A negation ends so few items before the words that it denies; in a language whose verbs come last, it begins so few after them. */
const AT_HAND = 2;

/** Status words within their reach of the trigger, on the side that their rule names. */
export function statusHits(read: ReadSentence, cluster: TriggerCluster): readonly StatusHit[] {
  const bearing = read.effects.flatMap((found) => {
    const hit = isOfAnother(read, cluster, found) ? null : bearingOf(read, cluster, found);
    return hit === null ? [] : [{ hit, found }];
  });
  const told = bearing.filter(({ hit, found }) => hit.rule.effect !== "affirmed" && (hit.rule.effect !== "negated" || !bearing.some((other) => HARMLESS.has(other.hit.rule.effect) && lies(found, other.found))));
  const isCalledOff = bearing.some(({ hit }) => hit.rule.effect === "cancelled" && hit.clause === "same");
  return told.map(({ hit, found }) => (!isCalledOff && deniesLastWord(hit, cluster, found) ? { ...hit, veto: true } : hit));
}

/** Words whose "not" is a word of theirs alone: "will not take place", "without delay". */
const HARMLESS = new Set<Effect>(["cancelled", "affirmed"]);

/** "Flew to Moscow, where he is to meet X": words of a later clause that has a trigger of its own speak of that one. */
function isOfAnother(read: ReadSentence, cluster: TriggerCluster, found: FoundPattern<StatusRule>): boolean {
  const clause = read.shape.clauses[found.first];
  if (found.first <= cluster.last || clause === read.shape.clauses[cluster.anchor]) return false;
  return read.clusters.some((other) => other !== cluster && other.anchor > cluster.last && read.shape.clauses[other.anchor] === clause && Math.abs(other.anchor - found.last) <= NEAR);
}

/** "Back from the summit, X has not spoken": somebody under no preposition between the trigger and a later "not" is the subject of what is denied. */
function hasOwnSubject({ items, shape }: ReadSentence, cluster: TriggerCluster, found: FoundPattern<StatusRule>): boolean {
  return items.some(({ types, mention }, at) => at > cluster.last && at < found.first && /[PO]/.test(types) && mention?.type !== "pronoun" && shape.prepositions[at] === null && shape.objects[at] !== true);
}

/** The "not" of "will not take place" is a word of that, and denies nothing else. */
function lies(found: FoundPattern<StatusRule>, inside: FoundPattern<StatusRule>): boolean {
  return found !== inside && found.first >= inside.first && found.last <= inside.last;
}

/** "The ministers did not meet": a negation right before the last of the trigger's words. What did "not take place" is called off instead. */
function deniesLastWord({ rule, clause }: StatusHit, cluster: TriggerCluster, found: FoundPattern<StatusRule>): boolean {
  return rule.effect === "negated" && rule.where !== "after" && clause === "same" && found.first > cluster.first && found.last < cluster.last && found.last >= cluster.last - AT_HAND;
}

function bearingOf(read: ReadSentence, cluster: TriggerCluster, found: FoundPattern<StatusRule>): StatusHit | null {
  const rule = found.value;
  const before = found.first < cluster.anchor;
  const overlapping = found.last >= cluster.first && found.first <= cluster.last;
  const away = overlapping ? 0 : found.last < cluster.first ? cluster.first - found.last : found.first - cluster.last;
  if (rule.where === "inside") return overlapping ? { rule, near: "inside", clause: "same", veto: false } : null;
  if ((rule.where === "before" && !before) || (rule.where === "after" && before) || away > rule.within) return null;
  if (rule.effect === "negated" && rule.where === "around" && hasOwnSubject(read, cluster, found)) return null;
  const clauses = read.shape.clauses.slice(cluster.first, cluster.last + 1);
  const clause = clauses.includes(read.shape.clauses[found.first] ?? -1) ? "same" : "other";
  const isDenied = rule.where === "after" ? away <= AT_HAND : found.last >= cluster.first - AT_HAND && found.first <= cluster.anchor + 1 && found.last <= cluster.last + 1;
  // "denied that they had spoken": the denial ends with the word that opens the clause denied.
  const reaches = rule.veto && before && clauses.includes(read.shape.clauses[found.last] ?? -1);
  const veto = rule.effect === "negated" && (reaches || (clause === "same" && (isDenied || rule.veto)));
  return { rule, near: overlapping ? "inside" : away <= NEAR ? "near" : "far", clause, veto };
}

export function hasEffect(hits: readonly StatusHit[], effect: Effect): boolean {
  return hits.some((hit) => hit.rule.effect === effect && (hit.near !== "far" || hit.clause === "same"));
}

/** Status words by effect, nearness and clause, and how the date stands to the publication. */
export function statusFeatures(hits: readonly StatusHit[], cluster: TriggerCluster, days: DateInterval | null, publication: PublicationDay): readonly string[] {
  const effects = new Set(hits.flatMap(({ rule, near, clause }) => [`effect:${rule.effect}`, `effect:${rule.effect}|${near}|${clause}`, `effect:${rule.effect}|${clause}`]));
  const time = timeOf(days, publication);
  return [...effects, time, `${time}|${hits.some(({ rule }) => rule.effect === "planned") ? "planned" : "plain"}`, `frame:${frameOf(cluster)}`, `group:${cluster.group}`];
}

function timeOf(days: DateInterval | null, { days: published }: PublicationDay): string {
  const first = published[0];
  const last = published[published.length - 1];
  if (days === null) return "time:none";
  if (first === undefined || last === undefined) return "time:unplaced";
  if (days.from > last) return "time:future";
  if (days.to < first) return "time:past";
  return days.precision === "day" ? "time:now" : "time:around";
}
