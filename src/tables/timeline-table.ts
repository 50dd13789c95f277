import { FAMILIES } from "../domain/event-kinds.ts";
import type { EventKind, Family } from "../domain/event-kinds.ts";
import { timeOf } from "./table.ts";
import type { Column, Table } from "./table.ts";

/** One bar piece of a timeline: how many events of a family (or kind) began in the bucket that starts on `date`. */
export interface TimelineRow {
  readonly date: string;
  readonly alliance: string;
  readonly family: Family;
  /** Null where the timeline counts by family. */
  readonly kind: EventKind | null;
  readonly polarity: 1 | -1;
  readonly events: number;
}

/** All families of one bucket side by side. */
export interface TimelineBucket {
  readonly date: string;
  readonly events: Readonly<Record<Family, number>>;
  /** Σ polarity × events. */
  readonly net: number;
}

export const timelineLong: Table<TimelineRow> = {
  name: "timeline",
  columns: [
    { name: "date", type: "day", description: "First day of the bucket", value: (row) => row.date },
    { name: "time", type: "time", description: "Midnight UTC of that day", value: (row) => timeOf(row.date) },
    { name: "alliance", type: "text", description: "Organisation or region whose members' events are counted", value: (row) => row.alliance },
    { name: "family", type: "text", description: "Family of the events: talks, agreement, cooperation, rejection or coercion", value: (row) => row.family },
    { name: "kind", type: "text", description: "Kind of the events; empty where the timeline counts by family", value: (row) => row.kind },
    { name: "polarity", type: "signed", description: "+1 for families that bring states together, −1 for those that part them", value: (row) => row.polarity },
    { name: "events", type: "count", description: "Events that happened and began in the bucket, each once", value: (row) => row.events },
  ],
};

const familyColumns: readonly Column<TimelineBucket>[] = FAMILIES.map((family) => ({
  name: family, type: "count", description: `Events of the family ${family} that began in the bucket`, value: (row) => row.events[family],
}));

export const timelineWide: Table<TimelineBucket> = {
  name: "timeline",
  columns: [
    { name: "date", type: "day", description: "First day of the bucket", value: (row) => row.date },
    { name: "time", type: "time", description: "Midnight UTC of that day", value: (row) => timeOf(row.date) },
    ...familyColumns,
    { name: "net", type: "signed", description: "Events that bring together minus events that part", value: (row) => row.net },
  ],
};

/** One row a bucket, in order of days; families that a bucket lacks count zero. */
export function widen(rows: readonly TimelineRow[]): readonly TimelineBucket[] {
  const buckets = new Map<string, { events: Record<Family, number>; net: number }>();
  for (const { date, family, polarity, events } of rows) {
    const bucket = buckets.get(date) ?? { events: { talks: 0, agreement: 0, cooperation: 0, rejection: 0, coercion: 0 }, net: 0 };
    bucket.events[family] += events;
    bucket.net += polarity * events;
    buckets.set(date, bucket);
  }
  return [...buckets].map(([date, bucket]) => ({ date, ...bucket })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
