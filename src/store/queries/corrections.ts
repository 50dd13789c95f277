import type { Query } from "../graph-store.ts";
import { cypherOf } from "./cypher-of.ts";

export const correctionsQuery: Query<Record<string, never>, { readonly json: string }> = { name: "corrections", text: cypherOf("corrections") };
