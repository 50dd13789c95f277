import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";

import { createTableRouter } from "../../src/api/http/tables/table-routes.ts";
import { fixtureSource } from "../tables/fixture-source.ts";

const dashboard = readFileSync(new URL("../../examples/grafana/dashboards/entente.json", import.meta.url), "utf8");
/** Grafana fills its variables in before it asks; times are epoch milliseconds. */
const VARIABLES: Readonly<Record<string, string>> = { alliance: "AES", with: "", bucket: "month", __from: "1672531200000", __to: "1767225599000" };
interface Asked { readonly url: string; readonly columns: readonly { readonly selector: string }[] }

/** Everything in the dashboard that asks an address, wherever it stands. */
function asked(value: unknown): readonly Asked[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(asked);
  return "url" in value && "columns" in value ? [value as Asked, ...inside] : inside;
}

describe("the Grafana dashboard", () => {
  let server: Server;

  beforeAll(async () => {
    const app = express();
    app.use("/api/v1", createTableRouter(fixtureSource(), 5_000));
    server = app.listen(0);
    await new Promise((resolve) => server.once("listening", resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each(asked(JSON.parse(dashboard)).map((one) => [one.url, one] as const))("asks %s, which is answered with the columns it reads", async (_url, { url, columns }) => {
    const filled = url.replace(/\$\{(\w+)\}/g, (_all, name: string) => VARIABLES[name] ?? "").replace("http://localhost:4000", `http://localhost:${(server.address() as AddressInfo).port}`);
    const response = await fetch(filled);
    expect(response.status).toBe(200);
    const rows = await response.json() as readonly Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    expect(columns.map(({ selector }) => selector).filter((name) => !(name in (rows[0] ?? {})))).toEqual([]);
  });

  it("asks four times: timeline, events, alliances, turning points", () => expect(asked(JSON.parse(dashboard))).toHaveLength(4));
});
