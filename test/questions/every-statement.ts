import { contactsQuery } from "../../src/store/queries/contacts.ts";
import { correctionsQuery } from "../../src/store/queries/corrections.ts";
import { datasetQuery } from "../../src/store/queries/dataset.ts";
import { documentReportsQuery, documentsQuery } from "../../src/store/queries/documents.ts";
import { EVENT_ALONE, type EventConditions, type EventDetail, type GroupParameters, NO_CONDITIONS, WITH_REPORTS } from "../../src/store/queries/event-parts.ts";
import { eventsByReportQuery } from "../../src/store/queries/events-by-report.ts";
import { eventsOfPartyQuery } from "../../src/store/queries/events-of-party.ts";
import { eventsQuery, type EventsShape } from "../../src/store/queries/events.ts";
import { foundQuery } from "../../src/store/queries/found.ts";
import { knownEventsQuery } from "../../src/store/queries/known-events.ts";
import { meetingsQuery } from "../../src/store/queries/meetings.ts";
import { peopleByName } from "../../src/store/queries/people-by-name.ts";
import { peopleQuery } from "../../src/store/queries/people.ts";
import { profileQuery } from "../../src/store/queries/profile.ts";
import { quarantinedQuery } from "../../src/store/queries/quarantined.ts";
import { timelineQuery } from "../../src/store/queries/timeline.ts";
import { versionQuery } from "../../src/store/queries/version.ts";

interface Statement { readonly name: string; readonly text: string }

const NER = { id: "country:NER", iso3: "NER", from: "", until: "~" };
const NOBODY: GroupParameters = { countries: [], organizations: [], people: [] };
const GROUPS: readonly GroupParameters[] = [
  { ...NOBODY, countries: [NER] }, { ...NOBODY, organizations: ["organization:AES"] }, { ...NOBODY, people: ["person:a"] }, { countries: [NER], organizations: ["organization:AES"], people: ["person:a"] },
];
const LEADERS = GROUPS.filter(({ organizations }) => organizations.length === 0);
const DETAILS: readonly EventDetail[] = [EVENT_ALONE, WITH_REPORTS, { reports: true, text: true, became: "reports" }, { reports: false, text: false, became: "event" }];
const ALL: EventConditions = { period: true, kinds: true, families: true, statuses: true, words: true, stretches: [] };
/** Told of a period with both ends: the events come from agendas. */
const IN_WEEKS: EventConditions = { ...NO_CONDITIONS, period: true, stretches: ["week:2024-03-25", "ever"] };
const EACH: readonly EventConditions[] = [NO_CONDITIONS, ...["period", "kinds", "families", "statuses", "words"].map((name) => ({ ...NO_CONDITIONS, [name]: true })), ALL, IN_WEEKS];
const CALLS: EventConditions = { ...NO_CONDITIONS, families: true, statuses: true };

const PLAIN: EventsShape = {
  source: null, groups: false, initiators: false, places: false, topics: false, languages: false, contradicted: false, agreed: false, conditions: NO_CONDITIONS, descending: true, backward: false, after: false, before: false, total: false, detail: EVENT_ALONE,
};
const FILTERED: EventsShape = { ...PLAIN, groups: true, initiators: true, places: true, topics: true, languages: true, contradicted: true, conditions: ALL, total: true };

/** Every question's statements, each part of them alone and all together, so that each emitted text is one of these or made of their parts. */
export function everyStatement(): readonly Statement[] {
  const statements: Statement[] = [
    ...LEADERS.flatMap((ours) => [null, ...GROUPS].map((theirs) => contactsQuery(ours, theirs, CALLS, EVENT_ALONE))),
    ...DETAILS.map((detail) => contactsQuery(LEADERS[0] ?? NOBODY, GROUPS[3] ?? NOBODY, ALL, detail)),
    ...EACH.map((conditions) => eventsQuery({ ...PLAIN, conditions })), ...EACH.map((conditions) => eventsQuery({ ...PLAIN, source: GROUPS[0] ?? NOBODY, conditions })),
    ...[null, ...GROUPS].map((source) => eventsQuery({ ...FILTERED, source })), ...DETAILS.map((detail) => eventsQuery({ ...PLAIN, total: true, detail })),
    ...(["groups", "initiators", "places", "topics", "languages", "contradicted", "agreed"] as const).map((filter) => eventsQuery({ ...PLAIN, [filter]: true })),
    ...[true, false].flatMap((descending) => [true, false].flatMap((backward) => [[true, false], [false, true], [true, true]].map(([after = false, before = false]) => eventsQuery({ ...PLAIN, descending, backward, after, before })))),
    ...GROUPS.flatMap((ours) => [timelineQuery(ours, null, ALL), timelineQuery(ours, null, IN_WEEKS), eventsOfPartyQuery(ours, CALLS)]), ...GROUPS.map((theirs) => timelineQuery(GROUPS[3] ?? NOBODY, theirs, CALLS)),
    meetingsQuery(NO_CONDITIONS), meetingsQuery(ALL), knownEventsQuery(false), knownEventsQuery(true), ...DETAILS.map(eventsByReportQuery),
    profileQuery(true, false, CALLS, null), profileQuery(false, true, CALLS, EVENT_ALONE), profileQuery(true, true, CALLS, WITH_REPORTS),
    ...[true, false].flatMap((reports) => [true, false].map((text) => documentReportsQuery({ reports, text }))),
    documentsQuery({ languages: false, published: false, words: false, after: false, before: false, backward: false, total: false, text: false, reports: false }),
    documentsQuery({ languages: true, published: true, words: true, after: true, before: true, backward: true, total: true, text: true, reports: true }),
    peopleQuery({ ids: false, words: false, after: false, before: false, backward: false, total: false }), peopleQuery({ ids: true, words: true, after: true, before: true, backward: true, total: true }),
    ...[true, false].flatMap((people) => [true, false].map((total) => foundQuery({ people, after: !people, total, detail: total ? WITH_REPORTS : EVENT_ALONE }))),
    peopleByName, correctionsQuery, quarantinedQuery, datasetQuery, versionQuery,
  ];
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}
