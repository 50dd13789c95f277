import { useEffect, useRef } from "preact/hooks";

import type { DatasetData } from "./data/answers.ts";
import { bareId, DEFAULTS, isHome, readFilters, writeFilters } from "./data/filters.ts";
import { followInside, NavigationContext, useAddress, useNavigation } from "./data/navigation.ts";
import { DATASET } from "./data/questions.ts";
import { useAnswer } from "./data/use-answer.ts";
import { CountryPage } from "./pages/country-page.tsx";
import { EventPage } from "./pages/event-page.tsx";
import { PersonPage } from "./pages/person-page.tsx";
import { SearchPage } from "./pages/search-page.tsx";
import { EventFeed } from "./panels/event-feed.tsx";
import { RelationsPanel } from "./panels/relations-panel.tsx";
import { TimelinePanel } from "./panels/timeline-panel.tsx";
import { FilterBar } from "./parts/filter-bar.tsx";
import { sayPercent } from "./parts/numbers.ts";
import { usePageTitle } from "./parts/page-title.ts";
import { ProblemBoard } from "./parts/problem-board.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { useTheme } from "./parts/theme.ts";
import type { Theme } from "../../src/charts/palette.ts";
import { WORDS } from "./words.ts";

/** The whole dashboard. Links inside it change the address without loading the page anew. */
export function App() {
  const navigation = useAddress();
  const { filters, go } = navigation;
  const words = WORDS[filters.lang];
  const [theme, switchTheme] = useTheme();
  useEffect(() => {
    document.documentElement.lang = filters.lang;
  });
  useFocusOnNewPage([filters.person, filters.country, filters.event, filters.q].join(" "));
  const follow = (event: MouseEvent): void => followInside(event, (address) => {
    const [search = "", fragment] = address.split("#");
    go(readFilters(new URLSearchParams(search), navigator.language));
    // The target may be drawn only after the answer: the section itself is always there.
    requestAnimationFrame(() => (fragment === undefined ? window.scrollTo(0, 0) : document.getElementById(fragment)?.scrollIntoView()));
  });
  return (
    <NavigationContext.Provider value={navigation}>
      <div class="app" onClick={follow}>
        <a class="skip" href="#main">{words.skip}</a>
        <header class="top">
          <a class="brand" href={writeFilters({ ...DEFAULTS, lang: filters.lang })}><img src="/favicon.svg" alt="" width="28" height="28" /> <span>Entente</span></a>
          <SearchBox />
          <nav class="tools">
            <a href="/playground">{words.playground}</a>
            <a href="/api/v1/openapi.json">{words.tables}</a>
            <a href={writeFilters({ ...filters, lang: filters.lang === "en" ? "fr" : "en" })} lang={words.languageCode} hreflang={words.languageCode}>{words.language}</a>
            <button type="button" onClick={switchTheme} aria-label={words.theme} title={words.theme}>◐</button>
          </nav>
        </header>
        <main id="main" tabIndex={-1}><ProblemBoard /><Page theme={theme} /></main>
        <Foot />
      </div>
    </NavigationContext.Provider>
  );
}

/** Readers of screens are told of a new page by the focus; the first page has it from the browser. */
function useFocusOnNewPage(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [page]);
}

function Page({ theme }: { readonly theme: Theme }) {
  const { filters } = useNavigation();
  if (filters.person !== "") return <PersonPage theme={theme} />;
  if (filters.country !== "") return <CountryPage theme={theme} />;
  if (filters.event !== "") return <EventPage />;
  if (filters.q !== "" || !isHome(filters)) return <SearchPage />;
  return <HomePage theme={theme} />;
}

function HomePage({ theme }: { readonly theme: Theme }) {
  const { filters } = useNavigation();
  const name = bareId(filters.alliance);
  usePageTitle([name, bareId(filters.with)].filter((party) => party !== "").join(" – "));
  return (
    <>
      <h1>{WORDS[filters.lang].tagline}</h1>
      <FilterBar withAlliance />
      <TimelinePanel theme={theme} />
      <div class="columns">
        <RelationsPanel about={filters.alliance} name={name} theme={theme} />
        <EventFeed about={filters.alliance} />
      </div>
    </>
  );
}

function Foot() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const { data } = useAnswer<DatasetData>(DATASET, {});
  const dataset = data?.dataset;
  const overall = dataset?.accuracy.find(({ language, kind }) => language === null && kind === null);
  const percent = (share: number | null | undefined): string => sayPercent(share, filters.lang);
  return (
    <footer class="foot">
      {dataset !== undefined && <p>{words.dataset(dataset.documents, dataset.events, dataset.from?.slice(0, 4) ?? "–", dataset.to?.slice(0, 4) ?? "–")} {overall !== undefined && words.accuracy(percent(overall.precision), percent(overall.recall))}</p>}
    </footer>
  );
}
