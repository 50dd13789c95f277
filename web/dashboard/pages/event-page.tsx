import type { OneEvent } from "../data/answers.ts";
import { pageOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { ONE_EVENT } from "../data/questions.ts";
import { useAnswer } from "../data/use-answer.ts";
import { EventCard, Quote } from "../parts/event-card.tsx";
import { sayDay, sayDays } from "../parts/dates.ts";
import { sayKind, sayStatus } from "../parts/labels.ts";
import { Notices } from "../parts/notices.tsx";
import { usePageTitle } from "../parts/page-title.ts";
import { WORDS } from "../words.ts";

/** One event with every report of it, and why it has its date. */
export function EventPage() {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  const answered = useAnswer<OneEvent>(ONE_EVENT, { id: filters.event, lang: filters.lang.toUpperCase() });
  const event = answered.data?.event;
  usePageTitle(event == null ? words.event : `${sayKind(event.kind, filters.lang)}, ${sayDays(event, filters.lang)}`);
  return (
    <section class="panel feed" aria-busy={answered.waiting}>
      <h1 class="title">{words.event}</h1>
      <Notices answered={answered} />
      {event === null && <p class="empty">{words.notFound(filters.event)}</p>}
      {event != null && (
        <>
          <EventCard event={event} open />
          {event.becameOf !== null && <p>{words.evidenceBecame}{words.colon}<a href={writeFilters(pageOf(filters, { event: event.becameOf.id }))}>{sayKind(event.becameOf.kind, filters.lang)}, {sayDay(event.becameOf.from, filters.lang)}, {sayStatus(event.becameOf.status, filters.lang)}</a></p>}
          {event.reports.length > 1 && <h2>{words.otherReports}</h2>}
          {event.reports.slice(1).map((report) => <Quote key={report.id} report={report} />)}
        </>
      )}
    </section>
  );
}
