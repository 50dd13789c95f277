import { afterEach, describe, expect, it } from "@jest/globals";

import { ask, closeLocalServices, startLocalService } from "./local-service.ts";

describe("the life of the server", () => {
  afterEach(closeLocalServices);

  it("aborts the work of a client that has gone", async () => {
    const service = await startLocalService();
    const leaving = new AbortController();
    const asked = fetch(`${service.url}/graphql`, {
      method: "POST", headers: { "content-type": "application/json" }, body: "{\"query\":\"{ wait }\"}", signal: leaving.signal,
    });
    while (service.signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    await expect(asked).rejects.toThrow();
    const signal = service.signals[0]!;
    while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((signal.reason as Error).name).toBe("AbortError");
  });

  it("does not abort the work of a client that has its answer", async () => {
    const service = await startLocalService();
    await ask(service, "{ hello }");
    await service.close();
    expect(service.signals[0]!.aborted).toBe(false);
  });

  it("closes within five seconds although an answer is under way", async () => {
    const service = await startLocalService();
    const asked = ask(service, "{ wait }").catch((error: unknown) => error);
    while (service.signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = Date.now();
    await service.close();
    expect(Date.now() - before).toBeLessThan(5_000);
    await asked;
  });

  it("says which setting to change where the port is taken", async () => {
    const service = await startLocalService();
    const port = Number(new URL(service.url).port);
    await expect(startLocalService({ port })).rejects.toThrow(/set PORT/);
  });

  it("lets only listed origins read answers", async () => {
    const service = await startLocalService({ corsOrigins: ["https://research.example"] });
    const from = async (origin: string): Promise<string | null> => (await ask(service, "{ hello }", { origin })).headers.get("access-control-allow-origin");
    expect(await from("https://research.example")).toBe("https://research.example");
    expect(await from("https://elsewhere.example")).toBeNull();
  });

  it("sends a browser from /graphql to the playground with its question", async () => {
    const service = await startLocalService();
    const response = await fetch(`${service.url}/graphql?query={hello}`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/playground?query=%7Bhello%7D");
  });
});
