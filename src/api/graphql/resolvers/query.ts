import type { GraphQLResolveInfo } from "graphql";
import { answerTimeline, type TimelineQuestion } from "../../../answers/alliance-timeline.ts";
import { answerChanges } from "../../../answers/changes.ts";
import { answerContacts, type ContactAnswer, type ContactsQuestion } from "../../../answers/contacts.ts";
import { answerDataset, type DatasetAnswer, readAccuracy } from "../../../answers/dataset.ts";
import { answerDocument, answerDocuments, type DocumentFilter } from "../../../answers/documents.ts";
import { answerEvent } from "../../../answers/event.ts";
import { answerEvents, type EventsQuestion } from "../../../answers/events.ts";
import {
  answerCountries, answerGroup, answerOrganizations, answerTopic, answerTopics, type CountryFilter, type OrganizationFilter,
} from "../../../answers/groups.ts";
import { answerMembers } from "../../../answers/members.ts";
import { answerNetwork, type NetworkQuestion } from "../../../answers/network.ts";
import { answerOfficeHolders } from "../../../answers/office-holders.ts";
import type { Page, PageAsked } from "../../../answers/page.ts";
import { answerPath, type PathQuestion, type PathStep } from "../../../answers/path.ts";
import { answerPeople, answerPerson, type PeopleFilter } from "../../../answers/people.ts";
import { answerRejectedDocuments } from "../../../answers/rejected-documents.ts";
import { answerSearch, type Found } from "../../../answers/search.ts";
import { answerSilences, type SilenceAnswer, type SilencesQuestion } from "../../../answers/silences.ts";
import type { OfficeRole } from "../../../knowledge/knowledge.ts";
import type { GraphqlContext } from "../context.ts";
import {
  countryModel, documentModel, eventModel, officeOfParticipant, officeOfTerm, organizationModel, partyModel, personModel, topicModel,
} from "../models.ts";
import { below, eventDetailOf, type Selection, selectionOf } from "../selection.ts";
import { isContested } from "./events.ts";
import { findNode } from "./node.ts";
import { holderModel, memberModel } from "./parties.ts";

type Context = GraphqlContext;

/** A page whose nodes are what resolvers are handed. */
export function pageModel<T, M>(page: Page<T>, modelOf: (node: T) => M): Page<M> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })) };
}

const nodeIn = (selection: Selection): Selection => below(selection, "edges", "node");
const documentDetail = (document: Selection) => ({ text: document.has("text"), reports: document.has("reports") });

export const Query = {
  contacts: async (_root: unknown, args: ContactsQuestion, { asking }: Context, info: GraphQLResolveInfo) =>
    pageModel(await answerContacts(asking, args, eventDetailOf(below(nodeIn(selectionOf(info)), "events"))), (contact) => contact),

  events: async (_root: unknown, args: EventsQuestion, { asking }: Context, info: GraphQLResolveInfo) => {
    const selection = selectionOf(info);
    return pageModel(await answerEvents(asking, args, eventDetailOf(nodeIn(selection)), selection.has("totalCount")), eventModel);
  },

  allianceTimeline: (_root: unknown, args: TimelineQuestion, { asking }: Context) => answerTimeline(asking, args),
  network: (_root: unknown, args: NetworkQuestion, { asking }: Context) => answerNetwork(asking, args),
  path: async (_root: unknown, args: PathQuestion, { asking }: Context) => {
    const steps = await answerPath(asking, args);
    return steps === null ? null : { length: steps.length, steps };
  },
  silences: (_root: unknown, args: SilencesQuestion, { asking }: Context, info: GraphQLResolveInfo) => answerSilences(asking, args, eventDetailOf(below(selectionOf(info), "lastContact"))),

  members: async (_root: unknown, { of, on }: { of: string; on: string }, { asking }: Context) => (await answerMembers(asking, of, on)).map(memberModel),
  officeHolders: async (_root: unknown, { of, office, on }: { of: string; office?: OfficeRole | null; on: string }, { asking }: Context) =>
    (await answerOfficeHolders(asking, of, office, on)).map(holderModel),

  search: async (_root: unknown, { text, ...page }: PageAsked & { text: string }, { asking }: Context, info: GraphQLResolveInfo) => {
    const selection = selectionOf(info);
    return pageModel(await answerSearch(asking, text, page, eventDetailOf(nodeIn(selection)), selection.has("totalCount")), foundModel);
  },
  changes: async (_root: unknown, { since, ...page }: PageAsked & { since?: string | null }, { asking }: Context) =>
    pageModel(await answerChanges(asking, since, page), (change) => ({ ...change, __typename: "Change" })),
  rejectedDocuments: async (_root: unknown, page: PageAsked, { asking }: Context) =>
    pageModel(await answerRejectedDocuments(asking, page), (document) => ({ ...document, __typename: "RejectedDocument" })),
  dataset: (_root: unknown, _args: unknown, { asking }: Context) => answerDataset(asking),

  event: async (_root: unknown, { id }: { id: string }, { asking }: Context, info: GraphQLResolveInfo) => {
    const found = await answerEvent(asking, id, eventDetailOf(selectionOf(info)));
    return found === null ? null : eventModel(found);
  },
  person: async (_root: unknown, { name }: { name: string }, { asking }: Context) => {
    const found = await answerPerson(asking, name);
    return found === null ? null : personModel(found.id, found.name);
  },
  country: async (_root: unknown, { name }: { name: string }, { asking }: Context) => groupModel(await answerGroup(asking, name, "country")),
  organization: async (_root: unknown, { name }: { name: string }, { asking }: Context) => groupModel(await answerGroup(asking, name, "organization")),
  topic: (_root: unknown, { id }: { id: string }) => {
    const topic = answerTopic(id);
    return topic === null ? null : topicModel(topic);
  },
  document: async (_root: unknown, { id }: { id: string }, { asking }: Context, info: GraphQLResolveInfo) => {
    const found = await answerDocument(asking, id, documentDetail(selectionOf(info)));
    return found === null ? null : documentModel(found);
  },
  node: (_root: unknown, { id }: { id: string }, { asking }: Context, info: GraphQLResolveInfo) => findNode(asking, id, selectionOf(info)),

  people: async (_root: unknown, { filter, ...page }: PageAsked & { filter?: PeopleFilter | null }, { asking }: Context, info: GraphQLResolveInfo) =>
    pageModel(await answerPeople(asking, filter ?? {}, page, selectionOf(info).has("totalCount")), ({ id, name }) => personModel(id, name)),
  countries: async (_root: unknown, { filter, ...page }: PageAsked & { filter?: CountryFilter | null }, { asking }: Context) =>
    pageModel(await answerCountries(asking, filter ?? {}, page), ({ iso3 }) => countryModel(iso3)),
  organizations: async (_root: unknown, { filter, ...page }: PageAsked & { filter?: OrganizationFilter | null }, { asking }: Context) =>
    pageModel(await answerOrganizations(asking, filter ?? {}, page), ({ id }) => organizationModel(id)),
  topics: (_root: unknown, { filter, ...page }: PageAsked & { filter?: { text?: string | null } | null }) => pageModel(answerTopics(filter?.text, page), topicModel),
  documents: async (_root: unknown, { filter, ...page }: PageAsked & { filter?: DocumentFilter | null }, { asking }: Context, info: GraphQLResolveInfo) => {
    const selection = selectionOf(info);
    return pageModel(await answerDocuments(asking, filter ?? {}, page, documentDetail(nodeIn(selection)), selection.has("totalCount")), documentModel);
  },
};

function groupModel(party: { readonly id: string } | null) {
  return party === null ? null : partyModel(party.id, null);
}

function foundModel(found: Found) {
  if (found.type === "event") return eventModel(found.answer);
  if (found.type === "topic") return { __typename: "Topic", id: found.id, topic: found.id.slice("topic:".length) };
  return partyModel(found.id, found.type === "person" ? found.name : null);
}

/** The participant record of the latest contact. */
function latestOf({ person, events }: ContactAnswer) {
  const event = events[0]?.event;
  const participant = event?.participants.find((one) => one.person === person);
  return event === undefined || participant === undefined ? null : { event, participant };
}

export const Contact = {
  person: (contact: ContactAnswer) => personModel(contact.person, latestOf(contact)?.participant.name ?? contact.person),
  office: (contact: ContactAnswer, _args: unknown, { asking }: Context) => {
    const latest = latestOf(contact);
    return latest === null ? null : officeOfParticipant(asking.knowledge, latest.participant, latest.event);
  },
  contested: (contact: ContactAnswer, _args: unknown, { asking }: Context) => {
    const latest = latestOf(contact);
    return latest !== null && isContested(asking.knowledge, latest.participant, latest.event);
  },
  eventCount: ({ events }: ContactAnswer) => events.length,
  events: ({ events }: ContactAnswer) => events.map(eventModel),
};

const timeOf = ({ date }: { readonly date: string }): string => `${date}T00:00:00Z`;

export const TimelineRow = { time: timeOf };
export const NetRow = { time: timeOf };
export const NetworkNode = { party: ({ id, name }: { readonly id: string; readonly name: string | null }) => partyModel(id, name) };

export const PathStep$ = {
  from: ({ from }: PathStep) => partyModel(from.id, from.name),
  to: ({ to }: PathStep) => partyModel(to.id, to.name),
  event: async ({ event }: PathStep, _args: unknown, { events }: Context, info: GraphQLResolveInfo) => {
    const found = await events.load({ id: event, detail: eventDetailOf(selectionOf(info)) });
    return found === null || found === undefined ? null : eventModel(found);
  },
};

export const Silence = {
  person: ({ person, name }: SilenceAnswer) => personModel(person, name),
  office: ({ term }: SilenceAnswer) => (term === null ? null : officeOfTerm(term)),
  contested: ({ term }: SilenceAnswer) => (term?.contested ?? null) !== null,
  lastContact: ({ lastContact }: SilenceAnswer) => (lastContact === null ? null : eventModel(lastContact)),
};

const LICENCE = "CC BY 4.0 for events, reports and our facts; the documents' own licences and those of Wikidata and CLDR apply where DATA-LICENSE.md says so";

export const Dataset = {
  licence: () => LICENCE,
  accuracy: () => readAccuracy(),
  languages: ({ languages }: DatasetAnswer) => languages,
};
