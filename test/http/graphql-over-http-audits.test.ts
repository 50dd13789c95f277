import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";

import { closeLocalServices, startLocalService } from "./local-service.ts";
import type { LocalService } from "./local-service.ts";

/** CSRF prevention stays on; the audits send what every client of ours sends with a plain GET. */
const fetchFn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("apollo-require-preflight", "1");
  return fetch(input, { ...init, headers });
};

describe("GraphQL over HTTP", () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await startLocalService();
  });
  afterAll(closeLocalServices);

  const audits = serverAudits({ url: () => `${service.url}/graphql`, fetchFn });

  it("has all 61 audits", () => {
    expect(audits).toHaveLength(61);
  });

  for (const audit of audits) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
    });
  }

  it("refuses a plain GET without the header that a foreign page cannot send", async () => {
    const response = await fetch(`${service.url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
  });
});
