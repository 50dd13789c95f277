import type { GraphQLResolveInfo } from "graphql";
import { answerTimeline } from "../../../answers/alliance-timeline.ts";
import { answerChanges } from "../../../answers/changes.ts";
import { answerContacts, type ContactAnswer } from "../../../answers/contacts.ts";
import { answerDataset, type DatasetAnswer, readAccuracy } from "../../../answers/dataset.ts";
import { answerDocument, answerDocuments } from "../../../answers/documents.ts";
import { answerEvent } from "../../../answers/event.ts";
import { answerEvents } from "../../../answers/events.ts";
import { answerCountries, answerGroup, answerOrganizations, answerTopic, answerTopics } from "../../../answers/groups.ts";
import { answerMembers } from "../../../answers/members.ts";
import { answerNetwork } from "../../../answers/network.ts";
import { answerOfficeHolders } from "../../../answers/office-holders.ts";
import type { Page } from "../../../answers/page.ts";
import { answerPath, type PathStep } from "../../../answers/path.ts";
import { answerPeople, answerPerson } from "../../../answers/people.ts";
import { answerRejectedDocuments } from "../../../answers/rejected-documents.ts";
import { answerSearch, type Found } from "../../../answers/search.ts";
import { answerSilences, type SilenceAnswer } from "../../../answers/silences.ts";
import type {
  QueryAllianceTimelineArgs, QueryChangesArgs, QueryContactsArgs, QueryCountriesArgs, QueryCountryArgs, QueryDocumentArgs,
  QueryDocumentsArgs, QueryEventArgs, QueryEventsArgs, QueryMembersArgs, QueryNetworkArgs, QueryNodeArgs,
  QueryOfficeHoldersArgs, QueryOrganizationArgs, QueryOrganizationsArgs, QueryPathArgs, QueryPeopleArgs, QueryPersonArgs,
  QueryRejectedDocumentsArgs, QuerySearchArgs, QuerySilencesArgs, QueryTopicArgs, QueryTopicsArgs,
} from "../../../generated/schema-types.ts";
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
  contacts: async (_root: unknown, args: QueryContactsArgs, { asking }: Context, info: GraphQLResolveInfo) =>
    pageModel(await answerContacts(asking, args, eventDetailOf(below(nodeIn(selectionOf(info)), "events"))), (contact) => contact),

  events: async (_root: unknown, args: QueryEventsArgs, { asking }: Context, info: GraphQLResolveInfo) => {
    const selection = selectionOf(info);
    return pageModel(await answerEvents(asking, args, eventDetailOf(nodeIn(selection)), selection.has("totalCount")), eventModel);
  },

  allianceTimeline: (_root: unknown, args: QueryAllianceTimelineArgs, { asking }: Context) => answerTimeline(asking, args),
  network: (_root: unknown, args: QueryNetworkArgs, { asking }: Context) => answerNetwork(asking, args),
  path: async (_root: unknown, args: QueryPathArgs, { asking }: Context) => {
    const steps = await answerPath(asking, args);
    return steps === null ? null : { length: steps.length, steps };
  },
  silences: (_root: unknown, args: QuerySilencesArgs, { asking }: Context, info: GraphQLResolveInfo) => answerSilences(asking, args, eventDetailOf(below(selectionOf(info), "lastContact"))),

  members: async (_root: unknown, { of, on }: QueryMembersArgs, { asking }: Context) => (await answerMembers(asking, of, on)).map(memberModel),
  officeHolders: async (_root: unknown, { of, office, on }: QueryOfficeHoldersArgs, { asking }: Context) =>
    (await answerOfficeHolders(asking, of, office, on)).map(holderModel),

  search: async (_root: unknown, { text, ...page }: QuerySearchArgs, { asking }: Context, info: GraphQLResolveInfo) => {
    const selection = selectionOf(info);
    return pageModel(await answerSearch(asking, text, page, eventDetailOf(nodeIn(selection)), selection.has("totalCount")), foundModel);
  },
  changes: async (_root: unknown, { since, ...page }: QueryChangesArgs, { asking }: Context) =>
    pageModel(await answerChanges(asking, since, page), (change) => ({ ...change, __typename: "Change" })),
  rejectedDocuments: async (_root: unknown, page: QueryRejectedDocumentsArgs, { asking }: Context) =>
    pageModel(await answerRejectedDocuments(asking, page), (document) => ({ ...document, __typename: "RejectedDocument" })),
  dataset: (_root: unknown, _args: unknown, { asking }: Context) => answerDataset(asking),

  event: async (_root: unknown, { id }: QueryEventArgs, { asking }: Context, info: GraphQLResolveInfo) => {
    const found = await answerEvent(asking, id, eventDetailOf(selectionOf(info)));
    return found === null ? null : eventModel(found);
  },
  person: async (_root: unknown, { name }: QueryPersonArgs, { asking }: Context) => {
    const found = await answerPerson(asking, name);
    return found === null ? null : personModel(found.id, found.name);
  },
  country: async (_root: unknown, { name }: QueryCountryArgs, { asking }: Context) => groupModel(await answerGroup(asking, name, "country")),
  organization: async (_root: unknown, { name }: QueryOrganizationArgs, { asking }: Context) => groupModel(await answerGroup(asking, name, "organization")),
  topic: (_root: unknown, { id }: QueryTopicArgs) => {
    const topic = answerTopic(id);
    return topic === null ? null : topicModel(topic);
  },
  document: async (_root: unknown, { id }: QueryDocumentArgs, { asking }: Context, info: GraphQLResolveInfo) => {
    const found = await answerDocument(asking, id, documentDetail(selectionOf(info)));
    return found === null ? null : documentModel(found);
  },
  node: (_root: unknown, { id }: QueryNodeArgs, { asking }: Context, info: GraphQLResolveInfo) => findNode(asking, id, selectionOf(info)),

  people: async (_root: unknown, { filter, ...page }: QueryPeopleArgs, { asking }: Context, info: GraphQLResolveInfo) =>
    pageModel(await answerPeople(asking, filter ?? {}, page, selectionOf(info).has("totalCount")), ({ id, name }) => personModel(id, name)),
  countries: async (_root: unknown, { filter, ...page }: QueryCountriesArgs, { asking }: Context) =>
    pageModel(await answerCountries(asking, filter ?? {}, page), ({ iso3 }) => countryModel(iso3)),
  organizations: async (_root: unknown, { filter, ...page }: QueryOrganizationsArgs, { asking }: Context) =>
    pageModel(await answerOrganizations(asking, filter ?? {}, page), ({ id }) => organizationModel(id)),
  topics: (_root: unknown, { filter, ...page }: QueryTopicsArgs) => pageModel(answerTopics(filter?.text, page), topicModel),
  documents: async (_root: unknown, { filter, ...page }: QueryDocumentsArgs, { asking }: Context, info: GraphQLResolveInfo) => {
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
