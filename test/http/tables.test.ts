import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";

import { createTableRouter } from "../../src/api/http/tables/table-routes.ts";
import { EVENTS, fixtureSource } from "../tables/fixture-source.ts";
import type { FixtureSource } from "../tables/fixture-source.ts";

describe("/api/v1", () => {
  let source: FixtureSource;
  let server: Server;
  let base: string;

  beforeEach(async () => {
    source = fixtureSource();
    const app = express();
    app.use("/api/v1", createTableRouter(source, 5_000));
    server = app.listen(0);
    await new Promise((resolve) => server.once("listening", resolve));
    base = `http://localhost:${(server.address() as AddressInfo).port}/api/v1`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${base}${path}`, { headers });
  const problem = async (response: Response): Promise<Record<string, unknown>> => {
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    return await response.json() as Record<string, unknown>;
  };

  it.each([
    ["/events.csv", "text/csv; charset=utf-8; header=present"], ["/events.json", "application/json; charset=utf-8"], ["/events.ndjson", "application/x-ndjson; charset=utf-8"],
    ["/participants.csv", "text/csv; charset=utf-8; header=present"], ["/contacts.csv?of=Sahel&with=Moscow&during=2024-03", "text/csv; charset=utf-8; header=present"],
    ["/alliances/AES/timeline.csv?with=&from=2023&to=2025&bucket=month&shape=wide", "text/csv; charset=utf-8; header=present"], ["/alliances/AES/timeline.ndjson", "application/x-ndjson; charset=utf-8"],
    ["/alliances/AES/timeline.svg", "image/svg+xml; charset=utf-8"], ["/alliances/AES/annotations.json", "application/json; charset=utf-8"], ["/alliances.json", "application/json; charset=utf-8"],
  ])("%s answers as %s, for every origin", async (path, type) => {
    const response = await get(path, { origin: "https://notebook.example" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it("passes the filters on by the names of events(filter)", async () => {
    await get("/events.json?allParties=Niger,France&kinds=EXPULSION&kinds=recall&status=HAPPENED&topics=sovereignty&text=ambassadeur&from=2023&to=2023&limit=5");
    expect(source.asked[0]).toEqual({
      method: "events",
      question: {
        limit: 5, newestFirst: false,
        filter: { allParties: ["Niger", "France"], kinds: ["expulsion", "recall"], status: ["happened"], topics: ["sovereignty"], text: "ambassadeur", during: "2023-01-01/2023-12-31" },
      },
    });
  });

  it("takes every filter that events(filter) has", async () => {
    await get("/participants.json?parties=Mali&families=TALKS&initiators=Putin&places=Moscow,RUS/Kazan&languages=fr&contradicted=true&during=2024");
    expect(source.asked[0]).toMatchObject({ question: { filter: { parties: ["Mali"], families: ["talks"], initiators: ["Putin"], places: ["Moscow", "RUS/Kazan"], languages: ["fr"], contradicted: true, during: "2024" } } });
    const described = await (await get("/openapi.json")).json() as { paths: Record<string, { get: { parameters: { name: string }[] } }> };
    const filters = /input EventFilter \{([^}]*)\}/u.exec(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"))?.[1]?.match(/^ {2}\w+(?=:)/gmu)?.map((name) => name.trim()) ?? [];
    expect(filters.length).toBeGreaterThan(10);
    expect(described.paths["/events.csv"]?.get.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(filters));
  });

  it.each([["2024-06", "2024-06-30"], ["2024-06-15T10:00:00Z", "2024-06-15"], ["1718409600000", "2024-06-15"]])("takes asOf=%s as %s", async (given, day) => {
    await get(`/events.json?asOf=${given}`);
    expect(source.asked[0]).toMatchObject({ question: { asOf: day } });
  });

  it("has a strong ETag and answers 304 without asking for rows", async () => {
    const first = await get("/events.csv?from=2024&to=2025");
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    source.asked.length = 0;
    const again = await get("/events.csv?to=2025&from=2024", { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(source.asked).toEqual([]);
    expect((await get("/events.csv?from=2023", { "if-none-match": etag })).status).toBe(200);
    expect((await get("/events.json?from=2024&to=2025", { "if-none-match": etag })).status).toBe(200);
  });

  it("leads through all events by Link, each once", async () => {
    const seen: string[] = [];
    let next: string | undefined = `${base}/events.ndjson?limit=1`;
    while (next !== undefined) {
      const response: Response = await fetch(next);
      seen.push(...(await response.text()).trim().split("\n").map((line) => (JSON.parse(line) as { id: string }).id));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(seen).toEqual(["event:1", "event:2", "event:3"]);
  });

  it.each([1, 2, 3, 4, 5, 9])("leads through all participants in pages of exactly %i", async (limit) => {
    const all = EVENTS.flatMap((event) => event.participants.map((party) => `${event.id} ${party.id}`));
    const seen: string[] = [];
    let next: string | undefined = `${base}/participants.json?limit=${limit}`;
    while (next !== undefined) {
      const response: Response = await fetch(next);
      const rows = await response.json() as { event: string; party: string }[];
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      expect(rows.length).toBe(next === undefined ? all.length - seen.length : limit);
      seen.push(...rows.map((row) => `${row.event} ${row.party}`));
    }
    expect(seen).toEqual(all);
  });

  it.each([
    ["/events.csv?from=2024-13", 400, "bad-date"], ["/events.csv?from=2025&to=2024", 400, "reversed-period"], ["/events.csv?limit=10001", 400, "bad-parameter"], ["/events.csv?limit=0", 400, "bad-parameter"],
    ["/events.csv?kinds=war", 400, "bad-parameter"], ["/events.csv?knd=visit", 400, "unknown-parameter"], ["/events.csv?during=2024&from=2024", 400, "two-periods"],
    ["/contacts.csv?of=Sahel", 400, "missing-parameter"], ["/participants.csv?after=x", 400, "bad-cursor"], ["/events.csv?text=%00", 400, "bad-parameter"],
    ["/events.xml", 404, "not-found"], ["/nothing", 404, "not-found"], ["/alliances/NATO9/timeline.csv", 404, "not-found"], ["/alliances/%E0%A4/timeline.csv", 400, "bad-request"],
    ["/alliances/AES/timeline.csv?bucket=decade", 400, "bad-parameter"],
  ])("%s is answered with a problem, %i %s", async (path, status, type) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await problem(response)).toMatchObject({ status, type: `/api/v1/problems/${type}` });
  });

  it("answers other methods with 405 and what is allowed", async () => {
    const response = await fetch(`${base}/events.csv`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    await problem(response);
  });

  it("answers HEAD with the headers alone", async () => {
    const response = await fetch(`${base}/events.csv`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).not.toBeNull();
  });
});
