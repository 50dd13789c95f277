import type { Theme } from "../../../src/charts/palette.ts";
import type { PersonPageData } from "../data/answers.ts";
import { bareId, periodOf } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { PERSON } from "../data/questions.ts";
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

/** A leader: offices, counterparts ranked, contacts by year, and the events. */
export function PersonPage({ theme }: { readonly theme: Theme }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<PersonPageData>(PERSON, { name: filters.person, during: periodOf(filters), lang: filters.lang.toUpperCase() });
  const person = answered.data?.person;
  usePageTitle(person?.name ?? bareId(filters.person));
  return (
    <>
      <FilterBar withAlliance={false} />
      <section class="panel" aria-busy={answered.waiting}>
        <h1 class="title">{person?.offices.length === 0 ? words.person : words.leader}{words.colon}<bdi>{person?.name ?? filters.person}</bdi></h1>
        <Notices answered={answered} />
        {person === null && <p class="empty">{words.notFound(filters.person)}</p>}
        {person != null && (
          <>
            <h2>{words.offices}</h2>
            {person.offices.length === 0 && <p>{words.officesNone}</p>}
            <ul class="offices">{person.offices.map(({ office, from, until, contested }, at) => (
              <li key={at}>{sayOffice(office.title, filters.lang)}{office.country !== null && `, ${office.country.name}`}{office.organization !== null && `, ${office.organization.name}`} <small>{from === null ? "…" : sayDay(from, filters.lang)} – {until === null ? words.today : sayDay(until, filters.lang)}{contested ? ` · ${words.contested}` : ""}</small></li>
            ))}</ul>
            <Profile profile={person.profile} />
          </>
        )}
      </section>
      {person != null && <RelationsPanel about={person.id} name={person.name} theme={theme} />}
      {person !== null && answered.problem === null && <EventFeed about={person?.id ?? filters.person} />}
    </>
  );
}
