import { useMemo } from "preact/hooks";

import { membershipLanes } from "../../../src/charts/membership-lanes.ts";
import type { MembershipFact } from "../../../src/charts/membership-lanes.ts";
import type { Theme } from "../../../src/charts/palette.ts";
import { timelineChart } from "../../../src/charts/timeline-chart.ts";
import { endOfBucket } from "../../../src/charts/timeline-data.ts";
import type { Lane, Rupture, TimelineBar } from "../../../src/charts/timeline-data.ts";
import { addDays } from "../../../src/domain/date-interval.ts";
import { FAMILIES } from "../../../src/domain/event-kinds.ts";
import type { Family } from "../../../src/domain/event-kinds.ts";
import type { Memberships, Timeline } from "../data/answers.ts";
import { fetchRows } from "../data/ask-service.ts";
import { bareId, periodOf } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { MEMBERSHIPS, TIMELINE } from "../data/questions.ts";
import { useAnswer, useLoaded } from "../data/use-answer.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { sayDay } from "../parts/dates.ts";
import { sayFamily } from "../parts/labels.ts";
import { Notices, useHeld } from "../parts/notices.tsx";
import { useWidth } from "../parts/show-picture.tsx";
import { WORDS } from "../words.ts";

const MOST_RUPTURES = 9;
const MOST_ON_PHONES = 6;
interface AnnotationRow { readonly time: string; readonly timeEnd: string; readonly title: string; readonly text: string; readonly tags: string }

/** The alliance's timeline with its lanes and turning points; each piece of a bar leads to its events. */
export function TimelinePanel({ theme }: { readonly theme: Theme }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const [part, width] = useWidth<HTMLElement>();
  const answered = useAnswer<Timeline>(TIMELINE, {
    of: filters.alliance, with: filters.with === "" ? undefined : filters.with, during: periodOf(filters), bucket: filters.bucket.toUpperCase(), asOf: filters.asOf === "" ? undefined : filters.asOf,
  });
  const timeline = answered.data?.allianceTimeline;
  const bars = useMemo(() => barsOf(timeline), [timeline]);
  const lanes = useLanes(filters, bars);
  const ruptures = useRuptures(filters, bars, width < 600 ? MOST_ON_PHONES : MOST_RUPTURES);
  const title = useHeld(words.timelineOf(bareId(filters.alliance), bareId(filters.with)), answered);
  const link = (date: string, family: Family): string => `${hrefTo({ at: `${date}/${addDays(endOfBucket(date, filters.bucket), -1)}`, families: [family] })}#events`;
  const svg = useMemo(() => (width === 0 ? "" : timelineChart({ title, bucket: filters.bucket, bars, lanes, ruptures }, { width, height: width < 600 ? 360 : 400, theme, tongue: filters.lang, listRuptures: false, link })), [width, bars, lanes, ruptures, theme, window.location.search]);
  const rows = { columns: [words.date, ...FAMILIES.map((family) => sayFamily(family, filters.lang)), words.net], rows: bars.map(({ date, events, net }) => [date, ...FAMILIES.map((family) => events[family]), net]) };
  return (
    <section class="panel" ref={part} aria-busy={answered.waiting}>
      <h2>{words.timeline}</h2>
      <Notices answered={answered} />
      {timeline !== undefined && answered.problem?.code !== "BAD_USER_INPUT" && svg !== "" && (
        <ChartFrame name={`timeline-${bareId(filters.alliance)}`} title={title} svg={svg} rows={rows} csv={csvAddress(filters)}>
          {timeline.unplaced > 0 && <p class="note">{words.unplaced(timeline.unplaced)}</p>}
          {ruptures.length > 0 && <details class="turns" open={width >= 600}><summary>{words.turns}</summary><ol>{ruptures.map(({ date, label }) => <li key={date + label}><time dateTime={date}>{sayDay(date, filters.lang)}</time> {label}</li>)}</ol></details>}
        </ChartFrame>
      )}
    </section>
  );
}

function csvAddress(filters: Filters): string {
  const search = new URLSearchParams({ shape: "wide", bucket: filters.bucket });
  for (const name of ["with", "from", "to", "asOf"] as const) if (filters[name] !== "") search.set(name, filters[name]);
  return `/api/v1/alliances/${encodeURIComponent(filters.alliance)}/timeline.csv?${search.toString()}`;
}

function barsOf(timeline: Timeline["allianceTimeline"] | undefined): readonly TimelineBar[] {
  const bars = new Map((timeline?.net ?? []).map(({ date, net }) => [date, { date, net, events: { talks: 0, agreement: 0, cooperation: 0, rejection: 0, coercion: 0 } }]));
  for (const { date, family, events } of timeline?.rows ?? []) {
    const bar = bars.get(date);
    const known = FAMILIES.find((name) => name === family.toLowerCase());
    if (bar !== undefined && known !== undefined) bar.events[known] += events;
  }
  return [...bars.values()];
}

/** First and last day that the bars cover. */
function reachOf(bars: readonly TimelineBar[], bucket: Filters["bucket"]): { readonly from: string; readonly to: string } | null {
  const [first, last] = [bars[0], bars.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.date, to: addDays(endOfBucket(last.date, bucket), -1) };
}

function useLanes(filters: Filters, bars: readonly TimelineBar[]): readonly Lane[] {
  const reach = reachOf(bars, filters.bucket);
  const { data } = useAnswer<Memberships>(MEMBERSHIPS, reach === null ? null : { of: filters.alliance, on: reach.to, since: reach.from, lang: filters.lang.toUpperCase() });
  return useMemo(() => {
    if (data === null || reach === null) return [];
    const facts = data.members.flatMap(({ country }) => [...country.before, ...country.after].map(({ organization, from, until }): MembershipFact => ({ organization: bare(organization.id), name: organization.shortName, country: country.iso3, from, until })));
    return membershipLanes(bare(filters.alliance), facts, reach.from, reach.to);
  }, [data, reach?.from, reach?.to, filters.alliance]);
}

function bare(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function useRuptures(filters: Filters, bars: readonly TimelineBar[], most: number): readonly Rupture[] {
  const reach = reachOf(bars, filters.bucket);
  const address = reach === null ? null : `/api/v1/alliances/${encodeURIComponent(filters.alliance)}/annotations.json?lang=${filters.lang}&during=${reach.from}/${reach.to}`;
  const { data } = useLoaded<readonly AnnotationRow[]>(address, (signal) => fetchRows<AnnotationRow>(address ?? "", signal));
  return useMemo(() => {
    const ranked = (data ?? []).filter(({ time, timeEnd }) => time === timeEnd).sort((a, b) => Number(b.tags === "membership") - Number(a.tags === "membership"));
    return ranked.slice(0, most).sort((a, b) => (a.time < b.time ? -1 : 1)).map(({ time, title }) => ({ date: time.slice(0, 10), label: title }));
  }, [data, most]);
}
