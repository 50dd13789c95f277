import { stretchHolding } from "../../domain/calendar-stretch.ts";
import type { Day } from "../../domain/date-interval.ts";
import { agendaId } from "../../domain/ids.ts";
import type { Statement } from "../graph-store.ts";
import { inBatches } from "./write-statement.ts";

/** An event's days (both in) and the global ids of all that take part in it. */
export interface AgendaEntry {
  readonly event: string;
  readonly from: Day;
  readonly to: Day;
  readonly parties: readonly string[];
}

/**
 * Lists events in the agendas of their parties: by party and time a question finds them without walking all that a large country ever took part in.
 * An event that is listed already must have been unlinked.
 */
export function agendaStatements(entries: readonly AgendaEntry[]): readonly Statement[] {
  const rows = entries.flatMap(({ event, from, to, parties }) => {
    const stretch = stretchHolding({ from, to });
    return [...new Set(parties)].sort().map((party) => ({ event, agenda: agendaId(party, stretch) }));
  });
  return [
    ...inBatches("add-agendas", "rows", [...new Set(rows.map(({ agenda }) => agenda))].sort().map((id) => ({ id }))),
    ...inBatches("link-agendas", "rows", rows),
  ];
}
