import { timeOf } from "./table.ts";
import type { Table } from "./table.ts";

/** A turning point of an alliance: a rupture, or a state that came or went. */
export interface Annotation {
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly url: string | null;
}

/** What Grafana's annotations read: a span with words. */
export const annotationsTable: Table<Annotation> = {
  name: "annotations",
  columns: [
    { name: "time", type: "time", description: "Midnight UTC of the first day", value: (row) => timeOf(row.from) },
    { name: "timeEnd", type: "time", description: "Midnight UTC of the last day; the same as `time` for one day", value: (row) => timeOf(row.to) },
    { name: "title", type: "text", description: "What happened, in a few words", value: (row) => row.title },
    { name: "text", type: "text", description: "The sentence that shows it, or the fact", value: (row) => row.text },
    { name: "tags", type: "text", description: "Family and kind, or `membership`, joined by commas as Grafana reads them", value: (row) => row.tags.join(",") },
    { name: "url", type: "text", description: "Address of the document; empty where it has none", value: (row) => row.url },
  ],
};
