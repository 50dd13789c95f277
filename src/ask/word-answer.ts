import { KIND_WORDS } from "../domain/words.ts";
import { isEventKind } from "../domain/event-kinds.ts";
import type { SavedQueryName } from "./saved-queries.ts";

/** What a saved query returned: plain JSON, field by field as the query selects. */
export type QuestionData = Readonly<Record<string, unknown>>;

interface Named { readonly name: string }
interface ContactNode { readonly person: Named; readonly office: { readonly title: string } | null; readonly eventCount: number }
interface EventNode { readonly kind: string; readonly from: string; readonly to: string; readonly participants: readonly { readonly person: Named }[]; readonly countries: readonly Named[] }
interface Connection<T> { readonly totalCount: number; readonly edges: readonly { readonly node: T }[] }

const MOST_NAMED = 8;

type Answerer = (data: never, french: boolean) => string;

/** One sentence a question: the bare facts, with their number where a list would be long. */
const ANSWERERS: Readonly<Record<SavedQueryName, Answerer>> = {
  contacts: answerContacts,
  events: answerEvents,
  silences: answerSilences,
  allianceTimeline: answerTimeline,
  network: answerNetwork,
  profile: answerProfile,
  accounts: answerAccounts,
  path: answerPath,
  members: answerMembers,
  officeHolders: answerHolders,
  changes: answerChanges,
};

/** A sentence in English or French that answers; `data` is the data of the saved query of that name. */
export function wordAnswer(name: SavedQueryName, data: QuestionData, language: string): string {
  return ANSWERERS[name](data[name] as never, language === "fr");
}

/** French sets a space before a colon and a semicolon. */
function colon(french: boolean): string {
  return french ? " :" : ":";
}

function semicolon(french: boolean): string {
  return french ? " ; " : "; ";
}

function listed(names: readonly string[], french: boolean, between = ", "): string {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return `${shown.join(between)}${more > 0 ? (french ? ` et ${more} autres` : ` and ${more} more`) : ""}`;
}

function answerContacts(found: Connection<ContactNode>, french: boolean): string {
  if (found.edges.length === 0) return french ? "Aucun contact n'est rapporté." : "No contact is reported.";
  const count = (events: number): string => `${events} contact${events > 1 ? "s" : ""}`;
  const people = found.edges.map(({ node }) => `${node.person.name}${node.office === null ? "" : ` (${node.office.title})`}, ${count(node.eventCount)}`);
  return `${french ? `${found.totalCount} en contact` : `${found.totalCount} in contact`}${colon(french)} ${listed(people, french, semicolon(french))}.`;
}

function answerEvents(found: Connection<EventNode>, french: boolean): string {
  if (found.totalCount === 0) return french ? "Aucun événement n'est rapporté." : "No event is reported.";
  const events = found.edges.map(({ node }) => describeEvent(node, french));
  const head = french ? `${found.totalCount} événement${found.totalCount > 1 ? "s" : ""}` : `${found.totalCount} event${found.totalCount > 1 ? "s" : ""}`;
  return `${head}${colon(french)} ${events.slice(0, 3).join(semicolon(french))}${found.totalCount > 3 ? `${semicolon(french)}…` : ""}.`;
}

function describeEvent(event: EventNode, french: boolean): string {
  const who = event.participants.length > 0 ? event.participants.map(({ person }) => person.name) : event.countries.map(({ name }) => name);
  const days = event.from === event.to ? event.from : `${event.from} – ${event.to}`;
  const kind = event.kind.toLowerCase();
  return `${days}, ${isEventKind(kind) ? KIND_WORDS[french ? "fr" : "en"][kind] : kind}, ${who.slice(0, 4).join(", ")}`;
}

function answerSilences(found: readonly { readonly person: Named }[], french: boolean): string {
  if (found.length === 0) return french ? "Tous ont eu au moins un contact." : "All of them had at least one contact.";
  return `${french ? "Sans contact" : "Without contact"}${colon(french)} ${listed(found.map(({ person }) => person.name), french)}.`;
}

function answerTimeline(found: { readonly rows: readonly { readonly events: number }[]; readonly net: readonly { readonly date: string; readonly net: number }[]; readonly unplaced: number }, french: boolean): string {
  const events = found.rows.reduce((sum, row) => sum + row.events, 0);
  const net = found.net.reduce((sum, row) => sum + row.net, 0);
  const unplaced = found.unplaced > 0 ? (french ? `, ${found.unplaced} sans place` : `, ${found.unplaced} unplaced`) : "";
  return french ? `${events} événements, coopération nette ${net}${unplaced}.` : `${events} events, net cooperation ${net}${unplaced}.`;
}

function answerNetwork(found: { readonly nodes: readonly { readonly party: Named; readonly contacts: number }[]; readonly links: readonly unknown[] }, french: boolean): string {
  const ranked = [...found.nodes].sort((a, b) => b.contacts - a.contacts || (a.party.name < b.party.name ? -1 : 1)).map(({ party, contacts }) => `${party.name} (${contacts})`);
  return french ? `${found.nodes.length} parties, ${found.links.length} liens : ${listed(ranked, french)}.` : `${found.nodes.length} parties, ${found.links.length} links: ${listed(ranked, french)}.`;
}

interface ProfileNode {
  readonly name: string;
  readonly profile: { readonly events: number; readonly firstContact: { readonly from: string } | null; readonly lastContact: { readonly from: string } | null; readonly counterparts: readonly { readonly party: Named; readonly events: number }[] };
}

function answerProfile(found: ProfileNode | null, french: boolean): string {
  const profile = found?.profile;
  if (profile === undefined || profile.events === 0) return french ? "Aucun contact n'est rapporté." : "No contact is reported.";
  const [first, last] = [profile.firstContact?.from ?? "?", profile.lastContact?.from ?? "?"];
  const ranked = listed(profile.counterparts.map(({ party, events }) => `${party.name} (${events})`), french);
  return french ? `${profile.events} contacts, du ${first} au ${last} : ${ranked}.` : `${profile.events} contacts from ${first} to ${last}: ${ranked}.`;
}

interface AccountsNode extends EventNode { readonly accounts: readonly { readonly side: Named | null; readonly differs: readonly string[] }[] }

function answerAccounts(found: Connection<AccountsNode>, french: boolean): string {
  if (found.totalCount === 0) return french ? "Aucun événement n'est rapporté." : "No event is reported.";
  const told = found.edges.slice(0, 3).map(({ node }) => {
    const differs = [...new Set(node.accounts.flatMap((account) => account.differs))];
    const count = french ? `${node.accounts.length} récit(s)` : `${node.accounts.length} account(s)`;
    return `${describeEvent(node, french)}${colon(french)} ${count}${differs.length > 0 ? `, ${french ? "qui diffèrent sur" : "differing on"} ${differs.join(", ")}` : ""}`;
  });
  return `${told.join(semicolon(french))}${found.totalCount > 3 ? `${semicolon(french)}…` : ""}.`;
}

function answerPath(found: { readonly length: number; readonly steps: readonly { readonly from: Named; readonly to: Named }[] } | null, french: boolean): string {
  if (found === null) return french ? "Aucune chaîne de contacts ne les relie." : "No chain of contacts links them.";
  const chain = [found.steps[0]?.from.name ?? "", ...found.steps.map(({ to }) => to.name)].join(" → ");
  return french ? `En ${found.length} pas : ${chain}.` : `In ${found.length} steps: ${chain}.`;
}

function answerMembers(found: readonly { readonly country: Named; readonly status: string }[], french: boolean): string {
  if (found.length === 0) return french ? "Aucun membre ce jour-là." : "No members that day.";
  const names = found.map(({ country, status }) => (status.toLowerCase() === "member" ? country.name : `${country.name} (${status.toLowerCase().replaceAll("_", " ")})`));
  return `${found.length}: ${names.join(", ")}.`;
}

function answerHolders(found: readonly { readonly person: Named; readonly office: { readonly title: string }; readonly contested: unknown }[], french: boolean): string {
  if (found.length === 0) return french ? "Aucun titulaire connu ce jour-là." : "No holder is known for that day.";
  const contested = found.some((row) => row.contested !== null && row.contested !== false);
  const names = found.map(({ person, office }) => `${person.name} (${office.title})`).join(contested ? (french ? " ou " : " or ") : ", ");
  return `${names}${contested ? (french ? ", contesté" : ", contested") : ""}.`;
}

function answerChanges(found: Connection<unknown>, french: boolean): string {
  return french ? `${found.totalCount} changement(s).` : `${found.totalCount} change(s).`;
}
