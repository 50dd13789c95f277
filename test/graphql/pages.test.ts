import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSeededService, type SeededService } from "./seeded-service.ts";

interface Connection { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }; readonly totalCount: number | null }

/** Root fields that are connections of things with an id, with the arguments that go before the page's. */
const CONNECTIONS = [
  "events", "people", "documents", "countries", "organizations", "topics",
] as const;

describe("connections", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  const page = async (field: string, args: string): Promise<Connection> => {
    const { data, errors } = await seeded.ask(`{ ${field}(${args}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    expect(errors).toBeUndefined();
    return (data as Record<string, Connection>)[field]!;
  };

  it("events whose reports disagree, and those whose reports agree, are all events", async () => {
    const ask = async (filter: string): Promise<{ totalCount: number; edges: { node: { contradictions: unknown[] } }[] }> =>
      (await seeded.ask(`{ events(first: 100${filter}) { totalCount edges { node { contradictions { field } } } } }`)).data.events;
    const [all, contradicted, agreed] = [await ask(""), await ask(", filter: { contradicted: true }"), await ask(", filter: { contradicted: false }")];
    expect(contradicted.edges.every(({ node }) => node.contradictions.length > 0)).toBe(true);
    expect(agreed.edges.every(({ node }) => node.contradictions.length === 0)).toBe(true);
    expect(agreed.totalCount + contradicted.totalCount).toBe(all.totalCount);
    expect(agreed.totalCount).toBe(all.edges.filter(({ node }) => node.contradictions.length === 0).length);
  });

  it("silence is counted up to today, not to the end of a year that is not over", async () => {
    const { data } = await seeded.ask('{ silences(of: "AES", with: "China", during: "2026") { longestGap { to } } }');
    expect(new Set((data.silences as { longestGap: { to: string } }[]).map(({ longestGap }) => longestGap.to))).toEqual(new Set(["2026-11-24"]));
  });

  it.each(CONNECTIONS)("%s are walked forward and backward to the same list", async (field) => {
    const forward: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 3; pages += 1) {
      const { edges, pageInfo }: Connection = await page(field, `first: 4${after === null ? "" : `, after: "${after}"`}`);
      forward.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(new Set(forward).size).toBe(forward.length);
    const last = await page(field, `first: ${forward.length}`);
    expect(last.edges.map(({ node }) => node.id)).toEqual(forward);
    const end = last.edges.at(-1)!.cursor;
    const back = await page(field, `last: 3, before: "${end}"`);
    expect(back.edges.map(({ node }) => node.id)).toEqual(forward.slice(-4, -1));
    expect(back.pageInfo.hasNextPage).toBe(true);
    expect(last.totalCount).toBeGreaterThanOrEqual(forward.length);
  });

  it("give at most a hundred, twenty where nothing is said, none where none is asked for", async () => {
    expect((await page("people", "first: 300")).edges).toHaveLength(100);
    expect((await page("people", "filter: {}")).edges).toHaveLength(20);
    const none = await page("events", "first: 0");
    expect(none.edges).toEqual([]);
    expect(none.totalCount).toBeGreaterThan(0);
    expect(none.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it("count only where the count is asked for", async () => {
    await seeded.ask("{ events(first: 1) { edges { node { id } } } }");
    expect(seeded.store.asked[0]?.text).not.toContain("count(");
    await seeded.ask("{ events(first: 1) { totalCount } }");
    expect(seeded.store.asked[0]?.text).toContain("count(");
  });

  it("stay where they are while events come in", async () => {
    const first = await page("events", "orderBy: DATE_ASC, first: 5");
    const next = await page("events", `orderBy: DATE_ASC, first: 5, after: "${first.pageInfo.endCursor ?? ""}"`);
    await seeded.store.write([{ name: "insert", text: "MERGE (e:Event {id: 'event:early'}) SET e.from = '1990-01-01', e.to = '1990-01-01', e.precision = 'day', e.json = $json", parameters: { json: JSON.stringify({ id: "event:early", days: { from: "1990-01-01", to: "1990-01-01", precision: "day" } }) } }]);
    const again = await page("events", `orderBy: DATE_ASC, first: 5, after: "${first.pageInfo.endCursor ?? ""}"`);
    await seeded.store.write([{ name: "undo", text: "MATCH (e:Event {id: 'event:early'}) DETACH DELETE e", parameters: {} }]);
    expect(again.edges).toEqual(next.edges);
  });
});

describe("reads of a request", () => {
  let seeded: SeededService;
  beforeAll(async () => { seeded = await openSeededService(); });
  afterAll(() => seeded.close());

  it.each([
    ["an event with all its reports", "{ events(first: 20) { edges { node { id reports { quote document { title text } evidence { steps } } accounts { differs document { name } } contradictions { claims { reports { id } } } becameOf { id reports { quote } } } } } }", 1],
    ["nested names", "{ events(first: 20) { edges { node { participants { person { name(language: FR) aliases offices { office { title } } } } countries { name organizations(on: \"2024-01-01\") { organization { name } } } } } } }", 1],
    ["profiles of everybody on a page", "{ events(first: 20) { edges { node { participants { person { profile { events counterparts { party { name } } } } } countries { profile { events lastContact { reports { quote } } } } } } } }", 2],
    ["a chain with its events", "{ path(from: \"Tiani\", to: \"Goïta\") { steps { event { reports { quote } } } } }", 2],
    ["documents with their events", "{ documents(first: 20) { edges { node { reports { quote event { kind } } text } } } }", 1],
    ["texts of reports", "{ event(id: \"55b9a73c16129aa1\") { reports { document { text } } } }", 1],
    ["two roots and profiles below both", "{ a: person(name: \"Goïta\") { profile { events } } b: events(first: 5) { edges { node { participants { person { profile(during: \"2024\") { events } } } } } } }", 2],
    ["tables alone", "{ members(of: \"AES\", on: \"2024-01-01\") { country { name } } officeHolders(of: \"Mali\", on: \"2024-01-01\") { person { name } } countries { totalCount } topics { totalCount } }", 0],
  ])("%s", async (_name, query, reads) => {
    const { errors } = await seeded.ask(query);
    expect(errors).toBeUndefined();
    expect(seeded.store.asked).toHaveLength(reads);
  });
});
