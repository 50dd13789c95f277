import type { Query } from "../graph-store.ts";
import { cypherOf } from "./cypher-of.ts";

export const versionQuery: Query<Record<string, never>, { readonly version: string | null }> = { name: "version", text: cypherOf("version") };
