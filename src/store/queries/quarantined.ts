import type { QuarantineReason } from "../../domain/reasons.ts";
import type { Query } from "../graph-store.ts";
import { cypherOf } from "./cypher-of.ts";

export type QuarantinedRow = { readonly id: string; readonly name: string; readonly reason: QuarantineReason; readonly detail: string };

export const quarantinedQuery: Query<Record<string, never>, QuarantinedRow> = { name: "quarantined", text: cypherOf("quarantined") };
