import { useMemo } from "preact/hooks";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

import { mapChart } from "../../../src/charts/map-chart.ts";
import type { Theme } from "../../../src/charts/palette.ts";
import { fetchRows } from "../data/ask-service.ts";
import { pageOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { useLoaded } from "../data/use-answer.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Empty, Notices, useHeld } from "../parts/notices.tsx";
import { WORDS } from "../words.ts";
import { eventFilterOf } from "./event-feed.tsx";

const MOST_EVENTS = "2000";
type World = Topology<{ countries: GeometryCollection }>;

/** States shaded by the events that they share with the asked party. Shapes are loaded when a map is first shown. */
export function MapPanel({ about, name, theme, width }: { readonly about: string; readonly name: string; readonly theme: Theme; readonly width: number }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const search = new URLSearchParams({ orderBy: "date_desc", limit: MOST_EVENTS });
  for (const [name, value] of Object.entries(eventFilterOf({ ...filters, status: ["happened"] }, about))) if (value !== undefined && String(value) !== "") search.set(name, String(value));
  const address = `/api/v1/events.json?${search.toString()}`;
  const answered = useLoaded<readonly { readonly countries: string | null }[]>(address, (signal) => fetchRows(address, signal));
  const world = useLoaded<World>("world-shapes", async () => (await import("virtual:world-shapes")).default as World);
  const countries = useMemo(() => countStates(answered.data ?? [], filters.lang), [answered.data, filters.lang]);
  const title = useHeld(words.mapOf(name), answered);
  const svg = useMemo(() => {
    if (world.data === null) return "";
    return mapChart({ title, countries, shapes: feature(world.data, world.data.objects.countries) }, { width, height: Math.round(width * 0.5), theme, tongue: filters.lang, link: (iso3) => writeFilters(pageOf(filters, { country: `country:${iso3}` })) });
  }, [world.data, countries, title, width, theme, window.location.search]);
  return (
    <>
      <Notices answered={answered} />
      {answered.data?.length === 0 && <Empty />}
      {svg !== "" && answered.data !== null && answered.data.length > 0 && (
        <ChartFrame name={`map-${name}`} title={title} svg={svg} rows={{ columns: ["ISO3", words.country, words.events], rows: countries.map(({ iso3, name, events }) => [iso3, name, events]) }}>
          {answered.data.length === Number(MOST_EVENTS) && <p class="note">{words.mapLimit}</p>}
        </ChartFrame>
      )}
    </>
  );
}

/** Names come from the browser: it knows every state in both languages. */
function countStates(rows: readonly { readonly countries: string | null }[], tongue: string): readonly { readonly iso3: string; readonly name: string; readonly events: number }[] {
  const counts = new Map<string, number>();
  for (const { countries } of rows) for (const iso3 of countries?.split("; ") ?? []) counts.set(iso3, (counts.get(iso3) ?? 0) + 1);
  const names = new Intl.DisplayNames([tongue], { type: "region", fallback: "code" });
  return [...counts].map(([iso3, events]) => ({ iso3, name: nameOf(iso3, names), events })).sort((a, b) => b.events - a.events || (a.iso3 < b.iso3 ? -1 : 1));
}

function nameOf(iso3: string, names: Intl.DisplayNames): string {
  const iso2 = __ISO2__[iso3];
  return iso2 === undefined ? iso3 : names.of(iso2) ?? iso3;
}
