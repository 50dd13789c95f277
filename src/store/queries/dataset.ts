import type { Query } from "../graph-store.ts";
import { cypherOf } from "./cypher-of.ts";

export type DatasetRow = { readonly what: "language" | "reports" | "events" | "from" | "to" | "version"; readonly value: string | null; readonly count: number };

export const datasetQuery: Query<Record<string, never>, DatasetRow> = { name: "dataset", text: cypherOf("dataset") };
