import { useMemo } from "preact/hooks";

import { matrixChart } from "../../../src/charts/matrix-chart.ts";
import { networkChart } from "../../../src/charts/network-chart.ts";
import type { Theme } from "../../../src/charts/palette.ts";
import type { Relations } from "../data/answers.ts";
import { pageOf, periodOf, VIEWS, writeFilters } from "../data/filters.ts";
import type { Filters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { RELATIONS } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Empty, Notices, useHeld } from "../parts/notices.tsx";
import { useWidth } from "../parts/show-picture.tsx";
import { WORDS } from "../words.ts";
import { MapPanel } from "./map-panel.tsx";

/** Who talks to whom, in three views of the same contacts. `about` is the alliance, a leader or a country. */
export function RelationsPanel({ about, name, theme }: { readonly about: string; readonly name: string; readonly theme: Theme }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const [part, width] = useWidth<HTMLElement>();
  return (
    <section class="panel" ref={part}>
      <header>
        <h2>{words.relations}</h2>
        <nav class="views" aria-label={words.relations}>{VIEWS.map((view) => <a key={view} href={hrefTo({ view })} aria-current={filters.view === view ? "true" : undefined}>{words[view]}</a>)}</nav>
      </header>
      {width > 0 && (filters.view === "map" ? <MapPanel about={about} name={name} theme={theme} width={width} /> : <Contacts about={about} name={name} theme={theme} width={width} />)}
    </section>
  );
}

interface ViewProps { readonly about: string; readonly name: string; readonly theme: Theme; readonly width: number }

function Contacts({ about, name, theme, width }: ViewProps) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<Relations>(RELATIONS, {
    of: about, during: periodOf(filters), families: filters.at === "" && filters.families.length > 0 ? filters.families.map((family) => family.toUpperCase()) : undefined,
    asOf: filters.asOf === "" ? undefined : filters.asOf, lang: filters.lang.toUpperCase(),
  });
  const network = answered.data?.network;
  const title = useHeld(words.relationsOf(name), answered);
  const svg = useMemo(() => (network === undefined ? "" : drawContacts(network, { title, theme, width, filters })), [network, title, theme, width, window.location.search]);
  const names = new Map(network?.nodes.map(({ party }) => [party.id, party.name]));
  const rows = { columns: [words.row, words.column, words.contacts], rows: (network?.links ?? []).map(({ source, target, events }) => [names.get(source) ?? source, names.get(target) ?? target, events]) };
  return (
    <>
      <Notices answered={answered} />
      {network?.nodes.length === 0 && <Empty />}
      {network !== undefined && network.nodes.length > 0 && <ChartFrame name={`${filters.view}-${name}`} title={title} svg={svg} rows={rows} />}
    </>
  );
}

interface Drawing { readonly title: string; readonly theme: Theme; readonly width: number; readonly filters: Filters }

function drawContacts(network: Relations["network"], drawing: Drawing): string {
  return drawing.filters.view === "network" ? drawNetwork(network, drawing) : drawMatrix(network, drawing);
}

function drawNetwork(network: Relations["network"], { title, theme, width, filters }: Drawing): string {
  const most = width < 500 ? 16 : width < 800 ? 26 : 40;
  const parties = network.nodes.slice(0, most).map(({ party, contacts }) => ({ ...party, contacts }));
  return networkChart({ title, parties, ties: network.links }, { width, height: width < 500 ? 460 : 480, theme, tongue: filters.lang, link: (id) => pageFor(filters, id) });
}

function pageFor(filters: Filters, id: string): string {
  return writeFilters(id.startsWith("person:") ? pageOf(filters, { person: id }) : id.startsWith("country:") ? pageOf(filters, { country: id }) : { ...filters, alliance: id });
}

const MOST_ROWS = 14;

/** Links lead from the asked party to others: sources are rows, targets columns, those with most contacts first. */
function drawMatrix(network: Relations["network"], { title, theme, width, filters }: Drawing): string {
  const counts = new Map(network.links.map(({ source, target, events }) => [`${source} ${target}`, events]));
  const count = (row: string, column: string): number => (counts.get(`${row} ${column}`) ?? 0) + (counts.get(`${column} ${row}`) ?? 0);
  const parties = network.nodes.map(({ party }) => party);
  const sources = new Set(network.links.map(({ source }) => source));
  const leaders = parties.filter(({ id }) => sources.has(id)).slice(0, MOST_ROWS);
  const others = parties.filter((party) => !leaders.includes(party));
  // Members of a group may talk to each other alone.
  const columns = (others.length > 2 ? others : parties).filter(({ id }) => leaders.some((row) => row.id !== id && count(row.id, id) > 0)).slice(0, width < 500 ? 6 : 10);
  const rows = leaders.filter((row) => columns.some(({ id }) => id !== row.id && count(row.id, id) > 0));
  return matrixChart({ title, rows, columns, count }, { width, theme, tongue: filters.lang, link: (row, column) => `${pageFor(filters, row)}&with=${encodeURIComponent(column)}#events` });
}
