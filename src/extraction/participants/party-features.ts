import type { ReadSentence } from "../reading.ts";
import type { TriggerCluster } from "../triggers/find-triggers.ts";
import type { Frame } from "../triggers/trigger-rule.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import { gatheringOf, hostRelation, isGathering } from "./gathering.ts";

/** Where a mention stands as seen from the trigger, and what it is: the words the participant models know. */
export function partyFeatures(read: ReadSentence, cluster: TriggerCluster, actor: Actor, actors: readonly Actor[], prominence: Prominence): readonly string[] {
  const { shape } = read;
  const frame = frameOf(cluster);
  const side = sideOf(read, cluster, actor);
  const preposition = shape.prepositions[actor.item] ?? "none";
  const clause = clauseRelation(read, cluster, actor);
  const type = typeOf(actor);
  const rank = rankOnSide(shape.coordinations, cluster, actor, actors);
  const person = actor.people[0];
  const own = new Set(actor.countries);
  const hasTwin = actors.some((other) => other !== actor && other.people.length > 0 && other.countries.some((iso3) => own.has(iso3)));
  const foreign = foreignPeople(actor, actors);
  const standing = standingOf(actor, prominence);
  return [
    `foreign${foreign}|${type}|${preposition}`, `foreign${foreign}|${frame}|${type}`, `foreign${foreign}|${frame}|${preposition}`,
    `standing:${standing}`, `standing:${standing}|${frame}`, `standing:${standing}|${type}`,
    ...(isSubject(read, actor, actors) ? ["subject", `subject|${frame}`, `subject|${type}`] : []),
    `${frame}|${side}|${preposition}`, `${frame}|${side}|nearest${rank}`, `${frame}|${side}|${clause}`, `${frame}|${side}|${type}`,
    `${frame}|${type}|${preposition}`, `${side}|${clause}|${preposition}`, `${preposition}|${type}`, `type:${type}`, `clause:${clause}`, `prep:${preposition}`,
    `nearest${rank}`, `group:${cluster.group}|${side}|${type}`, `group:${cluster.group}|${preposition}`,
    ...(shape.sources[actor.item] === true ? ["source", `source|${frame}|${type}`] : []),
    ...(isQuoted(read, actor) ? ["quoted"] : []),
    ...(isFormer(actor) ? ["former"] : []),
    ...(actor.item >= cluster.first && actor.item <= cluster.last ? ["inside", `inside|${frame}|${type}`] : []),
    ...(hasTwin && actor.people.length === 0 ? [`twin|${type}`] : []),
    ...(person === undefined ? [] : [`rank:${person.rank}|${frame}`, `rank:${person.rank}|${side}`]),
    ...(slotOf(cluster, actor) === null ? [] : [`slot:${slotOf(cluster, actor) ?? ""}`]),
    `countries:${Math.min(actor.countries.length, 3)}`,
    `zone:${read.sentence.zone}`,
    distanceOf(cluster, actor),
    ...neighbours(read, actor),
    ...between(read, cluster, actor, frame),
    ...(isGathering(cluster) ? gatheringFeatures(read, cluster, actor, actors) : []),
  ];
}

/** At a gathering the host state is in, and beside a body a state that is merely named is not: so each mention is seen against both. */
function gatheringFeatures(read: ReadSentence, cluster: TriggerCluster, actor: Actor, actors: readonly Actor[]): readonly string[] {
  const gathering = gatheringOf(read, cluster, actors);
  const host = hostRelation(gathering, actor);
  const body = gathering.hasBody ? "body" : "no-body";
  const type = actor.people.length > 0 ? "people" : actor.mention.type;
  const preposition = read.shape.prepositions[actor.item] ?? "none";
  return [`gathering|${host}|${type}`, `gathering|${body}|${type}`, `gathering|${body}|${host}|${type}`, `gathering|${body}|${type}|${preposition}`, `gathering|${type}|${preposition}`];
}

/**
 * On which side of the trigger an actor would stand in a language that tells who, does, whom in this order: the models know no other.
 * An object before its verb counts as after it, a subject after its verb as before it.
 */
export function sideOf(read: ReadSentence, cluster: TriggerCluster, { item }: Actor): "before" | "after" {
  const { shape } = read;
  if (item < cluster.anchor) return shape.objects[item] === true ? "after" : "before";
  return shape.verbFirst && item === subjectAfter(read, cluster) ? "before" : "after";
}

/** The first actor after the trigger's verb, where none stands before it in its clause and nothing governs it. */
function subjectAfter({ items, shape }: ReadSentence, cluster: TriggerCluster): number | null {
  const clause = shape.clauses[cluster.anchor];
  const actors = items.flatMap(({ types }, at) => (types.includes("A") && shape.clauses[at] === clause ? [at] : []));
  const [first] = actors;
  return first !== undefined && first > cluster.anchor && shape.prepositions[first] === null ? first : null;
}

/** How prominent a party is in the whole document: 0 for the one named most. */
export type Prominence = ReadonlyMap<PartyKey, number>;

/** How many other states have somebody of theirs in the sentence, up to two: where two do, a mere country is likely the place. */
function foreignPeople(actor: Actor, actors: readonly Actor[]): number {
  const own = new Set(actor.countries);
  const others = new Set(actors.filter(({ people, countries }) => people.length > 0 && !countries.some((iso3) => own.has(iso3))).flatMap(({ countries, organizations }) => [...countries, ...organizations]));
  return Math.min(others.size, 2);
}

function standingOf(actor: Actor, prominence: Prominence): string {
  const ranks = partiesOf(actor).map((key) => prominence.get(key) ?? 9);
  const best = Math.min(9, ...ranks);
  return best <= 1 ? `top${best}` : best <= 3 ? "middle" : "low";
}

/** The first actor of its clause, under no preposition. */
function isSubject(read: ReadSentence, actor: Actor, actors: readonly Actor[]): boolean {
  if (read.shape.prepositions[actor.item] !== null || read.shape.objects[actor.item] === true) return false;
  const clause = read.shape.clauses[actor.item];
  const first = actors.find(({ item }) => read.shape.clauses[item] === clause && read.shape.prepositions[item] === null && read.shape.objects[item] !== true);
  return first === actor || (first !== undefined && read.shape.coordinations[first.item] === read.shape.coordinations[actor.item]);
}

/** The frame of a cluster: of its strong triggers the commonest, the first among equals; of its weak ones where it has no other. */
export function frameOf(cluster: TriggerCluster): Frame {
  const strong = cluster.triggers.filter(({ value }) => value.strength === "strong");
  const counts = new Map<Frame, number>();
  for (const { value } of strong.length > 0 ? strong : cluster.triggers) counts.set(value.frame, (counts.get(value.frame) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? "mutual";
}

function clauseRelation(read: ReadSentence, cluster: TriggerCluster, actor: Actor): "same" | "earlier" | "later" {
  const mine = read.shape.clauses[actor.item] ?? 0;
  const clauses = read.shape.clauses.slice(cluster.first, cluster.last + 1);
  if (clauses.includes(mine)) return "same";
  return actor.item < cluster.anchor ? "earlier" : "later";
}

export function typeOf(actor: Actor): string {
  const { mention } = actor;
  if (mention.type === "country") return `country.${mention.form}`;
  if (mention.type === "group") return `group.${mention.form}`;
  if (mention.type === "office") return mention.office.plural ? "offices" : `office.${mention.office.role === "spokesperson" ? "spokesperson" : mention.office.role === "ambassador" ? "ambassador" : "some"}`;
  return mention.type;
}

/** How many coordinations of actors stand between it and the trigger on its side, up to three. */
function rankOnSide(coordinations: readonly number[], cluster: TriggerCluster, actor: Actor, actors: readonly Actor[]): number {
  const mine = coordinations[actor.item] ?? -1;
  const between = new Set<number>();
  for (const other of actors) {
    const group = coordinations[other.item] ?? -1;
    const isBetween = actor.item < cluster.anchor
      ? other.item > actor.item && other.item < cluster.anchor
      : other.item < actor.item && other.item > cluster.anchor;
    if (isBetween && group !== mine) between.add(group);
  }
  return Math.min(between.size, 3);
}

function distanceOf(cluster: TriggerCluster, actor: Actor): string {
  const away = actor.item < cluster.first ? cluster.first - actor.item : Math.max(0, actor.item - cluster.last);
  return away <= 1 ? "near" : away <= 4 ? "distance:4" : away <= 9 ? "distance:9" : away <= 18 ? "distance:18" : "distance:far";
}

function isQuoted(read: ReadSentence, actor: Actor): boolean {
  return read.sentence.quoted.some(({ start, end }) => actor.mention.start >= start && actor.mention.end <= end);
}

function isFormer({ mention }: Actor): boolean {
  return (mention.type === "office" || mention.type === "person") && (mention.office?.former ?? false);
}

function slotOf(cluster: TriggerCluster, actor: Actor): string | null {
  for (const { slots } of cluster.triggers) for (const [name, item] of slots) if (item === actor.item) return name;
  return null;
}

/** The words right before and after, by their first letters. */
function neighbours(read: ReadSentence, { item }: Actor): readonly string[] {
  const word = (at: number): string => { const found = read.items[at]; return found === undefined ? "^" : found.mention === null ? (found.words[0] ?? "").slice(0, 6) : `<${found.mention.type}>`; };
  return [`before:${word(item - 1)}`, `after:${word(item + 1)}`, `around:${word(item - 1)}|${word(item + 1)}`];
}

/** What stands between the mention and the trigger: words of saying, other triggers, mentions, quotation. */
function between(read: ReadSentence, cluster: TriggerCluster, { item }: Actor, frame: Frame): readonly string[] {
  const [from, to] = item < cluster.anchor ? [item, cluster.first] : [cluster.last, item];
  const side = item < cluster.anchor ? "before" : "after";
  const saying = read.shape.words.some(({ value, first }) => value === "saying" && first > from && first < to);
  const other = read.clusters.some(({ anchor, group }) => group !== cluster.group && anchor > from && anchor < to);
  const same = read.clusters.some(({ anchor, group }) => group === cluster.group && anchor !== cluster.anchor && anchor > from && anchor < to);
  const about = read.shape.words.some(({ value, first }) => value === "about" && first > from && first < to);
  const comma = read.items.slice(from + 1, to).some(({ words }) => words[0] === ",");
  return [
    ...(saying ? [`saying-between|${side}`] : []), ...(other ? [`trigger-between|${side}`, `trigger-between|${frame}`] : []), ...(same ? [`same-between|${side}`] : []),
    ...(about ? [`about-between|${side}`] : []), ...(comma ? [`comma-between|${side}`] : [`no-comma|${side}`]),
  ];
}
