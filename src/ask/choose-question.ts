import { EVENT_KIND_NAMES, familyOf, type EventKind } from "../domain/event-kinds.ts";
import { BadUserInput } from "../domain/errors.ts";
import type { Party } from "../knowledge/knowledge.ts";
import type { AskedPeriod } from "./read-period.ts";
import type { SavedQueryName } from "./saved-queries.ts";

/** What was read out of a question, before it is one of ours. */
export interface QuestionParts {
  /** In the order of the words; `at` to `last` (both in) are the tokens. */
  readonly parties: readonly { readonly party: Party; readonly at: number; readonly last: number }[];
  readonly period: AskedPeriod | null;
  /** Senses in the order of the words. */
  readonly senses: readonly { readonly sense: string; readonly at: number; readonly length: number }[];
  /** The events must be about one of them. */
  readonly topics: readonly string[];
  /** Words that the events must hold. */
  readonly text: string | null;
  /** The day by whose end reports must have been published; null: all count. */
  readonly asOf: string | null;
  /** How many words are not understood. */
  readonly strays: number;
  /** UTC day of asking. */
  readonly today: string;
}

export type Variable = string | number | null | readonly string[] | { readonly [name: string]: Variable };

export interface ChosenQuestion { readonly name: SavedQueryName; readonly variables: Readonly<Record<string, Variable>> }

type Choice = (parts: QuestionParts) => ChosenQuestion | null;

/** Tried in this order: the narrower question first. Null: none fits, and nothing is guessed. */
const CHOICES: readonly Choice[] = [askChanges, askOfficeHolders, askMembers, askNetwork, askProfile, askPath, askTimeline, askAccounts, askSilences, askContacts, askEvents];

export function chooseQuestion(parts: QuestionParts): ChosenQuestion | null {
  for (const choose of CHOICES) {
    const chosen = choose(parts);
    if (chosen !== null) return chosen;
  }
  return null;
}

function says(parts: QuestionParts, ...senses: readonly string[]): boolean {
  return parts.senses.some(({ sense }) => senses.includes(sense));
}

function named(parts: QuestionParts, group: string): readonly string[] {
  return [...new Set(parts.senses.filter(({ sense }) => sense.startsWith(`${group}:`)).map(({ sense }) => sense.slice(group.length + 1)))];
}

function isGroup(party: Party): boolean {
  return party.type === "organization" || party.type === "region";
}

function during(parts: QuestionParts): Readonly<Record<string, Variable>> {
  return parts.period === null ? {} : { during: parts.period.text };
}

function asKnown({ asOf }: QuestionParts): Readonly<Record<string, Variable>> {
  return asOf === null ? {} : { asOf };
}

/** The last day of the period that is not in the future; today where no period is told. @throws BadUserInput where all of it is in the future */
function dayOf(parts: QuestionParts): string {
  const told = parts.period?.to ?? parts.period?.from ?? parts.today;
  if ((parts.period?.from ?? "") > parts.today) throw new BadUserInput(`${parts.period?.text ?? ""} is not yet: the tables know offices and members until today.`, "unplaced-period");
  return told > parts.today && (parts.period?.from ?? "") <= parts.today ? parts.today : told;
}

function askChanges(parts: QuestionParts): ChosenQuestion | null {
  if (!says(parts, "asks:changes") || parts.parties.length > 0) return null;
  return { name: "changes", variables: parts.period?.from == null ? {} : { since: `${parts.period.from}T00:00:00Z` } };
}

function askOfficeHolders(parts: QuestionParts): ChosenQuestion | null {
  const [one, second] = parts.parties;
  if (one === undefined || second !== undefined || one.party.type === "person" || says(parts, "asks:members")) return null;
  const [office] = [...named(parts, "offices"), ...(one.party.type === "organization" && says(parts, "heading") ? ["ORGANIZATION_HEAD"] : [])];
  // "The president of Senegal in April 2024" asks by naming the office alone.
  const officeAlone = office !== undefined && parts.senses.every(({ sense }) => !/^(?:asks|kinds|families|statuses|counting|dating):?/u.test(sense));
  if (!says(parts, "asks:holders", "heading") && !officeAlone) return null;
  if (office === undefined && isGroup(one.party) && !says(parts, "leaders")) return null;
  return { name: "officeHolders", variables: { of: one.party.id, ...(office === undefined ? {} : { office }), on: dayOf(parts) } };
}

function askMembers(parts: QuestionParts): ChosenQuestion | null {
  const group = parts.parties.find(({ party }) => isGroup(party));
  if (group === undefined || asksForDeeds(parts) || !(says(parts, "asks:members") ? parts.parties.every((one) => one === group || one.party.type === "country") : asksWhetherInside(parts))) return null;
  return { name: "members", variables: { of: group.party.id, on: dayOf(parts) } };
}

/** "Which members of the AES talked to Russia?" asks for talks. Who leaves or joins is told by the list as well. */
function asksForDeeds(parts: QuestionParts): boolean {
  const others = parts.parties.filter(({ party }) => party.type === "country").length > 0;
  return others && (says(parts, "asks:contacts", "asks:silences") || kindsOf(parts).some((kind) => familyOf(kind) === "talks"));
}

/** "Is Mali in ECOWAS today?": a country, then a group, a word such as "in" between them, and nothing else asked. */
function asksWhetherInside(parts: QuestionParts): boolean {
  const [country, group, third] = parts.parties;
  if (country?.party.type !== "country" || group === undefined || !isGroup(group.party) || third !== undefined) return false;
  const between = parts.senses.some(({ sense, at }) => sense === "inside" && at > country.at && at < group.at);
  return between && parts.senses.every(({ sense }) => !/^(?:asks|kinds|families|statuses|counting|dating|leaders|offices|buckets)/u.test(sense));
}

function askNetwork(parts: QuestionParts): ChosenQuestion | null {
  const [one, second] = parts.parties;
  if (one === undefined || second !== undefined) return null;
  const ranked = says(parts, "asks:ranking") || (says(parts, "asks:profile") && says(parts, "asks:contacts"));
  if (!says(parts, "asks:network") && !ranked) return null;
  return { name: "network", variables: { of: one.party.id, ...during(parts), families: ["TALKS"], ...asKnown(parts) } };
}

/** Ranked counterparts, first and last contact, by year: of one person or country. */
function askProfile(parts: QuestionParts): ChosenQuestion | null {
  const [one, second] = parts.parties;
  if (one === undefined || second !== undefined || isGroup(one.party) || !says(parts, "asks:profile") || says(parts, "asks:events", "asks:accounts") || kindsOf(parts).length > 0 || narrowed(parts)) return null;
  return { name: "profile", variables: { id: one.party.id, ...during(parts) } };
}

/** By topic or words: only events can be. */
function narrowed({ topics, text }: QuestionParts): boolean {
  return topics.length > 0 || text !== null;
}

/** What each document says of the events of two parties, side by side. */
function askAccounts(parts: QuestionParts): ChosenQuestion | null {
  if (parts.parties.length < 2 || !says(parts, "asks:accounts")) return null;
  return { name: "accounts", variables: { filter: filterOf(parts), first: 10 } };
}

function askPath(parts: QuestionParts): ChosenQuestion | null {
  const [one, second] = parts.parties;
  if (one === undefined || second === undefined || !says(parts, "asks:path")) return null;
  return { name: "path", variables: { from: one.party.id, to: second.party.id, ...during(parts) } };
}

function askTimeline(parts: QuestionParts): ChosenQuestion | null {
  const alliance = parts.parties.find(({ party }) => isGroup(party));
  const [bucket] = named(parts, "buckets");
  if (alliance === undefined || (!says(parts, "asks:timeline") && bucket === undefined)) return null;
  const other = parts.parties.find(({ party }) => party.id !== alliance.party.id);
  return { name: "allianceTimeline", variables: {
    of: alliance.party.id, ...(other === undefined ? {} : { with: other.party.id }), ...during(parts), bucket: bucket ?? "MONTH", by: says(parts, "byKind") ? "KIND" : "FAMILY", ...asKnown(parts),
  } };
}

/** "Malian leaders", "Senegal's president" belong to the name right before; else "leaders of Mali" to the name behind. A state is led, a person is not. */
function farFromLeaders({ senses }: QuestionParts, { party, at, last }: QuestionParts["parties"][number], leader: QuestionParts["senses"][number]): number {
  const isPossessed = senses.some(({ sense, at: mark, length }) => sense === "possessive" && mark === last + 1 && mark + length === leader.at);
  const beside = party.type !== "person" && (leader.at === last + 1 || isPossessed || (leader.at <= at && last < leader.at + leader.length));
  return beside ? 0 : leader.at < at ? at - leader.at : leader.at - at + 100;
}

/** `of`: whoever the leaders belong to; else a group; else who comes first. */
function ofAndWith(parts: QuestionParts): readonly [Party, Party] | null {
  const [one, second] = parts.parties;
  if (one === undefined || second === undefined) return null;
  const leaders = parts.senses.filter(({ sense }) => sense === "leaders");
  const bySense = leaders.length > 0 ? Math.sign(Math.min(...leaders.map((leader) => farFromLeaders(parts, second, leader))) - Math.min(...leaders.map((leader) => farFromLeaders(parts, one, leader)))) : 0;
  const byGroup = Number(isGroup(one.party)) - Number(isGroup(second.party));
  return (byGroup || bySense) < 0 ? [second.party, one.party] : [one.party, second.party];
}

function askSilences(parts: QuestionParts): ChosenQuestion | null {
  const pair = ofAndWith(parts);
  const silent = says(parts, "asks:silences") || (says(parts, "negation") && (says(parts, "asks:contacts") || talkKinds(parts).length > 0));
  if (pair === null || !silent) return null;
  return { name: "silences", variables: { of: pair[0].id, with: pair[1].id, during: parts.period?.text ?? `../${parts.today}`, ...asKnown(parts) } };
}

/** Kinds of talks that the words name; none where they only say "contact". Face-to-face words mean every face-to-face kind. */
function talkKinds(parts: QuestionParts): readonly string[] {
  const asked = kindsOf(parts).filter((kind) => familyOf(kind) === "talks");
  const remote = asked.some((kind) => kind === "phone_call" || kind === "video_call");
  const inPerson = asked.some((kind) => kind === "meeting");
  return [...new Set([...asked, ...(remote ? ["phone_call", "video_call"] as const : []), ...(inPerson ? ["meeting", "visit", "summit", "envoy"] as const : [])])].map(screaming);
}

/** Sanctions that were lifted are no sanctions. */
function kindsOf(parts: QuestionParts): readonly EventKind[] {
  const kinds = EVENT_KIND_NAMES.filter((kind) => named(parts, "kinds").includes(kind));
  return kinds.includes("sanction_lifted") ? kinds.filter((kind) => kind !== "sanction") : kinds;
}

function screaming(kind: string): string {
  return kind.toUpperCase();
}

function askContacts(parts: QuestionParts): ChosenQuestion | null {
  const pair = ofAndWith(parts);
  if (pair === null || narrowed(parts) || says(parts, "counting", "dating", "latest", "earliest") || named(parts, "statuses").length > 0) return null;
  const others = kindsOf(parts).some((kind) => familyOf(kind) !== "talks");
  const aboutLeaders = says(parts, "leaders") || isGroup(pair[0]);
  const kinds = talkKinds(parts);
  if (travelsTo(pair, parts)) return null;
  if (others || !aboutLeaders || !(says(parts, "asks:contacts") || (says(parts, "leaders") && kinds.length > 0))) return null;
  return { name: "contacts", variables: { of: pair[0].id, with: pair[1].id, ...during(parts), ...(kinds.length > 0 ? { kinds } : {}), ...asKnown(parts) } };
}

/** "Which visits did Erdoğan pay to West Africa?": a person's journeys to a region are asked for, not its leaders. */
function travelsTo([of, other]: readonly [Party, Party], parts: QuestionParts): boolean {
  return of.type === "region" && other.type === "person" && !says(parts, "leaders") && kindsOf(parts).every((kind) => kind === "visit") && kindsOf(parts).length > 0;
}

function askEvents(parts: QuestionParts): ChosenQuestion | null {
  // "How many people live in Niger?" only counts: what is counted must be understood. Two parties and a time ("Ouattara in Beijing, 2024") ask by themselves.
  const asked = kindsOf(parts).length > 0 || named(parts, "families").length > 0 || narrowed(parts)
    || says(parts, "asks:events", "asks:contacts", "asks:timeline", "asks:profile", "asks:accounts") || (parts.strays === 0 && (parts.parties.length > 1 || says(parts, "counting", "dating", "latest", "earliest")));
  if (!asked || (parts.parties.length === 0 && parts.period === null && !narrowed(parts))) return null;
  const one = (says(parts, "latest") || says(parts, "earliest")) && !says(parts, "counting");
  return { name: "events", variables: { filter: filterOf(parts), orderBy: says(parts, "latest") ? "DATE_DESC" : "DATE_ASC", first: one ? 1 : 50, ...asKnown(parts) } };
}

function filterOf(parts: QuestionParts): Readonly<Record<string, Variable>> {
  const kinds = kindsOf(parts);
  const families = named(parts, "families");
  const ids = parts.parties.map(({ party }) => party.id);
  const contactOnly = kinds.length === 0 && families.length === 0 && says(parts, "asks:contacts");
  const statuses = named(parts, "statuses");
  return {
    ...(ids.length > 1 ? { allParties: ids } : ids.length === 1 ? { parties: ids } : {}),
    ...(kinds.length > 0 ? { kinds: kinds.map(screaming) } : {}),
    ...(kinds.length === 0 && families.length > 0 ? { families } : contactOnly ? { families: ["TALKS"] } : {}),
    ...(statuses.length > 0 ? { status: statuses } : {}),
    ...(parts.topics.length > 0 ? { topics: parts.topics } : {}),
    ...(parts.text === null ? {} : { text: parts.text }),
    ...during(parts),
  };
}
