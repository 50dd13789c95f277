import dayjs from "dayjs";
import { addDays, type Day, isoWeekday, type Precision } from "../domain/date-interval.ts";
import { BadUserInput } from "../domain/errors.ts";
import { EVENT_KIND_NAMES, type EventKind, FAMILIES, type Family, familyOf, polarityOf } from "../domain/event-kinds.ts";
import { EVENT_ALONE, groupParameters } from "../store/queries/event-parts.ts";
import { timelineQuery } from "../store/queries/timeline.ts";
import type { Asking } from "./asking.ts";
import { conditionsOf, criteriaParameters, type EventCriteria } from "./event-criteria.ts";
import { eventsKnownOn } from "./known-events.ts";
import { parsePeriod, type Period } from "./parse-period.ts";
import { isEmpty, type PartyTarget, takingPart, targetOf } from "./party-target.ts";
import { resolveParty } from "./resolve-parties.ts";

export const BUCKETS = ["day", "week", "month", "year"] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface TimelineQuestion {
  readonly of: string;
  readonly with?: string | null | undefined;
  readonly during?: string | null | undefined;
  readonly bucket?: Bucket | null | undefined;
  readonly by?: "family" | "kind" | null | undefined;
  readonly asOf?: Day | null | undefined;
}

export interface TimelineRow {
  /** First day of the bucket. */
  readonly date: Day;
  readonly family: Family;
  /** Null where rows count families. */
  readonly kind: EventKind | null;
  readonly polarity: 1 | -1;
  readonly events: number;
}

export interface TimelineAnswer {
  /** By day, then in the order of families or kinds. */
  readonly rows: readonly TimelineRow[];
  /** For every bucket: the sum of polarity × events. */
  readonly net: readonly { readonly date: Day; readonly net: number }[];
  /** Events told more coarsely than the bucket. */
  readonly unplaced: number;
}

/** Events of one first day, precision and kind. */
interface Tally { readonly day: Day; readonly precision: Precision; readonly kind: EventKind; readonly events: number }

/** More buckets than anybody can look at, and than an answer should hold. */
const MOST_BUCKETS = 5_000;

/** What an organisation or region, or a member of the day, took part in, by bucket of the first day. One read. @throws BadUserInput */
export async function answerTimeline(asking: Asking, asked: TimelineQuestion): Promise<TimelineAnswer> {
  const of = await resolveParty(asking, asked.of, ["organization", "region"]);
  const other = asked.with === null || asked.with === undefined ? null : await resolveParty(asking, asked.with);
  const criteria: EventCriteria = { period: parsePeriod(asked.during), kinds: null, families: null, statuses: ["happened"] };
  const ours = targetOf(asking.knowledge, of);
  const theirs = other === null ? null : targetOf(asking.knowledge, other);
  const tallies = isEmpty(ours) || (theirs !== null && isEmpty(theirs)) ? [] : await tally(asking, ours, theirs, criteria, asked.asOf);
  return arrange(tallies, asked.bucket ?? "month", asked.by ?? "family", criteria.period);
}

async function tally(asking: Asking, ours: PartyTarget, theirs: PartyTarget | null, criteria: EventCriteria, asOf: Day | null | undefined): Promise<readonly Tally[]> {
  if (asOf !== null && asOf !== undefined) {
    return (await eventsKnownOn(asking, asOf, criteria, EVENT_ALONE))
      .filter(({ event }) => takingPart(ours, event).length > 0 && (theirs === null || takingPart(theirs, event).length > 0))
      .map(({ event }) => ({ day: event.days.from, precision: event.days.precision, kind: event.kind, events: 1 }));
  }
  const conditions = conditionsOf(criteria);
  const parameters = { ...groupParameters("our", ours, conditions), ...(theirs === null ? {} : groupParameters("their", theirs)), ...criteriaParameters(criteria) };
  return asking.store.read(timelineQuery(ours, theirs, conditions), parameters, asking.signal);
}

const FINENESS: Readonly<Record<Precision, readonly Bucket[]>> = { day: ["day", "week", "month", "year"], month: ["month", "year"], year: ["year"] };

function arrange(tallies: readonly Tally[], bucket: Bucket, by: "family" | "kind", period: Period): TimelineAnswer {
  const placed = tallies.filter(({ precision }) => FINENESS[precision].includes(bucket));
  const unplaced = tallies.filter((one) => !placed.includes(one)).reduce((sum, { events }) => sum + events, 0);
  const counts = new Map<Day, Map<EventKind, number>>();
  for (const { day, kind, events } of placed) {
    const start = startOf(day, bucket);
    const inBucket = counts.get(start) ?? new Map<EventKind, number>();
    counts.set(start, inBucket.set(kind, (inBucket.get(kind) ?? 0) + events));
  }
  const buckets = bucketsOf([...counts.keys()], period, bucket);
  return {
    rows: buckets.flatMap((date) => (by === "family" ? familyRows(date, counts.get(date)) : kindRows(date, counts.get(date)))),
    net: buckets.map((date) => ({ date, net: netOf(counts.get(date)) })),
    unplaced,
  };
}

type Counts = ReadonlyMap<EventKind, number> | undefined;

function familyRows(date: Day, counts: Counts): readonly TimelineRow[] {
  return FAMILIES.map((family) => ({
    date, family, kind: null, polarity: polarityOf(family), events: [...counts ?? []].filter(([kind]) => familyOf(kind) === family).reduce((sum, [, events]) => sum + events, 0),
  }));
}

function kindRows(date: Day, counts: Counts): readonly TimelineRow[] {
  return EVENT_KIND_NAMES.filter((kind) => counts?.has(kind) ?? false).map((kind) => ({ date, family: familyOf(kind), kind, polarity: polarityOf(familyOf(kind)), events: counts?.get(kind) ?? 0 }));
}

function netOf(counts: Counts): number {
  return [...counts ?? []].reduce((sum, [kind, events]) => sum + polarityOf(familyOf(kind)) * events, 0);
}

/** Every bucket of the period, and from the first to the last event where an end is open or an event began before it. */
function bucketsOf(used: readonly Day[], period: Period, bucket: Bucket): readonly Day[] {
  const ends = [...used, ...(period.from === null ? [] : [startOf(period.from, bucket)]), ...(period.to === null ? [] : [startOf(period.to, bucket)])].sort();
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined || (used.length === 0 && (period.from === null || period.to === null))) return [];
  const buckets: Day[] = [];
  for (let day = first; day <= last; day = nextOf(day, bucket)) {
    if (buckets.length === MOST_BUCKETS) throw new BadUserInput(`From ${first} to ${last} there are more than ${MOST_BUCKETS} buckets of a ${bucket}: ask for a shorter period or a longer bucket.`, "too-many-buckets");
    buckets.push(day);
  }
  return buckets;
}

/** First day of the bucket in which a day lies; weeks begin on Monday. */
export function startOf(day: Day, bucket: Bucket): Day {
  switch (bucket) {
    case "day": return day;
    case "week": return addDays(day, 1 - isoWeekday(day));
    case "month": return `${day.slice(0, 7)}-01`;
    case "year": return `${day.slice(0, 4)}-01-01`;
  }
}

function nextOf(day: Day, bucket: Bucket): Day {
  return dayjs.utc(day).add(1, bucket).format("YYYY-MM-DD");
}
