import type { Query } from "../graph-store.ts";
import { cypherOf } from "./cypher-of.ts";

/** People by id or by folded name. */
export const peopleByName: Query<{ id: string; name: string }, { id: string; name: string }> = { name: "people-by-name", text: cypherOf("people-by-name") };
