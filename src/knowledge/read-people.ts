import { DataError } from "../domain/errors.ts";
import { groupBy } from "./group-by.ts";
import type { OfficeTerm, PersonAlias, PersonFacts } from "./knowledge.ts";
import { readPersonId } from "./read-terms.ts";
import { requireCell, requireOneOf } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";

export type AliasRow = TableRow<"person_id" | "alias" | "language" | "kind">;
type NamedRow = TableRow<"person_id" | "name" | "wikidata">;

/** Latin forms of several languages. */
const UNDETERMINED = "und";
const ALIAS_KINDS = ["full", "variant", "surname", "nickname"] as const;

function readForms(rows: readonly AliasRow[], known: ReadonlySet<string>, languages: readonly string[]): ReadonlyMap<string, PersonAlias[]> {
  const forms = new Map<string, PersonAlias[]>();
  for (const row of rows) {
    const person = readPersonId(row);
    if (!known.has(person)) throw new DataError(`${row.where}: person_id "${row.cells.person_id}" stands in none of leaders.csv, ministers.csv, others.csv; add a term there or correct the id.`);
    const form = {
      form: requireCell(row.cells.alias, "alias", row.where),
      language: requireOneOf(row.cells.language, languages, "language", row.where), kind: requireOneOf(row.cells.kind, ALIAS_KINDS, "kind", row.where),
    };
    const own = forms.get(person);
    if (own === undefined) forms.set(person, [form]);
    else own.push(form);
  }
  return forms;
}

function readWikidata(rows: readonly NamedRow[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { cells, where } of rows) {
    if (cells.wikidata === "") continue;
    if (!/^Q\d+$/.test(cells.wikidata)) throw new DataError(`${where}: wikidata "${cells.wikidata}" is no Wikidata id such as Q98497406.`);
    ids.set(`person:${cells.person_id}`, cells.wikidata);
  }
  return ids;
}

/** Everybody with a term, in order of id; `languages` are those an alias may be in. @throws DataError where one id bears two names, or an alias belongs to nobody. */
export function readPeople(terms: readonly OfficeTerm[], named: readonly NamedRow[], aliases: readonly AliasRow[], languages: readonly string[]): ReadonlyMap<string, PersonFacts> {
  const names = new Map<string, string>();
  for (const row of named) {
    const id = readPersonId(row);
    const before = names.get(id);
    if (before !== undefined && before !== row.cells.name) {
      throw new DataError(`${row.where}: person_id "${row.cells.person_id}" is "${before}" elsewhere and "${row.cells.name}" here; one id has one name.`);
    }
    names.set(id, row.cells.name);
  }
  const forms = readForms(aliases, new Set(names.keys()), [...languages, UNDETERMINED]);
  const wikidata = readWikidata(named);
  const byPerson = groupBy(terms, (term) => term.person);
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, name]) => {
    const own = forms.get(id) ?? [];
    const facts: PersonFacts = { id, name, wikidata: wikidata.get(id) ?? null, terms: byPerson.get(id) ?? [], aliases: own.map(({ form }) => form), forms: own };
    return [id, facts];
  }));
}
