import type { ProfileFacts } from "../data/answers.ts";
import { pageOf, writeFilters } from "../data/filters.ts";
import { useNavigation } from "../data/navigation.ts";
import { WORDS } from "../words.ts";
import { sayDay, sayShortDay } from "./dates.ts";
import { sayKind } from "./labels.ts";

/** Counts of contacts: by year as a strip, by kind, and the counterparts ranked. */
export function Profile({ profile }: { readonly profile: ProfileFacts }) {
  const { filters } = useNavigation();
  const words = WORDS[filters.lang];
  if (profile.events === 0) return <p class="empty"><strong>{words.empty}</strong> {words.emptyAdvice}</p>;
  const most = Math.max(1, ...profile.counterparts.map(({ events }) => events));
  return (
    <>
      <p class="lead"><strong>{words.eventCount(profile.events)}</strong> <Bound label={words.firstContact} contact={profile.firstContact} /> <Bound label={words.lastContact} contact={profile.lastContact} /></p>
      <h2>{words.byYear}</h2>
      <YearStrip years={profile.byYear} />
      <p class="facts">{profile.byKind.map(({ kind, events }) => <span key={kind}>{sayKind(kind, filters.lang)} {events}</span>)}</p>
      <h2>{words.counterparts}</h2>
      <table class="ranked">
        <thead><tr><th scope="col">{words.rank}</th><th scope="col">{words.name}</th><th scope="col">{words.contacts}</th><th scope="col">{words.firstColumn}</th><th scope="col">{words.lastColumn}</th></tr></thead>
        <tbody>
          {profile.counterparts.map(({ party, events, firstDate, lastDate }, at) => (
            <tr key={party.id}>
              <td>{at + 1}</td>
              <th scope="row"><a href={writeFilters(party.id.startsWith("person:") ? pageOf(filters, { person: party.id }) : pageOf(filters, { country: party.id }))}>{party.name}</a></th>
              <td><span class="bar" style={{ "--share": String(events / most) }}>{events}</span></td>
              <td><time dateTime={firstDate}>{sayShortDay(firstDate, filters.lang)}</time></td>
              <td><time dateTime={lastDate}>{sayShortDay(lastDate, filters.lang)}</time></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Bound({ label, contact }: { readonly label: string; readonly contact: ProfileFacts["firstContact"] }) {
  const { filters } = useNavigation();
  if (contact === null) return null;
  return <span>{label}{WORDS[filters.lang].colon}<a href={writeFilters(pageOf(filters, { event: contact.id }))}>{sayDay(contact.from, filters.lang)}, {sayKind(contact.kind, filters.lang)}</a></span>;
}

const LONGEST_STRIP = 30;

/** One cell a year, darker for more; years without contacts stay, so that gaps show. */
function YearStrip({ years }: { readonly years: ProfileFacts["byYear"] }) {
  const last = years.at(-1)?.year ?? 0;
  const first = Math.max(years[0]?.year ?? 0, last - LONGEST_STRIP + 1);
  const most = Math.max(1, ...years.map(({ events }) => events));
  const counts = new Map(years.map(({ year, events }) => [year, events]));
  return (
    <ol class="strip">
      {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => (
        <li key={year} style={{ "--share": String((counts.get(year) ?? 0) / most) }}><b>{counts.get(year) ?? 0}</b><span>{year}</span></li>
      ))}
    </ol>
  );
}
