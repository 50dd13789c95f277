import type { Correction } from "../domain/correction.ts";
import type { DiplomaticEvent } from "../domain/event.ts";
import type { Report } from "../domain/report.ts";
import { applyCorrections, linksOf } from "./apply-corrections.ts";
import { buildEvent } from "./build-event.ts";
import { inCanonicalOrder, type Publications } from "./canonical-order.ts";
import { clusterReports, type UnsurePair } from "./cluster.ts";
import { withPossiblySame } from "./possibly-same.ts";

export interface Merged {
  /** In canonical order of their first reports. */
  readonly events: readonly DiplomaticEvent[];
  /** Pairs that stayed apart although they may tell the same event. */
  readonly possiblySame: readonly UnsurePair[];
}

/**
 * Which events some reports tell, and what they agree on. A pure function of its three arguments: no clock, no store, no order of loading.
 * `publications`: for each document the last day on which it can have been published (`knownOn`), null where it does not say.
 */
export function mergeReports(reports: readonly Report[], publications: Publications, corrections: readonly Correction[] = []): readonly DiplomaticEvent[] {
  return mergeWithDoubts(reports, publications, corrections).events;
}

/** As `mergeReports`, with the pairs about which it was unsure. */
export function mergeWithDoubts(reports: readonly Report[], publications: Publications, corrections: readonly Correction[] = []): Merged {
  const ordered = inCanonicalOrder(reports, publications);
  const { clusters, unsure } = clusterReports(ordered, linksOf(corrections));
  const position = new Map(ordered.map((report, index) => [report.id, index]));
  const events = withPossiblySame(applyCorrections(clusters.flatMap(eventsOf), corrections), unsure);
  const first = (event: DiplomaticEvent): number => position.get(event.reports[0] ?? "report:") ?? 0;
  return { events: [...events].sort((a, b) => first(a) - first(b)), possiblySame: unsure };
}

/** A cluster is one event; where some reports only announced it, they are a planned event of their own that became it. */
function eventsOf(cluster: readonly Report[]): readonly DiplomaticEvent[] {
  const planned = cluster.filter(({ status }) => status === "planned");
  const settled = cluster.filter(({ status }) => status !== "planned");
  if (planned.length === 0 || settled.length === 0) return [buildEvent(cluster)];
  const outcome = buildEvent(settled);
  return [outcome, buildEvent(planned, outcome.id)];
}
