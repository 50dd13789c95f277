import type { ReadSentence } from "../reading.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";

/** How many sentences back the people may stand who are "they". */
const REACH = 4;
/** And "the three countries". */
const FAR = 8;
/** Who has no number is at least so many. */
const FEWEST = 2;

/** A plural that names nobody: "the three countries", "both ministers", "they". */
export interface GroupTold {
  /** Null where the words tell no number. */
  readonly count: number | null;
  /** "The two countries" may be states of which nobody was named; "the two ministers" are people. */
  readonly areStates: boolean;
  /** Its sentence and item. */
  readonly index: number;
  readonly item: number;
  /** The actors of its own sentence that stand before it. */
  readonly before: readonly Actor[];
}

/** A document's sentences, and the actors of each. */
type Sentences = readonly ReadSentence[];
type ActorsOf = (index: number) => readonly Actor[];

/**
 * Whom a plural means. With a number: the nearest coordination of exactly so many states, else the people of different states told of last, else, for what is
 * still missing, those whom the document names most. Without: the nearest who are several, else the two told of last.
 */
export function groupBefore(told: GroupTold, sentences: Sentences, actorsOf: ActorsOf, prominence: ReadonlyMap<PartyKey, number>): readonly Actor[] {
  const earlier = (index: number): readonly Actor[] => (index === told.index ? told.before : actorsOf(index));
  if (told.count === null) return severalBefore(told, sentences, earlier) ?? lastTold({ ...told, count: FEWEST }, sentences, earlier);
  const counted = { ...told, count: told.count };
  const found = togetherBefore(counted, sentences, earlier) ?? lastTold(counted, sentences, earlier);
  return found.length >= counted.count ? found : [...found, ...mostNamed(counted, found, sentences, earlier, prominence)];
}

type Counted = GroupTold & { readonly count: number };

/** A coordination of exactly so many parties ("Mali, Niger and Burkina Faso"), the nearest before. */
function togetherBefore({ count, index }: Counted, sentences: Sentences, actorsOf: ActorsOf): readonly Actor[] | null {
  for (let back = index; back >= 0 && back >= index - FAR; back -= 1) {
    const sentence = sentences[back];
    if (sentence === undefined || !isRead(sentence)) continue;
    const fitting = coordinatedIn(sentence, actorsOf(back)).reverse().find((members) => statesOf(members).size === count);
    if (fitting !== undefined) return fitting;
  }
  return null;
}

/** Actors of different states by the coordination that they are named in. */
function coordinatedIn({ shape }: ReadSentence, actors: readonly Actor[]): (readonly Actor[])[] {
  const groups = new Map<number, Actor[]>();
  for (const actor of actors) {
    const group = shape.coordinations[actor.item] ?? -1;
    const known = groups.get(group) ?? [];
    if (group >= 0 && actor.countries.length > 0 && !known.some((other) => shareState(other, actor))) groups.set(group, [...known, actor]);
  }
  return [...groups.values()];
}

/** The nearest who are several: a coordination, a plural office or a group, as subject rather than under a preposition. */
function severalBefore({ index, item }: GroupTold, sentences: Sentences, actorsOf: ActorsOf): readonly Actor[] | null {
  for (let back = index; back >= 0 && back >= index - REACH; back -= 1) {
    const sentence = sentences[back];
    if (sentence === undefined || !isRead(sentence)) continue;
    const clause = back === index ? sentence.shape.clauses[item] : undefined;
    const several = coordinatedIn(sentence, actorsOf(back)).filter((members) => statesOf(members).size >= FEWEST && members.every((actor) => sentence.shape.clauses[actor.item] !== clause));
    const isSubject = ([first]: readonly Actor[]): boolean => first !== undefined && sentence.shape.prepositions[first.item] === null;
    const [found] = [...several.filter(isSubject), ...several.filter((members) => !isSubject(members))];
    if (found !== undefined) return found;
  }
  return null;
}

/** People of different states told of last; where states are meant, whoever stands for one. */
function lastTold({ count, index, areStates }: Counted, sentences: Sentences, actorsOf: ActorsOf): readonly Actor[] {
  const found: Actor[] = [];
  for (let back = index; back >= 0 && back >= index - REACH && found.length < count; back -= 1) {
    const sentence = sentences[back];
    if (sentence === undefined || !isRead(sentence)) continue;
    for (const actor of actorsOf(back)) {
      const stands = isPersonal(actor) ? partiesOf(actor).length > 0 : areStates && actor.mention.type === "country";
      if (found.length < count && stands && !found.some((known) => shareState(known, actor))) found.push(actor);
    }
  }
  return found;
}

/** States that the document names most, by an actor of the sentences before. */
function mostNamed({ count, index }: Counted, found: readonly Actor[], sentences: Sentences, actorsOf: ActorsOf, prominence: ReadonlyMap<PartyKey, number>): readonly Actor[] {
  const known = statesOf(found);
  const added: Actor[] = [];
  const standing = (actor: Actor): number => Math.min(...partiesOf(actor).map((key) => prominence.get(key) ?? Infinity), Infinity);
  const near: Actor[] = [];
  for (let back = index; back >= 0 && back >= index - FAR; back -= 1) if (sentences[back] !== undefined) near.push(...actorsOf(back).filter(({ countries }) => countries.length === 1));
  for (const actor of near.sort((a, b) => standing(a) - standing(b))) {
    if (known.size + added.length >= count || standing(actor) > count) break;
    if (!actor.countries.some((iso3) => known.has(iso3)) && !added.some((other) => shareState(other, actor))) added.push(actor);
  }
  return added;
}

function statesOf(actors: readonly Actor[]): ReadonlySet<string> {
  return new Set(actors.flatMap(({ countries }) => countries));
}

function shareState(a: Actor, b: Actor): boolean {
  return a.countries.some((iso3) => b.countries.includes(iso3));
}

export function isPersonal(actor: Actor): boolean {
  return actor.people.length > 0 || actor.mention.type === "office";
}

/** Captions and boilerplate are no antecedents. */
export function isRead({ sentence: { zone } }: ReadSentence): boolean {
  return zone === "body" || zone === "title" || zone === "dateline";
}
