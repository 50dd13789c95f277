import type { Day } from "../domain/date-interval.ts";
import { type Topic, TOPICS } from "../domain/topics.ts";
import { coversDay } from "../domain/term.ts";
import { BELONGING_STATUSES } from "../knowledge/facts-by-day.ts";
import type { CountryFacts, OrganizationFacts, Party } from "../knowledge/knowledge.ts";
import { searchText } from "../store/search-text.ts";
import type { Asking } from "./asking.ts";
import { compareBy, type Page, type PageAsked, pageOfList, readPage } from "./page.ts";
import { resolveParties, resolveParty } from "./resolve-parties.ts";
import { searchWords } from "./search-words.ts";
import { topicNames } from "./topic-names.ts";

const BY_ID = compareBy([false]);

export interface CountryFilter { readonly memberOf?: readonly string[] | null | undefined; readonly on?: Day | null | undefined; readonly text?: string | null | undefined }
export interface OrganizationFilter { readonly members?: readonly string[] | null | undefined; readonly on?: Day | null | undefined; readonly text?: string | null | undefined }

/** One country or organisation by name or id; null for an id that nobody has. No read. @throws BadUserInput for another name */
export async function answerGroup(asking: Asking, name: string, type: "country" | "organization" | "region"): Promise<Party | null> {
  const given = name.trim();
  if (given.startsWith(`${type}:`) && asking.knowledge.meaningsOf(given).length === 0) return null;
  return resolveParty(asking, given, [type]);
}

/** Countries by ISO code. No read. @throws BadUserInput */
export async function answerCountries(asking: Asking, filter: CountryFilter, asked: PageAsked): Promise<Page<CountryFacts>> {
  const wanted = readPage(asked, "countries", 1);
  const groups = await resolveParties(asking, filter.memberOf, ["organization", "region"]);
  const words = searchWords(filter.text);
  const belongs = (iso3: string): boolean => groups.length === 0 || groups.some((group) => isMember(asking, group.id, iso3, filter.on));
  const found = [...asking.knowledge.countries.values()].filter((country) => belongs(country.iso3) && holdsWords(words, countryText(country)));
  return pageOfList(found, wanted, "countries", ({ iso3 }) => [iso3], BY_ID);
}

/** Organisations by id. No read. @throws BadUserInput */
export async function answerOrganizations(asking: Asking, filter: OrganizationFilter, asked: PageAsked): Promise<Page<OrganizationFacts>> {
  const wanted = readPage(asked, "organizations", 1);
  const members = await resolveParties(asking, filter.members, ["country"]);
  const words = searchWords(filter.text);
  const holds = (id: string): boolean => members.length === 0 || members.some((country) => isMember(asking, `organization:${id}`, country.id.slice("country:".length), filter.on));
  const found = [...asking.knowledge.organizations.values()].filter((organization) => holds(organization.id) && holdsWords(words, organizationText(organization)));
  return pageOfList(found, wanted, "organizations", ({ id }) => [id], BY_ID);
}

/** Topics by id. No read. */
export function answerTopics(text: string | null | undefined, asked: PageAsked): Page<Topic> {
  const wanted = readPage(asked, "topics", 1);
  const words = searchWords(text);
  return pageOfList(TOPICS.filter((topic) => holdsWords(words, topicText(topic))), wanted, "topics", (topic) => [topic], BY_ID);
}

/** The topic with an id, global or bare. */
export function answerTopic(id: string): Topic | null {
  const bare = id.trim().replace(/^topic:/u, "").toLowerCase();
  return TOPICS.find((topic) => topic === bare) ?? null;
}

export function countryText({ iso3, names, variants }: CountryFacts): string {
  return searchText([iso3, ...Object.values(names), ...variants.map(({ form }) => form)]);
}

export function organizationText({ id, names, variants }: OrganizationFacts): string {
  return searchText([id, ...Object.values(names), ...variants.map(({ form }) => form)]);
}

export function topicText(topic: Topic): string {
  return searchText([topic, ...Object.values(topicNames(topic))]);
}

export function holdsWords(words: readonly string[] | null, text: string): boolean {
  return words?.every((word) => text.includes(word)) ?? true;
}

/** On a day; ever, where no day is given. */
function isMember({ knowledge }: Asking, group: string, iso3: string, on: Day | null | undefined): boolean {
  return knowledge.membershipsOf(group).some((membership) => membership.country === iso3 && BELONGING_STATUSES.has(membership.status) && (on === null || on === undefined || coversDay(membership, on)));
}
