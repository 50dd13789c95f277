import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { answersSource } from "../../src/tables/answers-source.ts";
import type { EventRecord } from "../../src/tables/event-record.ts";
import type { TableSource } from "../../src/tables/table-source.ts";
import { widen } from "../../src/tables/timeline-table.ts";
import { openSeededService } from "../graphql/seeded-service.ts";
import type { SeededService } from "../graphql/seeded-service.ts";

const { signal } = new AbortController();

describe("tables answered by the graph of the seeds", () => {
  let seeded: SeededService;
  let source: TableSource;
  beforeAll(async () => {
    seeded = await openSeededService();
    source = answersSource({ store: seeded.store, knowledge: () => seeded.loader.knowledge });
  });
  afterAll(() => seeded.close());

  it("give the headline question's contacts, with the office of the latest", async () => {
    const { rows } = await source.contacts({ of: "Sahel", with: "Moscow", during: "2024-03", limit: 10 }, signal);
    expect(rows.map(({ row }) => row.person)).toEqual(expect.arrayContaining(["person:abdourahamane-tiani", "person:assimi-goita"]));
    for (const { row } of rows) expect(row.firstDate >= "2024-03-01" && row.firstDate <= row.lastDate && row.lastDate <= "2024-03-31" && row.office !== null).toBe(true);
  });

  it("lead through all events in pages, each once, in order", async () => {
    const all = await source.events({ filter: {}, newestFirst: false, limit: 10_000 }, signal);
    const paged: EventRecord[] = [];
    let after: string | undefined;
    do {
      const page = await source.events({ filter: {}, newestFirst: false, limit: 7, ...(after === undefined ? {} : { after }) }, signal);
      paged.push(...page.rows.map(({ row }) => row));
      after = page.hasNext ? page.rows.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    expect(paged.map(({ id }) => id)).toEqual(all.rows.map(({ row }) => row.id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThan(20);
    expect(paged.every(({ quote, participants }) => quote !== null && participants.length > 0)).toBe(true);
  });

  it("count in the timeline's net what its families say", async () => {
    const buckets = widen(await source.timeline({ of: "AES", during: "2023/2025", bucket: "month", by: "family" }, signal));
    expect(buckets).toHaveLength(36);
    for (const { events, net } of buckets) expect(net).toBe(events.talks + events.agreement + events.cooperation - events.rejection - events.coercion);
  });

  it("mark the exit from ECOWAS on its day, and take no suspension for an entry", async () => {
    const annotations = await source.annotations("AES", "2023/2025", "fr", signal);
    expect(annotations.filter(({ title }) => title.includes("CEDEAO")).map(({ from, title }) => `${from} ${title}`)).toEqual([
      "2024-01-28 retrait : Burkina Faso, Mali, Niger, CEDEAO", "2025-01-29 CEDEAO : départs (Burkina Faso, Mali, Niger)",
    ]);
  });

  it("know no alliance that nobody knows", async () => {
    await expect(source.timeline({ of: "XXQ", bucket: "month", by: "family" }, signal)).rejects.toMatchObject({ status: 404 });
  });
});
