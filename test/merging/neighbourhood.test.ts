import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { DiplomaticEvent } from "../../src/domain/event.ts";
import type { Report } from "../../src/domain/report.ts";
import { mergeReports } from "../../src/merging/merge-reports.ts";
import { blockKeysOf } from "../../src/merging/block-keys.ts";
import { type FetchReports, neighbourhoodOf } from "../../src/merging/neighbourhood.ts";
import { goldReports } from "./gold-reports.ts";

const gold = goldReports("all");
const none = { together: [], apart: [] };

/** A store that finds by block key, as a database would. */
function storeOf(reports: Iterable<Report>): { readonly add: (report: Report) => void; readonly fetch: FetchReports } {
  const blocks = new Map<string, Report[]>();
  const add = (report: Report): void => blockKeysOf(report).forEach((key) => blocks.set(key, [...(blocks.get(key) ?? []), report]));
  for (const report of reports) add(report);
  return { add, fetch: (edge) => Promise.resolve([...new Set(edge.flatMap((report) => blockKeysOf(report).flatMap((key) => blocks.get(key) ?? [])))]) };
}

const byId = (events: readonly DiplomaticEvent[]): ReadonlyMap<string, DiplomaticEvent> => new Map(events.map((event) => [event.id, event]));

describe("a neighbourhood", () => {
  it("does not depend on the order in which reports arrive", () => {
    const expected = JSON.stringify(mergeReports(gold.reports, gold.publications));
    fc.assert(fc.property(fc.shuffledSubarray([...gold.reports], { minLength: gold.reports.length }), (shuffled) => {
      expect(JSON.stringify(mergeReports(shuffled, gold.publications)) === expected).toBe(true);
    }), { numRuns: 10, seed: 1 });
  });

  it("merges to the same events as everything does", async () => {
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...gold.reports], { minLength: 40, maxLength: 300 }), fc.integer({ min: 1, max: 12 }), async (reports, batch) => {
      const events = new Map<string, DiplomaticEvent>();
      const store = storeOf([]);
      for (let at = 0; at < reports.length; at += batch) {
        const fresh = reports.slice(at, at + batch);
        fresh.forEach(store.add);
        const around = await neighbourhoodOf(fresh, none, store.fetch);
        const touched = new Set(around.map(({ id }) => id));
        for (const [id, event] of events) if (event.reports.some((report) => touched.has(report))) events.delete(id);
        for (const event of mergeReports(around, gold.publications)) events.set(event.id, event);
      }
      const sorted = (map: ReadonlyMap<string, DiplomaticEvent>): string => JSON.stringify([...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(sorted(events)).toBe(sorted(byId(mergeReports(reports, gold.publications))));
    }), { numRuns: 8, seed: 2 });
  }, 60_000);

  it("stays small: no report drags in a tenth of the corpus", async () => {
    const { fetch } = storeOf(gold.reports);
    const sizes = await Promise.all(gold.reports.map(async (report) => (await neighbourhoodOf([report], none, fetch)).length));
    expect(Math.max(...sizes)).toBeLessThan(gold.reports.length / 10);
  }, 60_000);
});
