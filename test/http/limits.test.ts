import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";

import { ask, closeLocalServices, startLocalService } from "./local-service.ts";
import type { Answer, LocalService } from "./local-service.ts";

const codes = (body: Answer): unknown[] => body.errors!.map((error) => error.extensions["code"]);

describe("limits on queries", () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await startLocalService({ limits: { milliseconds: 300 } });
  });
  afterAll(closeLocalServices);

  it("refuses 50 levels, and says how deep and how deep is allowed", async () => {
    const { status, body } = await ask(service, `{ ${"node { ".repeat(49)} id ${"}".repeat(49)} }`);
    expect(status).toBe(400);
    expect(body.errors![0]!).toMatchObject({ extensions: { code: "QUERY_TOO_COMPLEX", depth: 50, limit: 15 } });
  });

  it("measures through fragments", async () => {
    const { body } = await ask(service, `query { node { ...a } } fragment a on Node { node { node { node { node { ...b } } } } } fragment b on Node { ${"node { ".repeat(12)} id ${"}".repeat(12)} }`);
    expect(codes(body)).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  it("refuses 10,000 aliases by the token limit", async () => {
    const { status, body } = await ask(service, `{ ${Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(" ")} }`);
    expect(status).toBe(400);
    expect(codes(body)).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  it("refuses 61 aliases", async () => {
    const { body } = await ask(service, `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: hello`).join(" ")} }`);
    expect(body.errors![0]!.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", aliases: 61, limit: 60 });
  });

  it("multiplies the cost by first, also from a variable", async () => {
    const response = await fetch(`${service.url}/graphql`, {
      method: "POST", headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "query ($n: Int) { nodes(first: $n) { edges { node { id tags { id } } } } }", variables: { n: 100_000 } }),
    });
    const body = await response.json() as Answer;
    expect(response.status).toBe(400);
    expect(body.errors![0]!.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", cost: 1 + 100_000 * (1 + 1 + 1 + 1 + 3), limit: 50_000 });
  });

  it("lets introspection through, whatever it would cost", async () => {
    const { status, body } = await ask(service, getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });

  it("answers a slow question with TIMEOUT when the time is up", async () => {
    const { body } = await ask(service, "{ wait }");
    expect(codes(body)).toEqual(["TIMEOUT"]);
  });

  it("refuses a batch", async () => {
    const response = await fetch(`${service.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: "[{\"query\":\"{hello}\"}]" });
    expect(response.status).toBe(400);
  });
});

describe("bodies", () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await startLocalService({ limits: { bodyBytes: 100_000 } });
  });
  afterAll(closeLocalServices);

  const post = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.url}/graphql`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

  it.each([
    ["malformed JSON", "{\"query\": ", 400],
    ["20 MB", JSON.stringify({ query: "{ hello }", variables: { x: "x".repeat(20_000_000) } }), 413],
    ["invalid UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ])("answers %s in GraphQL JSON, never in HTML", async (_name, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const answer = await response.json() as Answer;
    expect(codes(answer)).toEqual(["BAD_REQUEST"]);
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|SyntaxError/);
  });

  it("answers an unknown charset with 415", async () => {
    expect((await post("{}", { "content-type": "application/json; charset=klingon" })).status).toBe(415);
  });
});

describe("rate", () => {
  afterAll(closeLocalServices);

  it("answers 429 in JSON with Retry-After above the limit", async () => {
    const service = await startLocalService({ limits: { requestsPerMinute: 2 } });
    await ask(service, "{ hello }");
    await ask(service, "{ hello }");
    const { status, body, headers } = await ask(service, "{ hello }");
    expect(status).toBe(429);
    expect(codes(body)).toEqual(["RATE_LIMITED"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
