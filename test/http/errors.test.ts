import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";

import { ask, closeLocalServices, startLocalService } from "./local-service.ts";
import type { LocalService } from "./local-service.ts";

describe("errors that leave the house", () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await startLocalService();
  });
  afterAll(closeLocalServices);

  it("keep our own words, code and candidates", async () => {
    const { body } = await ask(service, "{ fail(how: \"input\") }");
    expect(body.errors![0]!).toMatchObject({
      message: "\"Sahell\" is no party we know.",
      extensions: { code: "BAD_USER_INPUT", problem: "unknown-party", candidates: [{ id: "region:SAHEL_CORE", name: "Sahel" }] },
    });
  });

  it("tell nothing of the inside when the fault is ours", async () => {
    const { body } = await ask(service, "{ fail(how: \"bug\") }");
    expect(body.errors![0]!.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|secret|stack/);
  });

  it("write a fault of ours in the log, with where it came from, and other errors not", async () => {
    const lines: string[] = [];
    const log = jest.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    try {
      await ask(service, "{ fail(how: \"bug\") }");
      await ask(service, "{ fail(how: \"input\") }");
    } finally {
      log.mockRestore();
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\S+Z fault: .*\n\s+at /);
  });

  it.each([["store", "STORE_UNAVAILABLE"], ["graphql", "NOT_FOUND"]])("a failure of kind %s has code %s", async (how, code) => {
    const { body } = await ask(service, `{ fail(how: "${how}") }`);
    expect(body.errors![0]!.extensions.code).toBe(code);
  });

  it("answer an unknown path with problem+json", async () => {
    const response = await fetch(`${service.url}/nothing/here`);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  });
});
