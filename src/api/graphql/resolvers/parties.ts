import { shortNameOf } from "../../../answers/short-name.ts";
import { topicNames } from "../../../answers/topic-names.ts";
import type { CounterpartAnswer, ProfileAnswer } from "../../../answers/profiles.ts";
import { LARGEST_PAGE } from "../../../answers/page.ts";
import { coversDay } from "../../../domain/term.ts";
import type { Knowledge, Membership, OfficeTerm } from "../../../knowledge/knowledge.ts";
import { nameInLanguage } from "../../../knowledge/name-in-language.ts";
import type { GraphQLResolveInfo } from "graphql";
import type { CountryLeadersArgs, CountryOrganizationsArgs, OrganizationMembersArgs, PersonOfficesArgs, PersonProfileArgs } from "../../../generated/schema-types.ts";
import type { GraphqlContext } from "../context.ts";
import {
  type CountryModel, countryModel, eventModel, type OfficeModel, officeOfTerm, type OrganizationModel, organizationModel, partyModel, type PersonModel, personModel, type PlaceModel, type RegionModel, type TopicModel,
} from "../models.ts";
import { below, eventDetailOf, mergeDetails, selectionOf } from "../selection.ts";

interface Named { readonly language: string }
type Names = Readonly<Record<string, string>>;

function inLanguage(names: Names | undefined, language: string, otherwise: string): string {
  return names?.[language] ?? names?.["en"] ?? otherwise;
}

const loadProfile = ({ id }: PersonModel | CountryModel, { during = null }: PersonProfileArgs, { profiles }: GraphqlContext, info: GraphQLResolveInfo) => {
  const selection = selectionOf(info);
  const asked = ["firstContact", "lastContact"].filter((field) => selection.has(field)).map((field) => eventDetailOf(below(selection, field)));
  return profiles.load({ id, during, contacts: asked.length === 0 ? null : asked.reduce(mergeDetails) });
};

export const Person = {
  name: ({ id, name }: PersonModel, { language }: Named, { asking }: GraphqlContext) => {
    const facts = asking.knowledge.people.get(id);
    return facts === undefined ? name : nameInLanguage(facts, language);
  },
  aliases: ({ id }: PersonModel, _args: unknown, { asking }: GraphqlContext) => [...new Set(asking.knowledge.people.get(id)?.aliases ?? [])].sort(),
  wikidata: ({ id }: PersonModel, _args: unknown, { asking }: GraphqlContext) => asking.knowledge.people.get(id)?.wikidata ?? null,
  offices: ({ id }: PersonModel, { on }: PersonOfficesArgs, { asking }: GraphqlContext) =>
    (asking.knowledge.people.get(id)?.terms ?? []).filter((term) => on === null || on === undefined || coversDay(term, on))
      .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)).map(heldModel),
  profile: loadProfile,
};

function heldModel(term: OfficeTerm) {
  return { office: officeOfTerm(term), from: term.from, until: term.until, contested: term.contested !== null };
}

export function holderModel(term: OfficeTerm) {
  return { ...heldModel(term), person: personModel(term.person, term.name), contestedBecause: term.contested };
}

export function memberModel(membership: Membership) {
  return { ...membership, country: countryModel(membership.country) };
}

export const Country = {
  iso2: ({ iso3 }: CountryModel, _args: unknown, { asking }: GraphqlContext) => asking.knowledge.countries.get(iso3)?.iso2 ?? null,
  name: ({ iso3 }: CountryModel, { language }: Named, { asking }: GraphqlContext) => inLanguage(asking.knowledge.countries.get(iso3)?.names, language, iso3),
  wikidata: ({ iso3 }: CountryModel, _args: unknown, { asking }: GraphqlContext) => asking.knowledge.countries.get(iso3)?.wikidata ?? null,
  leaders: ({ id }: CountryModel, { on }: CountryLeadersArgs, { asking: { knowledge } }: GraphqlContext) =>
    [...knowledge.holdersOf(id, "head_of_state", on), ...knowledge.holdersOf(id, "head_of_government", on)].map(holderModel),
  organizations: ({ iso3 }: CountryModel, { on }: CountryOrganizationsArgs, { asking: { knowledge } }: GraphqlContext) => membershipsOn(knowledge, iso3, on),
  profile: loadProfile,
};

function membershipsOn(knowledge: Knowledge, iso3: string, on: string) {
  return [...knowledge.organizations.keys()].sort().flatMap((id) =>
    knowledge.membersOf(`organization:${id}`, on).filter(({ country }) => country === iso3).map(({ status, from, until }) => ({ organization: organizationModel(id), status, from, until })));
}

export const Organization = {
  name: ({ bare }: OrganizationModel, { language }: Named, { asking }: GraphqlContext) => inLanguage(asking.knowledge.organizations.get(bare)?.names, language, bare),
  shortName: ({ bare }: OrganizationModel, { language }: Named, { asking }: GraphqlContext) => shortNameOf(bare, asking.knowledge.organizations.get(bare), language),
  kind: ({ bare }: OrganizationModel, _args: unknown, { asking }: GraphqlContext) => asking.knowledge.organizations.get(bare)?.kind ?? null,
  members: ({ id }: OrganizationModel, { on }: OrganizationMembersArgs, { asking }: GraphqlContext) => asking.knowledge.membersOf(id, on).map(memberModel),
};

export const Region = {
  name: ({ bare }: RegionModel, { language }: Named, { asking }: GraphqlContext) => inLanguage(asking.knowledge.regions.get(bare)?.names, language, bare),
  countries: ({ bare }: RegionModel, _args: unknown, { asking }: GraphqlContext) => [...asking.knowledge.regions.get(bare)?.countries ?? []].sort().map(countryModel),
};

/** Few hold some titles: those have no row in the table of titles. */
export const Office$ = {
  title: ({ title }: Pick<OfficeModel, "title">, { language }: Named, { asking }: GraphqlContext) => (title === null ? null : inLanguage(asking.knowledge.officeTitles.get(title), language, title)),
};

export const Topic = {
  name: ({ topic }: TopicModel, { language }: Named) => inLanguage(topicNames(topic), language, topic),
};

export const Place = {
  id: ({ place }: PlaceModel) => (place.id === null ? null : `place:${place.id}`),
  name: ({ place }: PlaceModel, { language }: Named, { asking: { knowledge } }: GraphqlContext) => {
    const known = place.id === null ? undefined : knowledge.places.get(place.id)?.names;
    return place.city === null ? inLanguage(knowledge.countries.get(place.country)?.names, language, place.country) : inLanguage(known, language, place.city);
  },
  city: ({ place }: PlaceModel) => place.city,
  country: ({ place }: PlaceModel) => countryModel(place.country),
};

export const Profile = {
  events: ({ events }: ProfileAnswer) => events,
  firstContact: ({ firstContact }: ProfileAnswer) => (firstContact === null ? null : eventModel(firstContact)),
  lastContact: ({ lastContact }: ProfileAnswer) => (lastContact === null ? null : eventModel(lastContact)),
  counterparts: ({ counterparts }: ProfileAnswer, { first }: { first: number }) => counterparts.slice(0, Math.min(Math.max(first, 0), LARGEST_PAGE)),
};

export const Counterpart = {
  party: ({ id, name }: CounterpartAnswer) => partyModel(id, name),
};
