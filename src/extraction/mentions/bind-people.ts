import type { DateInterval, Day } from "../../domain/date-interval.ts";
import { addDays } from "../../domain/date-interval.ts";
import { coversAnyDay } from "../../domain/term.ts";
import { fold } from "../../languages/fold.ts";
import type { OfficeTerm, PersonFacts } from "../../knowledge/knowledge.ts";
import { fitting } from "./fit-office.ts";
import { personOfSurname } from "./find-text-surnames.ts";
import type { Item, PersonItem } from "./item.ts";
import type { PersonReading } from "./mention.ts";
import { readingOf, textReading } from "./person-reading.ts";
import type { Composing, Evidence } from "./settle-countries.ts";

/** Days before a document within which a person named by surname alone must have been in office. */
const REACH_BACK = 730;
const REACH_ON = 60;
/** Shorter surnames (Xi, Bio, Ba) need a title, or the full name elsewhere in the document; one letter less (Lula, Sall) does inside a sentence, for a head whose state is named. */
const LONG_ENOUGH = 5;

/** Who is named in a document, gathered before surnames are bound. */
interface Cast {
  readonly known: ReadonlySet<string>;
  /** People of the text, or known ones in its own spelling, by the folded last word of their name. */
  readonly text: ReadonlyMap<string, PersonReading>;
}

export function nameOf({ view }: Composing, item: PersonItem): string {
  let name = "";
  for (let at = item.nameFirst; at <= item.nameLast; at += 1) {
    const token = view.tokens[at];
    const previous = view.tokens[at - 1];
    // Middle initials come and go: "Wendy R. Sherman" is Wendy Sherman.
    if (at > item.nameFirst && (view.isInitial(at) || (token?.text === "." && view.isInitial(at - 1) && at - 1 > item.nameFirst))) continue;
    if (token !== undefined) name += at > item.nameFirst && previous !== undefined && token.start > previous.end ? ` ${token.text}` : token.text;
  }
  return name;
}

function isText(item: Item): item is PersonItem {
  return item.kind === "person" && item.people.length === 0 && item.supported;
}

/** The last word of a name, unless it is a father's name or a small word. */
function surnameIn({ view }: Composing, item: PersonItem): string {
  const { patronymics, particles, notNames } = view.words;
  const word = view.folded(item.nameLast);
  const before = view.folded(item.nameLast - 1);
  const isOwn = !(item.nameLast > item.nameFirst && (patronymics.has(before) || (!view.pack.names.hasCase && particles.has(before))));
  return isOwn && !notNames.has(word) && !patronymics.has(word) ? word : "";
}

const SHORTEST_SURNAME = 4;

/** Whether no form of the tables is this surname alone. */
function lacksSurname({ people }: PersonItem, surname: string): boolean {
  return surname.length >= SHORTEST_SURNAME && people.every(({ forms }) => forms.every(({ form, kind }) => kind !== "surname" || fold(form) !== surname));
}

export function gatherCast(sentences: readonly Composing[]): Cast {
  const known = new Set<string>();
  const text = new Map<string, PersonReading>();
  for (const sentence of sentences) {
    for (const item of sentence.items) {
      if (item.kind === "person" && item.form === "full" && item.people.length === 1 && item.people[0] !== undefined) known.add(item.people[0].id);
      const surname = item.kind === "person" && item.form === "full" ? surnameIn(sentence, item) : "";
      const [spelt] = item.kind === "person" && (!item.via.includes("lexicon.person") || lacksSurname(item, surname)) ? item.people : [];
      // A known person in a spelling of the text's own, or whose surname alone the tables lack: the surname will come again so.
      if (surname !== "" && spelt !== undefined && item.kind === "person" && item.people.length === 1) text.set(surname, readingOf(spelt));
      if (!isText(item) || item.form !== "full") continue;
      const before = text.get(surname);
      const countries = item.office?.countries ?? [];
      if (before === undefined) text.set(surname, textReading(nameOf(sentence, item), countries));
      else if (before.countries.length === 0) text.set(surname, { ...before, countries });
    }
  }
  return { known, text };
}

function inOffice(person: PersonFacts, window: { readonly from: Day; readonly to: Day }): readonly OfficeTerm[] {
  return person.terms.filter((term) => coversAnyDay(term, window.from, window.to));
}

function headsFirst(people: readonly PersonFacts[], around: DateInterval | null): readonly PersonFacts[] {
  if (around === null) return people;
  const rank = (person: PersonFacts): number => {
    const now = inOffice(person, around);
    if (now.some(({ role }) => role === "head_of_state" || role === "head_of_government")) return 0;
    return now.length > 0 ? 1 : 2;
  };
  return [...people].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** "Johnson & Johnson"; "Rokia Traoré …" at the head of a sentence. */
function mayBeAnother(view: Composing["view"], item: PersonItem): boolean {
  const before = item.nameFirst - 1;
  if (view.folded(before) === "&" || view.folded(item.nameLast + 1) === "&") return true;
  const opens = before >= 0 && view.touches(before) && view.isWord(before) && view.isCapitalised(before) && !view.isHeadline;
  return opens && view.pack.names.hasCase && !view.pack.names.verbFirst && !view.pack.functionWords.has(view.folded(before));
}

/** Binds names to people over one document: full names, then surnames to them, then incumbents whose country is in question. */
export class PeopleBinder {
  private readonly cast: Cast;
  private readonly evidence: Evidence;
  private readonly around: DateInterval | null;
  private readonly window: { readonly from: Day; readonly to: Day } | null;

  constructor(sentences: readonly Composing[], evidence: Evidence, around: DateInterval | null) {
    this.cast = gatherCast(sentences);
    this.evidence = evidence;
    this.around = around;
    this.window = around === null ? null : { from: addDays(around.from, -REACH_BACK), to: addDays(around.to, REACH_ON) };
  }

  get textPeople(): ReadonlyMap<string, PersonReading> {
    return this.cast.text;
  }

  /** Who an item may be, the likeliest first; nobody where nothing but its look speaks for a name. */
  bind(sentence: Composing, item: PersonItem): readonly PersonReading[] {
    if (item.people.length === 0) return this.bindText(sentence, item);
    if (item.form === "full") return this.bindFull(sentence, item);
    return this.bindSurname(sentence, item);
  }

  private bindText(sentence: Composing, item: PersonItem): readonly PersonReading[] {
    const surname = personOfSurname(sentence.view.folded(item.nameLast), this.cast.text, sentence.view.pack.names.paradigms.size > 0);
    const name = nameOf(sentence, item);
    if (surname !== undefined && (item.form === "surname" || surname.name === name)) return [surname];
    return item.supported ? [textReading(name, item.office?.countries ?? [])] : [];
  }

  private bindFull(sentence: Composing, item: PersonItem): readonly PersonReading[] {
    const isSure = item.via.includes("lexicon.person") || item.office !== null;
    const people = isSure ? item.people : item.people.filter((person) => this.cast.known.has(person.id) || this.isInQuestion(person));
    if (people.length === 0) return item.supported ? [textReading(nameOf(sentence, item), [])] : [];
    return this.likeliest(people).map(readingOf);
  }

  private isInQuestion(person: PersonFacts): boolean {
    return person.terms.some(({ country }) => country !== null && this.evidence.has(country));
  }

  /** Of namesakes: those in question, those in office around the document, heads first. */
  private likeliest(people: readonly PersonFacts[]): readonly PersonFacts[] {
    if (people.length === 1) return people;
    const inQuestion = people.filter((person) => this.isInQuestion(person));
    const pool = inQuestion.length > 0 ? inQuestion : people;
    const { window } = this;
    const current = window === null ? [] : pool.filter((person) => inOffice(person, window).length > 0);
    return headsFirst(current.length > 0 ? current : pool, this.around);
  }

  private bindSurname(sentence: Composing, item: PersonItem): readonly PersonReading[] {
    const named = item.people.filter((person) => this.cast.known.has(person.id));
    const text = this.cast.text.get(sentence.view.folded(item.nameLast));
    const fits = item.office === null ? named : fitting(named, item.office);
    if (fits.length > 0) return this.likeliest(fits).map(readingOf);
    if (text !== undefined) return [text];
    if (named.length > 0) return this.likeliest(named).map(readingOf);
    return this.bindIncumbent(sentence, item).map(readingOf);
  }

  private bindIncumbent({ view }: Composing, item: PersonItem): readonly PersonFacts[] {
    const { window } = this;
    // Where no capitals tell names, a given name alone ("الأمير محمد") names nobody whom the text has not named in full.
    if (!view.pack.names.hasCase && item.office === null && item.nameFirst === item.nameLast && view.words.firstNames.has(view.folded(item.nameFirst))) return [];
    const current = window === null ? item.people : item.people.filter((person) => inOffice(person, window).length > 0);
    const name = view.folded(item.nameFirst);
    const isHead = current.some((person) => this.isInQuestion(person) && this.isHead(person));
    const isShort = item.nameFirst === item.nameLast && name.length < (isHead && item.nameFirst > 0 ? LONG_ENOUGH - 1 : LONG_ENOUGH);
    if (!item.supported && (isShort || view.words.notNames.has(name) || view.pack.functionWords.has(name))) return [];
    if (!item.supported && mayBeAnother(view, item)) return [];
    const inQuestion = current.filter((person) => this.isInQuestion(person));
    if (inQuestion.length > 0) return this.likeliest(inQuestion);
    if (item.supported) return this.likeliest(current.length > 0 ? current : item.people);
    return window === null ? [] : current.filter((person) => this.isHead(person));
  }

  private isHead(person: PersonFacts): boolean {
    return this.window !== null && inOffice(person, this.window).some(({ role }) => role === "head_of_state" || role === "head_of_government");
  }
}
