import type { Day } from "../../domain/date-interval.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Mention } from "../mentions/mention.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import type { Prominence } from "./party-features.ts";
import { resolveActor } from "./resolve-actor.ts";

/** How many sentences back a pronoun may look. */
const REACH = 4;

/** The actors of a document as they stand on a given day; remembered per day, since several events often share one. */
export class ActorsByDay {
  readonly #document: ReadDocument;
  readonly #knowledge: Knowledge;
  readonly #known = new Map<string, readonly Actor[]>();
  readonly #prominence = new Map<Day, Prominence>();

  constructor(document: ReadDocument, knowledge: Knowledge) {
    this.#document = document;
    this.#knowledge = knowledge;
  }

  /** Parties by how often the document names them, as of `day`: 0 is the one named most. */
  prominence(day: Day): Prominence {
    const known = this.#prominence.get(day);
    if (known !== undefined) return known;
    const counts = new Map<PartyKey, number>();
    for (const [index, { sentence }] of this.#document.sentences.entries()) {
      const weight = sentence.zone === "title" ? 2 : sentence.zone === "body" ? 1 : 0;
      if (weight > 0) for (const actor of this.of(index, day)) for (const key of partiesOf(actor)) counts.set(key, (counts.get(key) ?? 0) + weight);
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key], rank): [PartyKey, number] => [key, rank]);
    const prominence = new Map(ranked);
    this.#prominence.set(day, prominence);
    return prominence;
  }

  /** All actors of sentence `index`, in order, pronouns and groups put to their antecedents. */
  of(index: number, day: Day): readonly Actor[] {
    const key = `${index}|${day}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const sentence = this.#document.sentences[index];
    const actors: Actor[] = [];
    this.#known.set(key, actors);
    if (sentence !== undefined) this.#resolveAll(sentence, index, day, actors);
    return actors;
  }

  #resolveAll(sentence: ReadSentence, index: number, day: Day, actors: Actor[]): void {
    for (const [item, { mention, types }] of sentence.items.entries()) {
      if (mention === null || !/[APOCGR]/.test(types)) continue;
      const meaning = resolveActor(mention, day, this.#knowledge);
      const own = { ...meaning, mention, sentence: index, item };
      actors.push(needsAntecedent(mention) ? this.#bind(own, mention, index, day, actors) : own);
    }
  }

  #bind(own: Actor, mention: Mention, index: number, day: Day, before: readonly Actor[]): Actor {
    if (mention.type === "pronoun") return mention.plural ? this.#several(own, 2, index, day, before) : this.#one(own, index, day, before);
    if (mention.type !== "group" || mention.countries.length > 0 || own.countries.length > 0) return own;
    if (mention.form === "counterpart") return this.#one(own, index, day, before);
    return this.#several(own, mention.count ?? 2, index, day, before);
  }

  #one(own: Actor, index: number, day: Day, before: readonly Actor[]): Actor {
    const found = this.#subjectBefore(own, index, day, before);
    return found === null ? own : { ...own, people: found.people.slice(0, 1), countries: found.countries, organizations: found.organizations, steps: [`stands for ${nameOf(found)}`] };
  }

  /** The subject of an earlier clause, or of the sentences before. */
  #subjectBefore(own: Actor, index: number, day: Day, before: readonly Actor[]): Actor | null {
    const sentence = this.#document.sentences[index];
    const clause = sentence?.shape.clauses[own.item];
    const here = before.filter((actor) => isPersonal(actor) && sentence?.shape.clauses[actor.item] !== clause && sentence?.shape.prepositions[actor.item] === null);
    if (here[0] !== undefined) return here[0];
    for (let back = index - 1; back >= 0 && back >= index - REACH; back -= 1) {
      const earlier = this.#document.sentences[back];
      if (earlier === undefined || !isRead(earlier)) continue;
      const subject = this.of(back, day).find((actor) => isPersonal(actor) && earlier.shape.prepositions[actor.item] === null);
      if (subject !== undefined) return subject;
    }
    return null;
  }

  /** The people of different states told of last. */
  #several(own: Actor, count: number, index: number, day: Day, before: readonly Actor[]): Actor {
    const found: Actor[] = [];
    for (let back = index; back >= 0 && back >= index - REACH && found.length < count; back -= 1) {
      const sentence = this.#document.sentences[back];
      if (sentence === undefined || !isRead(sentence)) continue;
      for (const actor of back === index ? before : this.of(back, day)) {
        if (found.length < count && isPersonal(actor) && actor.countries.length + actor.organizations.length > 0 && !found.some((known) => shareState(known, actor))) found.push(actor);
      }
    }
    return {
      ...own, people: found.flatMap(({ people }) => people.slice(0, 1)), countries: unique(found.flatMap(({ countries }) => countries)),
      organizations: unique(found.flatMap(({ organizations }) => organizations)), steps: [`stands for ${found.map(nameOf).join(" and ")}`],
    };
  }
}

function shareState(a: Actor, b: Actor): boolean {
  return a.countries.some((iso3) => b.countries.includes(iso3));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function needsAntecedent(mention: Mention): boolean {
  return mention.type === "pronoun" || mention.type === "group";
}

export function isPersonal(actor: Actor): boolean {
  return actor.people.length > 0 || actor.mention.type === "office";
}

/** Captions and boilerplate are no antecedents. */
function isRead(sentence: ReadSentence): boolean {
  return sentence.sentence.zone === "body" || sentence.sentence.zone === "title" || sentence.sentence.zone === "dateline";
}

function nameOf(actor: Actor): string {
  return actor.people[0]?.name ?? actor.countries[0] ?? actor.organizations[0] ?? "nobody";
}
