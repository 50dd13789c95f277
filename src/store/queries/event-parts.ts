import type { Stretch } from "../../domain/calendar-stretch.ts";
import type { CypherValue } from "../graph-store.ts";

/** Which conditions a question puts on its events; the values travel as parameters of these names. */
export interface EventConditions {
  readonly period: boolean;
  readonly kinds: boolean;
  readonly families: boolean;
  readonly statuses: boolean;
  readonly words: boolean;
  /** All stretches of the calendar whose events may lie in the period; empty where it is open, or too long to be read stretch by stretch. */
  readonly stretches: readonly Stretch[];
}

export const NO_CONDITIONS: EventConditions = { period: false, stretches: [], kinds: false, families: false, statuses: false, words: false };

/** A country and the stretch of days in which it counts; `from` in, `until` out. */
export type WindowParameter = { readonly id: string; readonly iso3: string; readonly from: string; readonly until: string };
export type GroupParameters = { readonly countries: readonly WindowParameter[]; readonly organizations: readonly string[]; readonly people: readonly string[] };

/** Conditions on a bound event `e`, joined by AND; empty where there are none. Told to the day: overlap; more coarsely: wholly inside. */
export function conditionsOn(asked: EventConditions): readonly string[] {
  return [
    ...(asked.period ? ["e.from <= $to", "e.to >= $from", "(e.precision = 'day' OR (e.from >= $from AND e.to <= $to))"] : []),
    ...(asked.kinds ? ["e.kind IN $kinds"] : []),
    ...(asked.families ? ["e.family IN $families"] : []),
    ...(asked.statuses ? ["e.status IN $statuses"] : []),
    ...(asked.words ? ["all(word IN $words WHERE e.searchText CONTAINS word)"] : []),
  ];
}

export function whereOf(conditions: readonly string[], indent = ""): string {
  return conditions.length === 0 ? "" : `${indent}WHERE ${conditions.join(" AND ")}`;
}

/** Leaves of agendas that one statement looks up at most; a few microseconds each. */
const MOST_LEAVES = 10_000;

function readsAgendas({ countries, organizations, people }: GroupParameters, { stretches }: EventConditions): boolean {
  return stretches.length > 0 && (countries.length + organizations.length + people.length) * stretches.length <= MOST_LEAVES;
}

/**
 * Parameters `<name>Countries`, `<name>Organizations`, `<name>People`: those that are not empty; with conditions also the `stretches` that
 * `eventsOfGroup` reads.
 */
export function groupParameters(name: string, group: GroupParameters, conditions?: EventConditions): Readonly<Record<string, CypherValue>> {
  return {
    ...(conditions !== undefined && readsAgendas(group, conditions) ? { stretches: conditions.stretches } : {}),
    ...(group.countries.length > 0 ? { [`${name}Countries`]: group.countries } : {}),
    ...(group.organizations.length > 0 ? { [`${name}Organizations`]: group.organizations } : {}),
    ...(group.people.length > 0 ? { [`${name}People`]: group.people } : {}),
  };
}

/**
 * Rows `e` (an event) and `their` (the id by which the group takes part in it). Ids first, then bound nodes: any other form is a
 * thousand times slower on one of the engines (studies/engine.md G10). In a period with two ends the events come from the parties' agendas,
 * so that the time goes with the events of the period, not with all that a large country ever took part in. The period stands before the
 * stretch of membership: it leaves out most events, and the embedded engine tests in the order written.
 */
export function eventsOfGroup(name: string, group: GroupParameters, asked: EventConditions): string {
  const conditions = conditionsOn(asked);
  const events = readsAgendas(group, asked) ? listed : linked;
  const branches = [
    ...(group.countries.length > 0 ? [[
      `  UNWIND $${name}Countries AS w`, ...events("w.id", "Country", "PARTY_TO"), whereOf([...conditions, "e.to >= w.from", "e.from < w.until"], "  "), "  RETURN e, w.id AS their",
    ]] : []),
    ...(group.organizations.length > 0 ? [[
      `  UNWIND $${name}Organizations AS w`, ...events("w", "Organization", "PARTY_TO"), whereOf(conditions, "  "), "  RETURN e, w AS their",
    ]] : []),
    ...(group.people.length > 0 ? [[
      `  UNWIND $${name}People AS w`, ...events("w", "Person", "TOOK_PART"), whereOf(conditions, "  "), "  RETURN e, w AS their",
    ]] : []),
  ];
  return ["CALL () {", branches.map((lines) => lines.filter((line) => line !== "").join("\n")).join("\n  UNION\n"), "}"].join("\n");
}

/** Events of the party with an id, from the party itself. */
function linked(id: string, label: string, type: string): readonly string[] {
  return [`  MATCH (x:${label} {id: ${id}})`, `  MATCH (x)-[:${type}]->(e:Event)`];
}

/** Events of the party with an id, from its agenda's leaves of the stretches; ids as `agendaId` makes them. */
function listed(id: string): readonly string[] {
  return ["  UNWIND $stretches AS stretch", `  WITH w, 'agenda:' + ${id} + '/' + stretch AS leaf`, "  MATCH (x:Agenda {id: leaf})", "  MATCH (x)-[:LISTS]->(e:Event)"];
}

/** Which nested values of an event are wanted beside its own JSON. */
export interface EventDetail {
  /** Its reports with their documents. */
  readonly reports: boolean;
  /** The documents' texts too. */
  readonly text: boolean;
  /** The event that it became: not at all, alone, or with its reports. */
  readonly became: "none" | "event" | "reports";
}

export const EVENT_ALONE: EventDetail = { reports: false, text: false, became: "none" };
export const WITH_REPORTS: EventDetail = { reports: true, text: false, became: "none" };

const DOCUMENT = "id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn";

export function documentMap(text: boolean): string {
  return text ? `${DOCUMENT}, text: d.text` : DOCUMENT;
}

/** Lists of a bound event `e`, each from a subquery of its own: an OPTIONAL MATCH would multiply rows and, embedded, scan. */
export function eventDetail(detail: EventDetail): string {
  const map = `{json: r.json, ${documentMap(detail.text)}}`;
  return [
    ...(detail.reports ? [`CALL (e) {\n  MATCH (e)<-[:TELLS_OF]-(r:Report)\n  MATCH (r)<-[:CONTAINS]-(d:Document)\n  RETURN collect(${map}) AS reports\n}`] : []),
    ...(detail.became === "none" ? [] : ["CALL (e) {\n  MATCH (e)-[:BECAME]->(b:Event)\n  RETURN collect({json: b.json, knownOn: b.knownOn}) AS became\n}"]),
    ...(detail.became === "reports" ? [`CALL (e) {\n  MATCH (e)-[:BECAME]->(b:Event)\n  MATCH (b)<-[:TELLS_OF]-(r:Report)\n  MATCH (r)<-[:CONTAINS]-(d:Document)\n  RETURN collect(${map}) AS becameReports\n}`] : []),
  ].join("\n");
}

/** The columns that `eventDetail` adds, after a comma; as nulls in a row that is no event. */
export function detailColumns(detail: EventDetail, absent = false): string {
  const names = [...(detail.reports ? ["reports"] : []), ...(detail.became === "none" ? [] : ["became"]), ...(detail.became === "reports" ? ["becameReports"] : [])];
  return names.map((name) => `, ${absent ? `[] AS ${name}` : name}`).join("");
}

/** A row that `e.json AS json, e.knownOn AS knownOn` and the columns of a detail give. */
export type EventRow = {
  readonly json: string;
  readonly knownOn: string | null;
  readonly reports?: readonly ReportRow[];
  readonly became?: readonly { readonly json: string; readonly knownOn: string | null }[];
  readonly becameReports?: readonly ReportRow[];
};

export type DocumentRow = {
  readonly id: string; readonly name: string; readonly title: string | null; readonly url: string | null; readonly basedOn: string | null; readonly language: string;
  readonly published: string | null; readonly publishedOn: string | null; readonly knownOn: string | null; readonly text?: string;
};
export type ReportRow = DocumentRow & { readonly json: string };

/** Keeps of the bound events `e` those in which a second group takes part too; each event stays one row. */
export function alsoTakesPart(name: string, group: GroupParameters): string {
  const tests = [
    ...(group.countries.length > 0 ? [`any(w IN $${name}Countries WHERE w.id IN parties AND e.to >= w.from AND e.from < w.until)`] : []),
    ...(group.organizations.length > 0 ? [`any(w IN $${name}Organizations WHERE w IN parties)`] : []),
    ...(group.people.length > 0 ? [`any(w IN $${name}People WHERE w IN parties)`] : []),
  ];
  return `CALL (e) {\n  MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x)\n  RETURN collect(x.id) AS parties\n}\nWITH e, parties\nWHERE ${tests.join(" OR ")}\nWITH e`;
}
