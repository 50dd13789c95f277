import { headshipOf } from "../../../answers/headship.ts";
import { likestPairs, reasonsOf } from "../../../answers/possibly-same.ts";
import type { EventAnswer } from "../../../answers/event-answer.ts";
import { EVENT_KINDS } from "../../../domain/event-kinds.ts";
import type { PossiblySame } from "../../../domain/event.ts";
import type { EventPlace, Participant, Report } from "../../../domain/report.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { GraphqlContext } from "../context.ts";
import {
  countryModel, type DocumentModel, documentModel, type EventModel, eventModel, officeOfParticipant, organizationModel, type ParticipantModel, personModel, type PlaceModel,
  type ReportModel, reportModels, topicModel,
} from "../models.ts";

/** Reports are there where the selection asked for them below a root field; elsewhere they are read once for all that need them. */
async function withReports(answer: EventAnswer, { events }: GraphqlContext, text = false): Promise<EventAnswer> {
  if (answer.reports !== null) return answer;
  return (await events.load({ id: answer.event.id, detail: { reports: true, text, became: "none" } })) ?? answer;
}

const peopleModels = (participants: readonly Participant[], event: ParticipantModel["event"]): readonly ParticipantModel[] =>
  [...participants].sort((a, b) => (a.person < b.person ? -1 : 1)).map((participant) => ({ participant, event }));

const initiatorModels = (participants: readonly Participant[]) =>
  participants.filter(({ role }) => role === "initiator").map(({ person, name }) => personModel(person, name)).sort((a, b) => (a.id < b.id ? -1 : 1));

const placeModel = (place: EventPlace | null): PlaceModel | null => (place === null ? null : { place });

export const Event = {
  id: ({ event }: EventModel) => event.id,
  kind: ({ event }: EventModel) => event.kind,
  family: ({ event }: EventModel) => event.family,
  status: ({ event }: EventModel) => event.status,
  from: ({ event }: EventModel) => event.days.from,
  to: ({ event }: EventModel) => event.days.to,
  precision: ({ event }: EventModel) => event.days.precision,
  candidateDays: ({ event }: EventModel) => event.candidateDays,
  participants: ({ event }: EventModel) => peopleModels(event.participants, event),
  countries: ({ event }: EventModel) => [...event.countries].sort().map(countryModel),
  organizations: ({ event }: EventModel) => [...event.organizations].sort().map(organizationModel),
  initiators: ({ event }: EventModel) => initiatorModels(event.participants),
  place: ({ event }: EventModel) => placeModel(event.place),
  topics: ({ event }: EventModel) => event.topics.map(topicModel),
  reports: async (answer: EventModel, _args: unknown, context: GraphqlContext) => reportModels(await withReports(answer, context)),
  reportCount: ({ event }: EventModel) => event.reports.length,
  quoteCount: async (answer: EventModel, _args: unknown, context: GraphqlContext) => ((await withReports(answer, context)).reports ?? []).filter(({ report }) => report.quote !== "").length,
  confidence: ({ event }: EventModel) => event.confidence,
  contradictions: (answer: EventModel) => answer.event.contradictions.map((contradiction) => ({ ...contradiction, claims: contradiction.claims.map((claim) => ({ ...claim, answer })) })),
  accounts: async (answer: EventModel, _args: unknown, context: GraphqlContext) => {
    const told = await withReports(answer, context);
    return reportModels(told).map((report): AccountModel => ({ report, event: answer }));
  },
  becameOf: async ({ event, became }: EventModel, _args: unknown, { events }: GraphqlContext) => {
    if (event.becameOf === null) return null;
    const outcome = became ?? (await events.load({ id: event.becameOf, detail: { reports: true, text: false, became: "none" } }));
    return outcome === null || outcome === undefined ? null : eventModel(outcome);
  },
  possiblySame: async (answer: EventModel, _args: unknown, context: GraphqlContext) =>
    (await Promise.all(likestPairs(answer.event).map((pair) => possiblyModel(answer, pair, context)))).flat(),
  knownOn: ({ knownOn }: EventModel) => knownOn,
  plover: ({ event }: EventModel) => EVENT_KINDS[event.kind].plover,
  cameo: ({ event }: EventModel) => EVENT_KINDS[event.kind].cameo,
};

interface PossiblyModel { readonly pair: PossiblySame; readonly answer: EventAnswer; readonly other: EventAnswer }

/** None where the other event left the graph between two reads. */
async function possiblyModel(answer: EventAnswer, pair: PossiblySame, { events }: GraphqlContext): Promise<readonly PossiblyModel[]> {
  const known = answer.possibly?.find(({ event }) => event.id === pair.event);
  const other = known ?? (await events.load({ id: pair.event, detail: { reports: true, text: false, became: "none" } }));
  return other === null || other === undefined ? [] : [{ pair, answer, other }];
}

async function reportOf(answer: EventAnswer, id: string, context: GraphqlContext): Promise<ReportModel | null> {
  return reportModels(await withReports(answer, context)).find(({ report }) => report.id === id) ?? null;
}

export const PossiblySame$ = {
  event: ({ other }: PossiblyModel) => eventModel(other),
  report: ({ answer, pair }: PossiblyModel, _args: unknown, context: GraphqlContext) => reportOf(answer, pair.report, context),
  other: ({ other, pair }: PossiblyModel, _args: unknown, context: GraphqlContext) => reportOf(other, pair.other, context),
  points: ({ pair }: PossiblyModel) => pair.points,
  reasons: ({ pair }: PossiblyModel) => reasonsOf(pair),
};

interface ClaimModel { readonly value: string; readonly reports: readonly string[]; readonly answer: EventAnswer }

export const EventClaim = {
  reports: async ({ reports, answer }: ClaimModel, _args: unknown, context: GraphqlContext) => {
    const models = reportModels(await withReports(answer, context));
    return models.filter(({ report }) => reports.includes(report.id));
  },
};

export const Participant$ = {
  person: ({ participant }: ParticipantModel) => personModel(participant.person, participant.name),
  office: ({ participant, event }: ParticipantModel, _args: unknown, { asking }: GraphqlContext) => officeOfParticipant(asking.knowledge, participant, event),
  role: ({ participant }: ParticipantModel) => participant.role,
  country: ({ participant }: ParticipantModel) => (participant.country === null ? null : countryModel(participant.country)),
  leads: ({ participant, event }: ParticipantModel, _args: unknown, { asking }: GraphqlContext) => headshipOf(asking.knowledge, participant, event) !== null,
  contested: ({ participant, event }: ParticipantModel, _args: unknown, { asking }: GraphqlContext) => isContested(asking.knowledge, participant, event),
};

export function isContested(knowledge: Knowledge, participant: Participant, event: ParticipantModel["event"]): boolean {
  return (headshipOf(knowledge, participant, event)?.contested ?? null) !== null;
}

export const Report$ = {
  id: ({ report }: ReportModel) => report.id,
  document: ({ document }: ReportModel) => documentModel(document),
  event: async ({ event, report }: ReportModel, _args: unknown, { events }: GraphqlContext) => {
    const found = event === undefined ? await events.load({ id: report.id, detail: { reports: false, text: false, became: "none" } }) : event;
    return found === null || found === undefined ? null : eventModel(found);
  },
  kind: ({ report }: ReportModel) => report.kind,
  status: ({ report }: ReportModel) => report.status,
  from: ({ report }: ReportModel) => report.days.from,
  to: ({ report }: ReportModel) => report.days.to,
  precision: ({ report }: ReportModel) => report.days.precision,
  quote: ({ report }: ReportModel) => report.quote,
  start: ({ report }: ReportModel) => report.start,
  end: ({ report }: ReportModel) => report.end,
  confidence: ({ report }: ReportModel) => report.confidence,
  pack: ({ report }: ReportModel) => report.pack,
  evidence: ({ report }: ReportModel) => report.evidence,
};

interface AccountModel { readonly report: ReportModel; readonly event: EventAnswer }

export const Account = {
  document: ({ report }: AccountModel) => documentModel(report.document),
  side: ({ report }: AccountModel, _args: unknown, { asking }: GraphqlContext) => sideOf(asking.knowledge, report.document.url ?? report.document.basedOn),
  report: ({ report }: AccountModel) => report,
  participants: ({ report: { report } }: AccountModel) => peopleModels(report.participants, report),
  countries: ({ report: { report } }: AccountModel) => [...report.countries].sort().map(countryModel),
  initiators: ({ report: { report } }: AccountModel) => initiatorModels(report.participants),
  place: ({ report: { report } }: AccountModel) => placeModel(report.place),
  topics: ({ report: { report } }: AccountModel) => report.topics.map(topicModel),
  differs: ({ report: { report }, event: { event } }: AccountModel) => differencesOf(report, event),
};

/** Fields in which a report says something else than its event shows. */
function differencesOf(report: Report, event: EventAnswer["event"]): readonly string[] {
  const starters = (participants: readonly Participant[]): string => participants.filter(({ role }) => role === "initiator").map(({ person }) => person).sort().join();
  const names = (participants: readonly Participant[]): string => participants.map(({ person }) => person).sort().join();
  const sorted = (words: readonly string[]): string => [...words].sort().join();
  const tests: readonly (readonly [string, boolean])[] = [
    ["kind", report.kind !== event.kind], ["status", report.status !== event.status],
    ["date", report.days.from !== event.days.from || report.days.to !== event.days.to],
    ["participants", names(report.participants) !== names(event.participants)], ["countries", sorted(report.countries) !== sorted(event.countries)],
    ["initiators", starters(report.participants) !== starters(event.participants)],
    ["place", report.place?.country !== event.place?.country || report.place?.city !== event.place?.city], ["topics", sorted(report.topics) !== sorted(event.topics)],
  ];
  return tests.flatMap(([field, differs]) => (differs ? [field] : []));
}

/** Domains that are not the country's ISO code. */
const DOMAINS: Readonly<Record<string, string>> = { uk: "GB", su: "RU" };

/** Domains that anybody anywhere takes for their sound: they tell no country. */
const SOLD_FOR_THEIR_SOUND: ReadonlySet<string> = new Set(["ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "nu", "sc", "sh", "tk", "to", "tv", "vc", "ws"]);

/** The country under whose top-level domain a page stands; null where the domain tells none. */
export function sideOf(knowledge: Knowledge, address: string | null): ReturnType<typeof countryModel> | null {
  if (address === null || !URL.canParse(address)) return null;
  const domain = new URL(address).hostname.split(".").at(-1) ?? "";
  if (SOLD_FOR_THEIR_SOUND.has(domain)) return null;
  const iso2 = DOMAINS[domain] ?? domain.toUpperCase();
  const country = [...knowledge.countries.values()].find((one) => one.iso2 === iso2);
  return country === undefined ? null : countryModel(country.iso3);
}

export const Document$ = {
  text: async ({ id, text }: DocumentModel, _args: unknown, { documents }: GraphqlContext) => text ?? (await documents.load(id))?.text ?? "",
  reports: async (document: DocumentModel, _args: unknown, { documents }: GraphqlContext) => {
    const told = document.reports ?? (await documents.load(document.id))?.reports ?? [];
    return told.map(({ report, event }): ReportModel => ({ __typename: "Report", report, document, event }));
  },
};
