import type { ReportId } from "../domain/ids.ts";
import type { Report } from "../domain/report.ts";
import { pairsInBlocks } from "./block-keys.ts";
import { isCoarse, relateDays } from "./compare-days.ts";
import { compareReports, type Comparison, SAME_FROM } from "./features.ts";

/** What people decided about identity: reports that are one event, and pairs that are not. */
export interface Links {
  readonly together: readonly (readonly ReportId[])[];
  readonly apart: readonly (readonly [ReportId, ReportId])[];
}

export interface UnsurePair { readonly a: Report; readonly b: Report; readonly comparison: Comparison }

export interface Clustering {
  /** Reports of one event each, canonical order inside and between. */
  readonly clusters: readonly (readonly Report[])[];
  /** Pairs in different clusters that may yet be the same event. */
  readonly unsure: readonly UnsurePair[];
}

/** A report that fits two events as well as each other joins neither, unless the better one leads by this many points. */
const CLEAR_LEAD = 1.5;
/** Two reports told to the month alone, in a month with several such events, need this many points to be one. */
const SAME_IN_CROWDED_MONTH = SAME_FROM + 2;

interface Edge { readonly i: number; readonly j: number; readonly comparison: Comparison }

/**
 * Which reports tell the same event. `reports` stand in canonical order, so the result depends on the set alone.
 * First those told to the day grow together, the likest pair first and never across a contradiction of days; then a report told to a month or year
 * joins the one event it fits; then what is left of those grows together.
 */
export function clusterReports(reports: readonly Report[], links: Links = { together: [], apart: [] }): Clustering {
  const edges = comparePairs(reports);
  const groups = new Groups(reports, links);
  const coarse = reports.map(isCoarse);
  const byLikeness = [...edges].sort((a, b) => b.comparison.score - a.comparison.score || a.i - b.i || a.j - b.j);
  for (const { i, j, comparison } of byLikeness) if (coarse[i] === false && coarse[j] === false && comparison.outcome === "same") groups.join(i, j);
  const crowded = joinPeriods(reports, coarse, byLikeness, groups);
  for (const { i, j, comparison } of byLikeness) {
    if (coarse[i] !== true || coarse[j] !== true || comparison.outcome !== "same") continue;
    if ((crowded.has(i) || crowded.has(j)) && comparison.score < SAME_IN_CROWDED_MONTH) continue;
    groups.join(i, j);
  }
  return { clusters: groups.list(), unsure: unsureOf(reports, edges, groups) };
}

function comparePairs(reports: readonly Report[]): readonly Edge[] {
  const edges: Edge[] = [];
  for (const [i, j] of pairsInBlocks(reports)) {
    const [a, b] = [reports[i], reports[j]];
    if (a === undefined || b === undefined) continue;
    const comparison = compareReports(a, b);
    if (comparison.outcome !== "different") edges.push({ i, j, comparison });
  }
  return edges;
}

/** Lets each coarse report join the day event it fits; returns those that fit several about as well. */
function joinPeriods(reports: readonly Report[], coarse: readonly boolean[], edges: readonly Edge[], groups: Groups): ReadonlySet<number> {
  const fits = new Map<number, { readonly day: number; readonly score: number }[]>();
  for (const { i, j, comparison } of edges) {
    if (coarse[i] === coarse[j]) continue;
    const [period, day] = coarse[i] === true ? [i, j] : [j, i];
    fits.set(period, [...(fits.get(period) ?? []), { day, score: comparison.score }]);
  }
  const crowded = new Set<number>();
  const chosen: { readonly period: number; readonly day: number; readonly score: number }[] = [];
  for (const [period, days] of [...fits].sort(([a], [b]) => a - b)) {
    const possible = days.filter(({ day }) => groups.mayJoin(period, day));
    const best = possible[0];
    if (best === undefined) continue;
    const rival = possible.find(({ day }) => !groups.together(day, best.day));
    if (rival !== undefined && best.score - rival.score < CLEAR_LEAD) crowded.add(period);
    else if (best.score >= SAME_FROM) chosen.push({ period, ...best });
  }
  chosen.sort((a, b) => b.score - a.score || a.period - b.period);
  for (const { period, day } of chosen) groups.join(period, day);
  return crowded;
}

function unsureOf(reports: readonly Report[], edges: readonly Edge[], groups: Groups): readonly UnsurePair[] {
  return edges.flatMap(({ i, j, comparison }) => {
    const [a, b] = [reports[i], reports[j]];
    return a === undefined || b === undefined || groups.together(i, j) || !groups.mayJoin(i, j) ? [] : [{ a, b, comparison }];
  });
}

/** Reports by the group they stand in; a group never takes in what contradicts one of its members. */
class Groups {
  readonly #reports: readonly Report[];
  readonly #members: number[][];
  readonly #groupOf: number[];
  readonly #apart: ReadonlySet<string>;

  constructor(reports: readonly Report[], links: Links) {
    this.#reports = reports;
    this.#members = reports.map((_, index) => [index]);
    this.#groupOf = reports.map((_, index) => index);
    this.#apart = new Set(links.apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    const indexOf = new Map(reports.map((report, index) => [report.id, index]));
    for (const ids of links.together) {
      const [first, ...rest] = ids.flatMap((id) => indexOf.get(id) ?? []);
      if (first !== undefined) for (const other of rest) this.#unite(first, other);
    }
  }

  together(i: number, j: number): boolean {
    return this.#groupOf[i] === this.#groupOf[j];
  }

  mayJoin(i: number, j: number): boolean {
    return this.together(i, j) || !this.#membersOf(i).some((one) => this.#membersOf(j).some((other) => this.#contradict(one, other)));
  }

  join(i: number, j: number): void {
    if (this.mayJoin(i, j)) this.#unite(i, j);
  }

  list(): readonly (readonly Report[])[] {
    return this.#members.filter((members) => members.length > 0)
      .map((members) => [...members].sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
      .map((members) => members.flatMap((index) => this.#reports[index] ?? []));
  }

  #membersOf(i: number): readonly number[] {
    return this.#members[this.#groupOf[i] ?? -1] ?? [];
  }

  #contradict(i: number, j: number): boolean {
    const [a, b] = [this.#reports[i], this.#reports[j]];
    return a === undefined || b === undefined || a.document === b.document || this.#apart.has(`${a.id} ${b.id}`) || relateDays(a, b) === "apart";
  }

  #unite(i: number, j: number): void {
    const [to, from] = [this.#groupOf[i] ?? i, this.#groupOf[j] ?? j];
    if (to === from) return;
    for (const member of this.#members[from] ?? []) this.#groupOf[member] = to;
    this.#members[to] = [...(this.#members[to] ?? []), ...(this.#members[from] ?? [])];
    this.#members[from] = [];
  }
}
