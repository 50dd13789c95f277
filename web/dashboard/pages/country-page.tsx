import type { Theme } from "../../../src/charts/palette.ts";
import type { CountryPageData } from "../data/answers.ts";
import { bareId, DEFAULTS, pageOf, periodOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { COUNTRY } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { EventFeed } from "../panels/event-feed.tsx";
import { RelationsPanel } from "../panels/relations-panel.tsx";
import { FilterBar } from "../parts/filter-bar.tsx";
import { sayDay } from "../parts/dates.ts";
import { Notices } from "../parts/notices.tsx";
import { sayOffice } from "../parts/office-titles.ts";
import { usePageTitle } from "../parts/page-title.ts";
import { Profile } from "../parts/profile.tsx";
import { WORDS } from "../words.ts";

/** Today in UTC, the day for which leaders and memberships are shown. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** A country: leaders, memberships, counterparts, and the events. */
export function CountryPage({ theme }: { readonly theme: Theme }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<CountryPageData>(COUNTRY, { name: filters.country, during: periodOf(filters), on: today(), lang: filters.lang.toUpperCase() });
  const country = answered.data?.country;
  usePageTitle(country?.name ?? bareId(filters.country));
  return (
    <>
      <FilterBar withAlliance={false} />
      <section class="panel" aria-busy={answered.waiting}>
        <h1 class="title">{words.country}{words.colon}<bdi>{country?.name ?? filters.country}</bdi></h1>
        <Notices answered={answered} />
        {country === null && <p class="empty">{words.notFound(filters.country)}</p>}
        {country != null && (
          <>
            <h2>{words.leadersNow}</h2>
            <ul class="offices">{country.leaders.map(({ person, office, from, contested }) => (
              <li key={person.id + String(office.title)}><a href={writeFilters(pageOf(filters, { person: person.id }))}>{person.name}</a>, {sayOffice(office.title, filters.lang)} <small>{from === null ? "" : `${words.since} ${sayDay(from, filters.lang)}`}{contested ? ` · ${words.contested}` : ""}</small></li>
            ))}</ul>
            <h2>{words.memberOf}</h2>
            <p class="facts">{country.organizations.map(({ organization, status }) => (
              <span key={organization.id}><a href={writeFilters({ ...DEFAULTS, lang: filters.lang, alliance: organization.id.slice("organization:".length) })}>{organization.name}</a>{status === "MEMBER" ? "" : ` (${words.membership[status.toLowerCase()] ?? status.toLowerCase().replaceAll("_", " ")})`}</span>
            ))}</p>
            <Profile profile={country.profile} />
          </>
        )}
      </section>
      {country != null && <RelationsPanel about={country.id} name={country.name} theme={theme} />}
      {country !== null && answered.problem === null && <EventFeed about={country?.id ?? filters.country} />}
    </>
  );
}
