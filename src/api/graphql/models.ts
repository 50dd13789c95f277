import type { DocumentAnswer, EventAnswer, ReportAnswer } from "../../answers/event-answer.ts";
import { OFFICE_ROLES } from "../../answers/office-holders.ts";
import { termOn } from "../../answers/headship.ts";
import type { ChangeAnswer } from "../../answers/changes.ts";
import type { DocumentWithReports } from "../../answers/documents.ts";
import type { RejectedDocumentAnswer } from "../../answers/rejected-documents.ts";
import type { DiplomaticEvent } from "../../domain/event.ts";
import type { EventPlace, Participant } from "../../domain/report.ts";
import type { Topic } from "../../domain/topics.ts";
import type { Knowledge, OfficeRole, OfficeTerm } from "../../knowledge/knowledge.ts";

// What resolvers of a type are handed: `__typename` tells interfaces and unions which type it is.

export interface PersonModel { readonly __typename: "Person"; readonly id: string; readonly name: string }
export interface CountryModel { readonly __typename: "Country"; readonly id: string; readonly iso3: string }
export interface OrganizationModel { readonly __typename: "Organization"; readonly id: string; readonly bare: string }
export interface RegionModel { readonly __typename: "Region"; readonly id: string; readonly bare: string }
export type PartyModel = PersonModel | CountryModel | OrganizationModel | RegionModel;
export interface TopicModel { readonly __typename: "Topic"; readonly id: string; readonly topic: Topic }
export interface EventModel extends EventAnswer { readonly __typename: "Event" }
export interface ReportModel extends ReportAnswer {
  readonly __typename: "Report";
  /** The event it was reached from; undefined where it is to be looked up. */
  readonly event?: EventAnswer | null;
}
export interface DocumentModel extends DocumentAnswer { readonly __typename: "Document"; readonly reports?: DocumentWithReports["reports"] }
export interface ChangeModel extends ChangeAnswer { readonly __typename: "Change" }
export interface RejectedModel extends RejectedDocumentAnswer { readonly __typename: "RejectedDocument" }
export interface OfficeModel { readonly title: string | null; readonly kind: OfficeRole | null; readonly country: CountryModel | null; readonly organization: OrganizationModel | null }
export interface PlaceModel { readonly place: EventPlace }
export interface ParticipantModel { readonly participant: Participant; readonly event: Pick<DiplomaticEvent, "days"> }

export function personModel(id: string, name: string): PersonModel {
  return { __typename: "Person", id, name };
}

export function countryModel(iso3: string): CountryModel {
  return { __typename: "Country", id: `country:${iso3}`, iso3 };
}

export function organizationModel(bare: string): OrganizationModel {
  return { __typename: "Organization", id: `organization:${bare}`, bare };
}

/** By global id. `name`: for people whom the tables lack. */
export function partyModel(id: string, name: string | null): PartyModel {
  const bare = id.slice(id.indexOf(":") + 1);
  if (id.startsWith("country:")) return countryModel(bare);
  if (id.startsWith("organization:")) return organizationModel(bare);
  if (id.startsWith("region:")) return { __typename: "Region", id, bare };
  return personModel(id, name ?? bare);
}

export function topicModel(topic: Topic): TopicModel {
  return { __typename: "Topic", id: `topic:${topic}`, topic };
}

export function eventModel(answer: EventAnswer): EventModel {
  return { ...answer, __typename: "Event" };
}

export function documentModel(document: DocumentAnswer | DocumentWithReports): DocumentModel {
  return { ...document, __typename: "Document" };
}

export function reportModels(answer: EventAnswer): readonly ReportModel[] {
  return (answer.reports ?? []).map((report) => ({ ...report, __typename: "Report", event: answer }));
}

export function officeOfTerm(term: OfficeTerm): OfficeModel {
  return {
    title: term.title, kind: OFFICE_ROLES.find((role) => role === term.role) ?? null,
    country: term.country === null ? null : countryModel(term.country), organization: term.organization === null ? null : organizationModel(term.organization),
  };
}

/** The office of a participant on the days of an event: as the tables give it, else as the text does; null where neither tells anything. */
export function officeOfParticipant(knowledge: Knowledge, participant: Participant, event: Pick<DiplomaticEvent, "days">): OfficeModel | null {
  const term = termOn(knowledge, participant, event);
  if (term !== null) return officeOfTerm(term);
  if (participant.office === null && participant.country === null) return null;
  return { title: participant.office, kind: null, country: participant.country === null ? null : countryModel(participant.country), organization: null };
}
