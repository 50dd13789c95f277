import { addDays, type DateInterval, monthInterval, parseEdtf, yearInterval } from "../../../src/domain/date-interval.ts";
import type { DiplomaticEvent } from "../../../src/domain/event.ts";
import { EVENT_KIND_NAMES, type Status } from "../../../src/domain/event-kinds.ts";
import type { Extraction } from "../../../src/domain/extraction.ts";
import { documentId, reportId } from "../../../src/domain/ids.ts";
import type { EventPlace, Participant, Report } from "../../../src/domain/report.ts";
import { TOPICS } from "../../../src/domain/topics.ts";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { participationsOf } from "../../../src/loading/participations.ts";
import { buildEvent } from "../../../src/merging/build-event.ts";
import { inCanonicalOrder } from "../../../src/merging/canonical-order.ts";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { NO_CHANGE, statementsOf, type StoredDocument, type StoredEvent } from "../../../src/store/writes/graph-change.ts";

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  is(chance: number): boolean {
    return this.next() < chance;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  some<T>(list: readonly T[], least: number, most: number): readonly T[] {
    const wanted = least + this.below(most - least + 1);
    const left = [...list];
    return Array.from({ length: Math.min(wanted, list.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}

export const COUNTRIES = ["NER", "MLI", "BFA", "TCD", "MRT", "RUS", "FRA", "DZA", "TGO", "BEN", "SEN", "CHN"] as const;
export const ORGANIZATIONS = ["AES", "ECOWAS", "AU"] as const;
const WORDS = ["security", "talks", "grain", "uranium", "border", "ambassadeur", "transition", "mines"] as const;
const LANGUAGES = ["fr", "en", "ru"] as const;
const FIRST = "2022-01-01";
const DAYS = 1_300;

export interface RandomGraph {
  readonly documents: readonly StoredDocument[];
  readonly events: readonly StoredEvent[];
}

/** People who held office in those countries in those years, and one in each whom the tables lack. */
export function peopleOf(knowledge: Knowledge): readonly Participant[] {
  const known = COUNTRIES.flatMap((country) => {
    const terms = knowledge.terms.filter((term) => term.country === country && (term.until ?? "9999") > "2021" && (term.from ?? "") < "2026");
    return [...new Map(terms.map((term) => [term.person, term])).values()].slice(-5);
  });
  return [
    ...known.map(({ person, name, country }): Participant => ({ person, name: knowledge.people.get(person)?.name ?? name, country, office: null, role: "participant" })),
    ...COUNTRIES.map((country): Participant => ({ person: `person:unknown-${country.toLowerCase()}`, name: `Unknown ${country}`, country, office: "Envoy", role: "participant" })),
  ];
}

export function randomGraph(seed: number, size: number, knowledge: Knowledge): RandomGraph {
  const chance = new Chance(seed);
  const people = peopleOf(knowledge);
  const documents: StoredDocument[] = [];
  const events: StoredEvent[] = [];
  // Everybody is in the graph, so that nobody asked for is unknown.
  const gathering = randomDocument(chance, `${seed}-all`, {
    kind: "summit", status: "cancelled", days: { from: "2021-05-05", to: "2021-05-05", precision: "day" }, participants: people, countries: [...COUNTRIES], organizations: [], place: null, topics: ["security"],
  });
  documents.push(gathering);
  events.push(eventOf([gathering], knowledge, null));
  for (let index = 0; index < size; index += 1) {
    const told = Array.from({ length: 1 + chance.below(3) }, (_, copy) => `${seed}-${index}-${copy}`);
    const base = randomFacts(chance, people);
    const stored = told.map((text, copy) => randomDocument(chance, text, copy === 0 ? base : alter(chance, base, people)));
    documents.push(...stored);
    const previous = events.at(-1)?.event;
    const becomes = previous !== undefined && base.status === "planned" && previous.status === "happened" ? previous.id : null;
    events.push(eventOf(stored, knowledge, becomes));
  }
  return { documents, events };
}

type Facts = Pick<Report, "kind" | "status" | "days" | "participants" | "countries" | "organizations" | "place" | "topics">;

function randomFacts(chance: Chance, people: readonly Participant[]): Facts {
  const countries = chance.some(COUNTRIES, 1, chance.is(0.1) ? 6 : 3);
  return {
    kind: chance.is(0.6) ? chance.one(EVENT_KIND_NAMES.slice(0, 7)) : chance.one(EVENT_KIND_NAMES), status: chance.is(0.8) ? "happened" : chance.one<Status>(["planned", "cancelled"]),
    days: randomDays(chance), countries,
    participants: chance.some(people.filter(({ country }) => countries.some((one) => one === country)), 0, 4).map((person) => ({ ...person, role: chance.is(0.3) ? "initiator" : "participant" })),
    organizations: chance.is(0.25) ? chance.some(ORGANIZATIONS, 1, 2) : [], place: randomPlace(chance), topics: chance.some(TOPICS.slice(0, 6), 1, 2),
  };
}

function randomDays(chance: Chance): DateInterval {
  const from = addDays(FIRST, chance.below(DAYS));
  if (chance.is(0.12)) return monthInterval(from.slice(0, 7));
  if (chance.is(0.04)) return yearInterval(from.slice(0, 4));
  return { from, to: addDays(from, chance.is(0.3) ? chance.below(5) : 0), precision: "day" };
}

function randomPlace(chance: Chance): EventPlace | null {
  if (chance.is(0.5)) return null;
  return chance.one<EventPlace>([{ country: "RUS", city: "Moscow", id: "rus-moscow" }, { country: "RUS", city: "Kazan", id: null }, { country: "NER", city: "Niamey", id: "ner-niamey" }, { country: "MLI", city: null, id: null }]);
}

/** Another document's view of the same event. */
function alter(chance: Chance, base: Facts, people: readonly Participant[]): Facts {
  return {
    ...base,
    days: chance.is(0.3) ? { from: addDays(base.days.from, 1), to: addDays(base.days.to, 1), precision: base.days.precision } : chance.is(0.2) ? monthInterval(base.days.from.slice(0, 7)) : base.days,
    participants: chance.is(0.3) ? chance.some(people.filter(({ country }) => base.countries.some((one) => one === country)), 0, 3) : base.participants,
    organizations: chance.is(0.2) ? [] : base.organizations,
  };
}

function randomDocument(chance: Chance, text: string, facts: Facts): StoredDocument {
  const id = documentId(text);
  const published = addDays(facts.days.to, chance.below(60));
  const edtf = chance.is(0.6) ? published : chance.is(0.7) ? published.slice(0, 7) : null;
  const report: Report = {
    ...facts, id: reportId(id, facts.kind, facts.days.from, facts.days.to, facts.countries, 0), document: id, candidateDays: [], quote: `${chance.one(WORDS)} ${chance.one(WORDS)} ${text}`,
    start: 0, end: 10, evidence: [], confidence: 0.5 + chance.below(5) / 10, pack: "test@1",
  };
  const extraction: Extraction = {
    document: {
      id, name: `${text}.txt`, text, title: `Title ${text}`, url: null, basedOn: null, language: chance.one(LANGUAGES),
      given: edtf === null ? null : { edtf, precision: edtf.length === 10 ? "day" : "month", from: "header" }, paragraphs: [],
    },
    publication: { days: [], steps: [] }, reports: [report], rejected: [],
  };
  return { extraction, knownOn: edtf === null ? null : parseEdtf(edtf)!.to };
}

function eventOf(documents: readonly StoredDocument[], knowledge: Knowledge, becameOf: DiplomaticEvent["becameOf"]): StoredEvent {
  const publications = new Map(documents.map(({ extraction, knownOn }) => [extraction.document.id, knownOn]));
  const reports = inCanonicalOrder(documents.flatMap(({ extraction }) => extraction.reports), publications);
  const event = buildEvent(reports, becameOf);
  const known = documents.flatMap(({ knownOn }) => knownOn ?? []).sort();
  return { event, participations: participationsOf(event, knowledge), reports, knownOn: known[0] ?? null };
}

export async function storeGraph(store: Pick<GraphStore, "write">, { documents, events }: RandomGraph): Promise<void> {
  await store.write(statementsOf({ ...NO_CHANGE, documents, events }));
}
