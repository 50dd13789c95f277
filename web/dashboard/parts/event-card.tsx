import { useState } from "preact/hooks";

import type { EventFacts, ReportFacts } from "../data/answers.ts";
import { pageOf, topicOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { WORDS } from "../words.ts";
import { sayDay, sayDays } from "./dates.ts";
import { sayFamily, sayKind, sayStatus } from "./labels.ts";
import { MarkedText } from "./marked-text.tsx";
import { sayOffice } from "./office-titles.ts";
import { SafeLink } from "./safe-link.tsx";
import { WhyDate } from "./why-date.tsx";

/** One event: when, what, who, and the sentence that says so. */
export function EventCard({ event, open = false }: { readonly event: EventFacts; readonly open?: boolean }) {
  const { filters, hrefTo } = useNavigation();
  const words = WORDS[filters.lang];
  const [first] = event.reports;
  const [unfolded, setUnfolded] = useState(open);
  const family = event.family.toLowerCase();
  return (
    <article class="event" data-family={family}>
      <h3>
        <time dateTime={event.from}>{sayDays(event, filters.lang)}</time>
        <span class="kind">{sayKind(event.kind, filters.lang)}</span>
        <span class="badge" data-status={event.status.toLowerCase()}>{sayStatus(event.status, filters.lang)}</span>
      </h3>
      <p class="who"><Parties event={event} /></p>
      {first !== undefined && <Quote report={first} />}
      <p class="facts">
        <span>{sayFamily(family, filters.lang)}</span>
        <span>{words.precision[event.precision.toLowerCase()]}</span>
        {event.place !== null && <span>{placeOf(event.place)}</span>}
        {event.topics.map((topic) => <a key={topic.id} href={hrefTo({ topics: [topicOf(topic.id)] })}>{topic.name}</a>)}
        <span>{words.reports(event.reportCount)}</span>
        <a href={writeFilters(pageOf(filters, { event: event.id }))}>{words.permalink}</a>
      </p>
      <details open={unfolded} onToggle={(toggle) => setUnfolded(toggle.currentTarget.open)}>
        <summary>{words.why}</summary>
        {unfolded && <WhyDate id={event.id} />}
      </details>
    </article>
  );
}

function placeOf({ name, country }: NonNullable<EventFacts["place"]>): string {
  return name === country.name ? name : `${name}, ${country.name}`;
}

/** People with their offices; states that nobody is named for; organisations. */
function Parties({ event }: { readonly event: EventFacts }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const spoken = new Set(event.participants.map(({ country }) => country?.iso3));
  return (
    <>
      {event.participants.map(({ person, office, country, role, contested }) => (
        <span class="party" key={person.id}>
          <a href={writeFilters(pageOf(filters, { person: person.id }))}>{person.name}</a>
          {country !== null && <abbr class="code">{country.iso3}</abbr>}
          {office?.title != null && <small>{sayOffice(office.title, filters.lang)}</small>}
          {role === "INITIATOR" && <small class="role">{words.initiator}</small>}
          {contested && <small class="role">{words.contested}</small>}
        </span>
      ))}
      {event.countries.filter(({ iso3 }) => !spoken.has(iso3)).map(({ id, name }) => <span class="party" key={id}><a href={writeFilters(pageOf(filters, { country: id }))}>{name}</a></span>)}
      {event.organizations.map(({ id, name }) => <span class="party" key={id}>{name}</span>)}
    </>
  );
}

/** The sentence as it stands in the document, with the words that told kind and date marked. */
export function Quote({ report }: { readonly report: ReportFacts }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const { document, quote, start, evidence } = report;
  const address = document.url ?? document.basedOn;
  const stretches = evidence.filter(({ field }) => field === "kind" || field === "date").map((piece) => ({ start: piece.start - start, end: piece.end - start, label: piece.field }));
  return (
    <blockquote>
      <p lang={document.language} dir="auto"><MarkedText text={quote} stretches={stretches} /></p>
      <footer>
        {address === null
          ? <span dir="auto">{document.title ?? words.noSource}</span>
          : <SafeLink href={address}>{document.url === null ? `${words.basedOn} ` : ""}<bdi>{document.title ?? words.source}</bdi> ↗</SafeLink>}
        {document.published !== null && <time class="unbroken" dateTime={document.published}>{sayDay(document.published, filters.lang)}</time>}
      </footer>
    </blockquote>
  );
}
