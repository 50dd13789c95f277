import { answerTimeline } from "../answers/alliance-timeline.ts";
import type { Asking } from "../answers/asking.ts";
import { answerContacts } from "../answers/contacts.ts";
import { answerVersion } from "../answers/dataset.ts";
import type { EventAnswer } from "../answers/event-answer.ts";
import { answerEvents } from "../answers/events.ts";
import { termOn } from "../answers/headship.ts";
import type { Page as AnswerPage } from "../answers/page.ts";
import { FIRST_DAY, LAST_DAY, parsePeriod } from "../answers/parse-period.ts";
import { resolveParty } from "../answers/resolve-parties.ts";
import { shortNameOf } from "../answers/short-name.ts";
import { KIND_WORDS, type Tongue } from "../domain/words.ts";
import { BadUserInput, NotFound } from "../domain/errors.ts";
import type { EventKind } from "../domain/event-kinds.ts";
import { membershipAnnotations, membershipFacts } from "./alliance-facts.ts";
import type { Annotation } from "./annotations-table.ts";
import type { ContactRecord } from "./contacts-table.ts";
import { eventRecordOf } from "./event-record-of.ts";
import type { Page, TableSource } from "./table-source.ts";

type Knowledge = Asking["knowledge"];
type Party = Awaited<ReturnType<typeof resolveParty>>;

const WITH_REPORTS = { reports: true, text: false, became: "none" } as const;

/** Acts that turn a relation; the many others of their families do not change who stands where. */
const TURNING: readonly EventKind[] = ["withdrawal", "severance", "sanction", "sanction_lifted", "recall", "expulsion"];
const MOST_TURNS = 1_000;

export interface SourceParts {
  readonly store: Asking["store"];
  /** The facts as they are now: people added by hand are among them. */
  readonly knowledge: () => Knowledge;
}

/** The tables' rows out of the answers that GraphQL gives too. */
export function answersSource({ store, knowledge }: SourceParts): TableSource {
  const asking = (signal: AbortSignal): Asking => ({ store, knowledge: knowledge(), signal });
  return {
    version: (signal) => answerVersion(asking(signal)),
    timeline: async ({ of, ...asked }, signal) => {
      const alliance = await findAlliance(asking(signal), of);
      const { rows } = await answerTimeline(asking(signal), { of: alliance.id, ...asked });
      return rows.map((row) => ({ ...row, alliance: bare(alliance) }));
    },
    events: async ({ filter, newestFirst, limit, after, asOf }, signal) => {
      const page = await answerEvents(asking(signal), { filter, orderBy: newestFirst ? "date_desc" : "date_asc", first: limit, after, asOf, largestPage: limit }, WITH_REPORTS);
      return pageOf(page, (answer) => eventRecordOf(answer, knowledge()));
    },
    contacts: async ({ limit, ...asked }, signal) => {
      const page = await answerContacts(asking(signal), { ...asked, first: limit, largestPage: limit });
      return pageOf(page, ({ person, events }) => contactRecordOf(person, events, knowledge()));
    },
    annotations: async (of, during, tongue, signal) => {
      const alliance = await findAlliance(asking(signal), of);
      const { from, to } = parsePeriod(during);
      const facts = membershipAnnotations(bare(alliance), knowledge(), { from: from ?? FIRST_DAY, to: to ?? LAST_DAY }, tongue);
      return [...facts, ...await turnsOf(asking(signal), alliance, during, tongue)].sort((a, b) => (a.from < b.from || (a.from === b.from && a.title < b.title) ? -1 : 1));
    },
    memberships: async (of, tongue, signal) => membershipFacts(bare(await findAlliance(asking(signal), of)), knowledge(), tongue),
    alliances: (language) => alliancesOf(knowledge(), language),
  };
}

function bare({ id }: Pick<Party, "id">): string {
  return id.slice(id.indexOf(":") + 1);
}

/** In an address the alliance is the thing itself: one that nobody knows is not found. */
async function findAlliance(asking: Asking, of: string): Promise<Party> {
  try {
    return await resolveParty(asking, of, ["organization", "region"]);
  } catch (error) {
    if (error instanceof BadUserInput && error.problem === "unknown-party") throw new NotFound(error.message);
    throw error;
  }
}

function pageOf<Answer, Row>({ edges, pageInfo }: AnswerPage<Answer>, rowOf: (answer: Answer) => Row): Page<Row> {
  return { rows: edges.map(({ node, cursor }) => ({ row: rowOf(node), cursor })), hasNext: pageInfo.hasNextPage };
}

/** `events` come latest first. */
function contactRecordOf(person: string, events: readonly EventAnswer[], knowledge: Knowledge): ContactRecord {
  const latest = events[0]?.event;
  const participant = latest?.participants.find((one) => one.person === person);
  const term = latest === undefined || participant === undefined ? null : termOn(knowledge, participant, latest);
  return {
    person, name: participant?.name ?? person, office: term?.title ?? participant?.office ?? null, country: term?.country ?? participant?.country ?? null,
    events: events.length, firstDate: events.at(-1)?.event.days.from ?? "", lastDate: latest?.days.from ?? "",
  };
}

async function turnsOf(asking: Asking, alliance: Party, during: string | undefined, tongue: Tongue): Promise<readonly Annotation[]> {
  const filter = { allParties: [alliance.id], kinds: TURNING, status: ["happened"] as const, ...(during === undefined ? {} : { during }) };
  const page = await answerEvents(asking, { filter, orderBy: "date_asc", first: MOST_TURNS, largestPage: MOST_TURNS }, WITH_REPORTS);
  return page.edges.map(({ node: { event, reports } }) => ({
    from: event.days.from, to: event.days.to,
    title: `${KIND_WORDS[tongue][event.kind]}${tongue === "fr" ? " : " : ": "}${[...event.countries.map((iso3) => nameOf(asking.knowledge.countries.get(iso3), iso3, tongue)), ...event.organizations.map((id) => shortNameOf(id, asking.knowledge.organizations.get(id), tongue))].join(", ")}`,
    text: reports?.[0]?.report.quote ?? "", tags: [event.family, event.kind], url: reports?.[0]?.document.url ?? null,
  }));
}

function alliancesOf({ organizations, regions }: Knowledge, language: string): readonly { readonly id: string; readonly name: string }[] {
  const all = [...organizations.values(), ...regions.values()];
  return all.map((one) => ({ id: one.id, name: nameOf(one, one.id, language) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameOf(named: { readonly names: Readonly<Record<string, string>> } | undefined, id: string, language: string): string {
  return named?.names[language] ?? named?.names["en"] ?? id;
}
