import type { Day } from "../domain/date-interval.ts";
import { coversDay } from "../domain/term.ts";
import { BELONGING_STATUSES } from "../knowledge/facts-by-day.ts";
import type { OfficeRole, OfficeTerm, Party } from "../knowledge/knowledge.ts";
import { peopleByName } from "../store/queries/people-by-name.ts";
import { peopleQuery } from "../store/queries/people.ts";
import type { Asking } from "./asking.ts";
import { type Page, type PageAsked, pageOfRead, readPage } from "./page.ts";
import { resolveParties, resolveParty } from "./resolve-parties.ts";
import { searchWords } from "./search-words.ts";

export interface PeopleFilter {
  readonly of?: readonly string[] | null | undefined;
  readonly offices?: readonly OfficeRole[] | null | undefined;
  readonly on?: Day | null | undefined;
  readonly text?: string | null | undefined;
}

export interface PersonAnswer { readonly id: string; readonly name: string }

/** One person by name or id, of the tables or of the texts; null for an id that nobody has. @throws BadUserInput for another name */
export async function answerPerson(asking: Asking, name: string): Promise<PersonAnswer | null> {
  const given = name.trim();
  if (given.startsWith("person:") && !asking.knowledge.people.has(given)) {
    const [found] = await asking.store.read(peopleByName, { id: given, name: "" }, asking.signal);
    return found ?? null;
  }
  const { id, name: known } = await resolveParty(asking, given, ["person"]);
  return { id, name: known };
}

const ORDER = "people";

/** People of the graph, by id. One read. @throws BadUserInput */
export async function answerPeople(asking: Asking, filter: PeopleFilter, asked: PageAsked, total = false): Promise<Page<PersonAnswer>> {
  const wanted = readPage(asked, ORDER, 1);
  const ids = await idsInOffice(asking, filter);
  const words = searchWords(filter.text);
  const query = peopleQuery({ ids: ids !== null, words: words !== null, after: wanted.after !== null, before: wanted.before !== null, backward: wanted.backward, total });
  const rows = await asking.store.read(query, {
    limit: wanted.limit + 1, ...(ids === null ? {} : { ids }), ...(words === null ? {} : { words }),
    ...(wanted.after === null ? {} : { after: wanted.after[0] ?? "" }), ...(wanted.before === null ? {} : { before: wanted.before[0] ?? "" }),
  }, asking.signal);
  const read = rows.flatMap(({ id, name, total: count }) => (count === null ? [{ id, name }] : [])).sort((a, b) => ((a.id < b.id) === wanted.backward ? 1 : -1));
  return pageOfRead(read, wanted, ORDER, ({ id }) => [id], rows.find((row) => row.total !== null)?.total ?? null);
}

/** Ids of those who hold an office as asked; null where no office is asked for. */
async function idsInOffice(asking: Asking, { of, offices, on }: PeopleFilter): Promise<readonly string[] | null> {
  const parties = await resolveParties(asking, of, ["country", "organization", "region"]);
  const asksOf = of !== null && of !== undefined && of.length > 0;
  const asksOffice = offices !== null && offices !== undefined && offices.length > 0;
  if (!asksOf && !asksOffice && (on === null || on === undefined)) return null;
  const terms = asking.knowledge.terms.filter((term) => (!asksOffice || offices.some((role) => role === term.role)) && (on === null || on === undefined || coversDay(term, on))
    && (!asksOf || parties.some((party) => isOf(asking, term, party, on ?? null))));
  return [...new Set(terms.map(({ person }) => person))].sort();
}

function isOf({ knowledge }: Asking, term: OfficeTerm, party: Party, on: Day | null): boolean {
  const bare = party.id.slice(party.id.indexOf(":") + 1);
  if (party.type === "country") return term.country === bare;
  if (party.type === "organization" && term.organization === bare) return true;
  return knowledge.membershipsOf(party.id).some((membership) => membership.country === term.country && BELONGING_STATUSES.has(membership.status)
    && (on === null ? overlap(membership, term) : coversDay(membership, on)));
}

function overlap(a: { readonly from: Day | null; readonly until: Day | null }, b: { readonly from: Day | null; readonly until: Day | null }): boolean {
  return (a.until === null || b.from === null || b.from < a.until) && (b.until === null || a.from === null || a.from < b.until);
}
