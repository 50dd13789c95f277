import type { Day } from "../../domain/date-interval.ts";
import type { Iso3 } from "../../domain/ids.ts";
import type { SentenceItem } from "../triggers/mask-sentence.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Mention, OfficeMention, PronounMention } from "../mentions/mention.ts";
import type { ReadDocument, ReadSentence } from "../reading.ts";
import { partiesOf } from "./actor.ts";
import type { Actor, PartyKey } from "./actor.ts";
import { groupBefore, isPersonal, isRead } from "./group-antecedents.ts";
import type { GroupTold } from "./group-antecedents.ts";
import type { Prominence } from "./party-features.ts";
import { resolveActor } from "./resolve-actor.ts";

/** How many sentences back a pronoun may look. */
const REACH = 4;
/** An honorific pronoun goes on through a page. */
const FAR = 12;

/** Sentences: whom a bare title stands for is not looked for further back, so that reading stays linear in a page's length. */
const REMEMBERED = 100;

/** The actors of a document as they stand on a given day; remembered per day, since several events often share one. */
export class ActorsByDay {
  readonly #document: ReadDocument;
  readonly #knowledge: Knowledge;
  readonly #known = new Map<string, readonly Actor[]>();
  #prominence: Prominence | null = null;

  /** Countries of people whom only the text knows, by their office elsewhere in it. */
  readonly #homes: ReadonlyMap<string, readonly Iso3[]>;

  constructor(document: ReadDocument, knowledge: Knowledge) {
    this.#document = document;
    this.#knowledge = knowledge;
    this.#homes = homesOf(document);
  }

  /** Parties by how often the document names them, with the offices of the first day asked for: 0 is the one named most. */
  prominence(day: Day): Prominence {
    this.#prominence ??= this.#rank(day);
    return this.#prominence;
  }

  #rank(day: Day): Prominence {
    const counts = new Map<PartyKey, number>();
    for (const { sentence, items } of this.#document.sentences) {
      const weight = sentence.zone === "title" ? 2 : sentence.zone === "body" ? 1 : 0;
      if (weight === 0) continue;
      for (const { mention } of items) if (mention !== null) for (const key of partiesOf(resolveActor(mention, day, this.#knowledge))) counts.set(key, (counts.get(key) ?? 0) + weight);
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key], rank): [PartyKey, number] => [key, rank]);
    return new Map(ranked);
  }

  /** All actors of sentence `index`, in order, pronouns and groups put to their antecedents. */
  of(index: number, day: Day): readonly Actor[] {
    const key = `${index}|${day}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const sentence = this.#document.sentences[index];
    const actors: Actor[] = [];
    this.#known.set(key, actors);
    this.prominence(day);
    if (sentence !== undefined) this.#resolveAll(sentence, index, day, actors);
    return actors;
  }

  #resolveAll(sentence: ReadSentence, index: number, day: Day, actors: Actor[]): void {
    for (const [item, { mention, types }] of sentence.items.entries()) {
      if (mention === null || !/[APOCGRL]/.test(types) || mention.type === "region") continue;
      const own = this.#atHome({ ...resolveActor(mention, day, this.#knowledge), mention, sentence: index, item });
      actors.push(needsAntecedent(mention) ? this.#bind(own, mention, index, day, actors) : own);
    }
  }

  #atHome(actor: Actor): Actor {
    const [person] = actor.people;
    const home = person === undefined || actor.countries.length + actor.organizations.length > 0 ? undefined : this.#homes.get(person.id);
    return home === undefined || person === undefined ? actor : { ...actor, countries: home, people: [{ ...person, country: home[0] ?? null }] };
  }

  #bind(own: Actor, mention: Mention, index: number, day: Day, before: readonly Actor[]): Actor {
    if (mention.type === "pronoun" && mention.titles.length > 0) return this.#honoured(own, mention, index, day, before);
    if (mention.type === "pronoun") return mention.plural ? this.#several(own, { count: null, areStates: false }, index, day, before) : this.#one(own, index, day, before);
    if (mention.type === "office") return this.#bearer(own, mention, index, day, before);
    if (mention.type !== "group" || mention.countries.length > 0 || own.countries.length > 0) return own;
    // "EU counterparts", "the leaders of the Community" are those of an organisation, not of whoever was told of last.
    if (mention.organization !== null) return own;
    if (mention.form === "counterpart") return this.#one(own, index, day, before);
    return this.#several(own, { count: mention.count ?? (mention.form === "two" ? 2 : null), areStates: mention.role === null }, index, day, before);
  }

  /** "The Under Secretary" whom the tables lack: the person of that state whom the text gave such an office. */
  #bearer(own: Actor, { office }: OfficeMention, index: number, day: Day, before: readonly Actor[]): Actor {
    if (own.people.length > 0 || own.countries.length !== 1) return own;
    const title = office.title.toLowerCase();
    for (let back = index; back >= Math.max(0, index - REMEMBERED); back -= 1) {
      const found = (back === index ? before : this.of(back, day)).findLast(({ mention, countries }) =>
        mention.type === "person" && mention.office !== null && countries[0] === own.countries[0] && mention.office.title.toLowerCase().includes(title));
      if (found !== undefined) return { ...own, people: found.people.slice(0, 1), steps: [`stands for ${nameOf(found)}`] };
    }
    return own;
  }

  #one(own: Actor, index: number, day: Day, before: readonly Actor[]): Actor {
    const found = this.#subjectBefore(own, index, day, before);
    return found === null ? own : standingFor(own, found);
  }

  /** "سموه" (His Highness): whoever was told of last with such a title, the first of a sentence before others; no title told, nobody. */
  #honoured(own: Actor, { titles }: PronounMention, index: number, day: Day, before: readonly Actor[]): Actor {
    for (let back = index; back >= Math.max(0, index - FAR); back -= 1) {
      const found = (back === index ? before : this.of(back, day)).find((actor) => actor.people.length > 0 && this.#bears(actor, titles));
      if (found !== undefined) return standingFor(own, found);
    }
    return own;
  }

  #bears({ mention, sentence }: Actor, titles: readonly string[]): boolean {
    const tokens = this.#document.sentences[sentence]?.sentence.tokens ?? [];
    return tokens.slice(mention.first, mention.last + 1).some(({ folded }) => titles.includes(folded));
  }

  /**
   * Whom a pronoun or an unnamed counterpart means: of the people told of before, the likeliest by nearness, by being subject, and by how much the
   * document is about them; nobody whose state another mention of the same clause already stands for.
   */
  #subjectBefore(own: Actor, index: number, day: Day, before: readonly Actor[]): Actor | null {
    const sentence = this.#document.sentences[index];
    const clause = sentence?.shape.clauses[own.item];
    const taken = new Set(this.#othersOf(own, index, day).flatMap(({ countries }) => countries));
    const prominence = this.prominence(day);
    let best: { actor: Actor; points: number } | null = null;
    for (let back = index; back >= 0 && back >= index - REACH; back -= 1) {
      const earlier = this.#document.sentences[back];
      if (earlier === undefined || !isRead(earlier)) continue;
      let order = 0;
      for (const actor of back === index ? before : this.of(back, day)) {
        if (!isPersonal(actor) || actor.people.length === 0) continue;
        if ((back === index && earlier.shape.clauses[actor.item] === clause) || actor.countries.some((iso3) => taken.has(iso3))) continue;
        const isSubject = earlier.shape.prepositions[actor.item] === null;
        const standing = Math.min(...partiesOf(actor).map((key) => prominence.get(key) ?? 9), 9);
        const points = (isSubject ? 2 : 0) + (order === 0 ? 1.5 : 0) + (standing === 0 ? 1.5 : standing === 1 ? 0.5 : 0) - (index - back) * 1.5;
        if (best === null || points > best.points) best = { actor, points };
        order += 1;
      }
    }
    return best?.actor ?? null;
  }

  /** Named actors of the same clause. */
  #othersOf(own: Actor, index: number, day: Day): readonly Actor[] {
    const sentence = this.#document.sentences[index];
    if (sentence === undefined) return [];
    return sentence.items.flatMap(({ mention }, item) => {
      if (mention === null || item === own.item || sentence.shape.clauses[item] !== sentence.shape.clauses[own.item]) return [];
      return mention.type === "person" || mention.type === "office" ? [{ ...resolveActor(mention, day, this.#knowledge), mention, sentence: index, item }] : [];
    });
  }

  /** "The three countries", "they": those told of together before, as many as the words say. */
  #several(own: Actor, told: Pick<GroupTold, "count" | "areStates">, index: number, day: Day, before: readonly Actor[]): Actor {
    const found = groupBefore({ ...told, index, before, item: own.item }, this.#document.sentences, (at) => this.of(at, day), this.prominence(day));
    return {
      ...own, people: found.flatMap(({ people }) => people.slice(0, 1)), countries: unique(found.flatMap(({ countries }) => countries)),
      organizations: unique(found.flatMap(({ organizations }) => organizations)), steps: [`stands for ${found.map(nameOf).join(" and ")}`],
    };
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** How far before a name its office may stand: "Assistant Secretary for Oceans and … Affairs Monica Medina". */
const FAR_OFFICE = 16;

function homesOf({ sentences }: ReadDocument): ReadonlyMap<string, readonly Iso3[]> {
  const homes = new Map<string, readonly Iso3[]>();
  for (const { items } of sentences) {
    for (const [at, { mention }] of items.entries()) {
      const reading = mention?.type === "person" ? mention.readings[0] : undefined;
      if (reading === undefined || reading.known || homes.has(reading.id)) continue;
      const home = reading.countries.length > 0 ? reading.countries : officeBefore(items, at);
      if (home.length > 0) homes.set(reading.id, home);
    }
  }
  return homes;
}

function officeBefore(items: readonly SentenceItem[], at: number): readonly Iso3[] {
  for (let back = at - 1; back >= Math.max(0, at - FAR_OFFICE); back -= 1) {
    const mention = items[back]?.mention;
    if (mention?.type === "office") return mention.office.countries;
    if (mention !== null && mention !== undefined && mention.type !== "place" && mention.type !== "region") return [];
  }
  return [];
}

function standingFor(own: Actor, found: Actor): Actor {
  return { ...own, people: found.people.slice(0, 1), countries: found.countries, organizations: found.organizations, steps: [`stands for ${nameOf(found)}`] };
}

function needsAntecedent(mention: Mention): boolean {
  return mention.type === "pronoun" || mention.type === "group" || (mention.type === "office" && mention.via.includes("office.antecedent"));
}

function nameOf(actor: Actor): string {
  return actor.people[0]?.name ?? actor.countries[0] ?? actor.organizations[0] ?? "nobody";
}
