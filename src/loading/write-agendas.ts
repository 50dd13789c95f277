import type { GraphStore } from "../store/graph-store.ts";
import { agendaStatements } from "../store/writes/agenda-statements.ts";
import type { Ledger } from "./ledger.ts";
import { removeAll } from "./remove-all.ts";

export interface AgendaParts {
  readonly store: GraphStore;
  readonly ledger: Ledger;
  /** One line for the person who waits. Default: standard error. */
  readonly warn?: ((line: string) => void) | undefined;
}

/** Goes up when agendas are to list something else: a graph that notes another number gets them anew. */
export const AGENDAS = 1;
/** Events listed in one transaction. */
const PAGE = 2_000;

/**
 * Lists all events in the agendas of their parties where the graph was written before there were any, or by neo4j-admin: questions with a period read
 * nothing else. That it is done is noted last, so that a crash in between begins again. Resolves to how many events were listed.
 */
export async function writeAgendas({ store, ledger, warn = warnOnStandardError }: AgendaParts): Promise<number> {
  if ((await ledger.meta()).agendas === AGENDAS) return 0;
  await removeAll(store, "Agenda");
  let listed = 0;
  for await (const entries of ledger.agendaEntries(PAGE)) {
    if (listed === 0) warn("This graph was written by an earlier version: its events are now listed in the agendas of their parties, once (about a minute for 100,000 events).");
    await store.write(agendaStatements(entries));
    listed += entries.length;
  }
  await store.write([{ name: "agendas-note", text: "MERGE (m:Meta {id: 'meta'}) SET m.agendas = $agendas", parameters: { agendas: AGENDAS } }]);
  await store.checkpoint();
  return listed;
}

function warnOnStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
