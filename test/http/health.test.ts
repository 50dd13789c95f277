import { afterEach, describe, expect, it } from "@jest/globals";

import { StoreUnavailable } from "../../src/domain/errors.ts";
import { ask, closeLocalServices, startLocalService } from "./local-service.ts";

describe("health", () => {
  afterEach(closeLocalServices);

  it("answers while the process and the store do", async () => {
    const service = await startLocalService();
    expect(await (await fetch(`${service.url}/healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${service.url}/readyz`)).json()).toEqual({ status: "ready", store: "embedded" });
  });

  it("is alive but not ready where the store fails, without the store's own words", async () => {
    const service = await startLocalService({}, { checkReady: () => Promise.reject(new StoreUnavailable("bolt://user:secret@db refused")) });
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${service.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).not.toContain("secret");
  });

  it("shows Prometheus how long answers take and how large the graph is", async () => {
    const service = await startLocalService();
    await ask(service, "{ hello }");
    const text = await (await fetch(`${service.url}/metrics`)).text();
    expect(text).toMatch(/entente_http_request_seconds_count\{route="graphql",method="POST",status="200"\} 1/);
    expect(text).toMatch(/entente_store_nodes 3/);
    expect(text).toMatch(/process_cpu_seconds_total/);
  });
});
