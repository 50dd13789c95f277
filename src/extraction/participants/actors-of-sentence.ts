import type { Day } from "../../domain/date-interval.ts";
import type { Knowledge, OfficeRole } from "../../knowledge/knowledge.ts";
import type { GroupMention, Mention } from "../mentions/mention.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import type { Actor, ActorPerson } from "./actor.ts";
import { resolveActor } from "./resolve-actor.ts";

/** How many sentences back a pronoun may look. */
const REACH = 4;

/** The actors of a document as they stand on a given day; remembered per day, since several events often share one. */
export class ActorsByDay {
  readonly #document: ReadDocument;
  readonly #knowledge: Knowledge;
  readonly #known = new Map<string, readonly Actor[]>();

  constructor(document: ReadDocument, knowledge: Knowledge) {
    this.#document = document;
    this.#knowledge = knowledge;
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
    if (mention.type === "pronoun") return mention.plural ? this.#several(own, index, day, before) : this.#one(own, index, day, before);
    if (mention.type !== "group") return own;
    if (mention.form === "counterpart" || mention.form === "counterparts") return this.#counterparts(own, mention, index, day, before);
    return mention.countries.length > 0 ? own : this.#several(own, index, day, before);
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

  /** The two people of different states told of last. */
  #several(own: Actor, index: number, day: Day, before: readonly Actor[]): Actor {
    const found: Actor[] = [];
    for (let back = index; back >= 0 && back >= index - REACH && found.length < 2; back -= 1) {
      const sentence = this.#document.sentences[back];
      if (sentence === undefined || !isRead(sentence)) continue;
      for (const actor of back === index ? before : this.of(back, day)) {
        const isNew = isPersonal(actor) && !found.some((known) => known.countries.some((iso3) => actor.countries.includes(iso3)) && actor.countries.length > 0);
        if (isNew && found.length < 2 && actor.countries.length + actor.organizations.length > 0) found.push(actor);
      }
    }
    return {
      ...own, people: found.flatMap(({ people }) => people.slice(0, 1)), countries: found.flatMap(({ countries }) => countries),
      organizations: found.flatMap(({ organizations }) => organizations), steps: [`stands for ${found.map(nameOf).join(" and ")}`],
    };
  }

  /** People of the named countries in the office of the person they are counterparts of. */
  #counterparts(own: Actor, mention: GroupMention, index: number, day: Day, before: readonly Actor[]): Actor {
    const model = [...before].reverse().find(isPersonal) ?? this.#subjectBefore(own, index, day, before);
    const person = model?.people[0];
    const role = person === undefined ? null : this.#tabledRole(person, day);
    if (role === null) return own;
    const people = mention.countries.flatMap((iso3) => this.#knowledge.holdersOf(iso3, role, day).slice(0, 1)).map((term): ActorPerson => ({
      id: term.person, name: term.name, country: term.country, office: term.title, rank: person?.rank ?? "other",
    }));
    return { ...own, people, steps: [`counterpart of ${person?.name ?? "somebody"}: ${people.map(({ name }) => name).join(", ")}`] };
  }

  #tabledRole(person: ActorPerson, day: Day): OfficeRole | null {
    const role = this.#knowledge.officesOf(person.id, day)[0]?.role ?? null;
    return role === null || role === "other" ? null : role;
  }
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
