// Seeded events between real countries and the leaders of their days, with Zipf-like partners: the same number of events from the same seed is the same graph.
import { addDays, dayInterval } from "../src/domain/date-interval.ts";
import { EVENT_KIND_NAMES, familyOf } from "../src/domain/event-kinds.ts";
import { documentId, eventId, reportId } from "../src/domain/ids.ts";
import type { Participant, Report } from "../src/domain/report.ts";
import { TOPICS } from "../src/domain/topics.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { changeOf } from "../test/store/graph-fixtures.ts";
import type { GraphChange, StoredDocument, StoredEvent } from "../src/store/writes/graph-change.ts";

export const FIRST_DAY = "2015-01-01";
export const DAYS = 365 * 10;
const EVENTS_A_DOCUMENT = 4;

/** Mulberry32: small, seeded, good enough to spread events. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Bundle { readonly document: StoredDocument; readonly events: readonly StoredEvent[] }

/** Batches of about `batch` events, `count` in all. */
export function* syntheticChanges(count: number, batch: number, knowledge: Knowledge, seed = 1): Generator<GraphChange> {
  const random = randomFrom(seed);
  const countries = spread([...knowledge.countries.keys()], random);
  let bundles: Bundle[] = [];
  for (let made = 0; made < count; made += EVENTS_A_DOCUMENT) {
    bundles.push(bundleOf(made, Math.min(EVENTS_A_DOCUMENT, count - made), countries, knowledge, random));
    if (bundles.length * EVENTS_A_DOCUMENT >= batch || made + EVENTS_A_DOCUMENT >= count) {
      yield changeOf({ documents: bundles.map(({ document }) => document), events: bundles.flatMap(({ events }) => events) });
      bundles = [];
    }
  }
}

/** Chooses the nth country with a chance of 1/n: a few are in most events, as in the news. The Sahel and Moscow are among the frequent. */
function spread(all: readonly string[], random: () => number): () => string {
  const first = ["FRA", "USA", "RUS", "NER", "MLI", "BFA", "DZA", "CHN", "NGA", "TCD"];
  const ordered = [...first, ...all.filter((iso3) => !first.includes(iso3)).sort()];
  const sums: number[] = [];
  ordered.forEach((_, index) => sums.push((sums.at(-1) ?? 0) + 1 / (index + 1)));
  const total = sums.at(-1) ?? 1;
  return () => {
    const point = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return ordered[low] ?? "FRA";
  };
}

function bundleOf(number: number, events: number, country: () => string, knowledge: Knowledge, random: () => number): Bundle {
  const day = addDays(FIRST_DAY, Math.floor(random() * DAYS));
  const sentences = Array.from({ length: events }, (_, at) => `Événement ${number + at} : les deux chefs d'État se sont entretenus de la coopération et de la sécurité régionale.`);
  const text = sentences.join("\n");
  const id = documentId(text);
  let start = 0;
  const reports = sentences.map((quote): Report => {
    const report = reportOf(id, day, quote, start, country, knowledge, random);
    start += quote.length + 1;
    return report;
  });
  const document: StoredDocument = {
    extraction: {
      document: { id, name: `synthetic-${number}.txt`, text, title: `Dépêche ${number}`, url: `https://example.org/${number}`, basedOn: null, language: "fr", given: { edtf: day, precision: "day", from: "header" }, paragraphs: [] },
      publication: { days: [day], steps: [] }, reports, rejected: [],
    },
    knownOn: day, isNew: true,
  };
  return { document, events: reports.map((report) => eventOf(report, day)) };
}

function reportOf(document: Report["document"], day: string, quote: string, start: number, country: () => string, knowledge: Knowledge, random: () => number): Report {
  const ours = country();
  let theirs = country();
  while (theirs === ours) theirs = country();
  const countries = [ours, theirs].sort();
  const kind = EVENT_KIND_NAMES[Math.floor(random() ** 2 * EVENT_KIND_NAMES.length)] ?? "meeting";
  const participants = countries.flatMap((iso3): Participant[] => {
    const [holder] = knowledge.holdersOf(iso3, "head_of_state", day);
    return holder === undefined ? [] : [{ person: holder.person, name: holder.name, country: iso3, office: holder.title, role: "participant" }];
  });
  return {
    id: reportId(document, kind, day, day, countries, start), document, kind, status: "happened", days: dayInterval(day), candidateDays: [], participants, countries, organizations: [],
    place: { country: countries[0] ?? ours, city: null, id: null }, topics: [TOPICS[Math.floor(random() * TOPICS.length)] ?? "security"], quote, start, end: start + quote.length,
    evidence: [{ field: "kind", start, end: start + quote.length, rules: ["synthetic"], steps: ["made by the benchmark"] }], confidence: 0.9, pack: "synthetic",
  };
}

function eventOf(report: Report, day: string): StoredEvent {
  const event = {
    id: eventId(report.id), kind: report.kind, family: familyOf(report.kind), status: report.status, days: report.days, candidateDays: [], participants: report.participants, countries: report.countries,
    organizations: [], place: report.place, topics: report.topics, reports: [report.id], confidence: report.confidence, contradictions: [], becameOf: null,
  } as const;
  return { event, participations: report.participants.map(({ person, name, role, office, country }) => ({ person, name, role, office, country, leads: country, contested: false })), reports: [report], knownOn: day, isNew: true };
}

/** Middle and 95th of a hundred of some measured milliseconds. */
export function percentiles(milliseconds: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}
