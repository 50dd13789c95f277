import { membershipLanes } from "../../../charts/membership-lanes.ts";
import type { Theme } from "../../../charts/palette.ts";
import { timelineChart } from "../../../charts/timeline-chart.ts";
import { endOfBucket } from "../../../charts/timeline-data.ts";
import type { Rupture } from "../../../charts/timeline-data.ts";
import type { Tongue } from "../../../domain/words.ts";
import type { Annotation } from "../../../tables/annotations-table.ts";
import type { TableSource, TimelineAsked } from "../../../tables/table-source.ts";
import { widen } from "../../../tables/timeline-table.ts";
import type { TableArguments } from "./read-arguments.ts";

/** More numbers than these cannot be told apart above the bars. */
const MOST_RUPTURES = 9;

/** The picture of an alliance's timeline, as the dashboard draws it, standing alone with its list of ruptures. */
export async function drawTimeline(source: TableSource, question: TimelineAsked, asked: TableArguments, signal: AbortSignal): Promise<string> {
  const tongue = asked.word("lang") as Tongue;
  const bars = widen(await source.timeline({ ...question, by: "family" }, signal));
  const first = bars[0]?.date;
  const last = bars.at(-1)?.date;
  const end = last === undefined ? undefined : endOfBucket(last, question.bucket);
  const empty = first === undefined || end === undefined;
  const annotations = empty ? [] : await source.annotations(question.of, `${first}/${end}`, tongue, signal);
  const lanes = empty ? [] : membershipLanes(question.of, await source.memberships(question.of, tongue, signal), first, end);
  return timelineChart(
    { title: titleOf(question, tongue), bucket: question.bucket, bars, lanes, ruptures: rupturesOf(annotations) },
    { width: asked.number("width"), height: asked.number("height"), theme: asked.word("theme") as Theme, tongue, listRuptures: true },
  );
}

function titleOf({ of, with: other }: TimelineAsked, tongue: Tongue): string {
  if (other === undefined) return of;
  return tongue === "fr" ? `${of} et ${other}` : `${of} with ${other}`;
}

/** Changes of membership first, because they are few and last; then the earliest acts. What is told by month marks no day. */
export function rupturesOf(annotations: readonly Annotation[]): readonly Rupture[] {
  const ranked = annotations.filter(({ from, to }) => from === to).sort((a, b) => Number(b.tags.includes("membership")) - Number(a.tags.includes("membership")));
  return ranked.slice(0, MOST_RUPTURES).sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, title }) => ({ date: from, label: title }));
}
