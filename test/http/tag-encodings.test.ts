import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import compression from "compression";
import express from "express";

import { createTableRouter } from "../../src/api/http/tables/table-routes.ts";
import { tagEncodings } from "../../src/api/http/tag-encodings.ts";
import { fixtureSource } from "../tables/fixture-source.ts";

describe("ETags of compressed answers", () => {
  let server: Server;
  let base: string;

  beforeAll(async () => {
    const app = express();
    app.set("etag", "strong");
    app.use(tagEncodings, compression());
    app.use("/api/v1", createTableRouter(fixtureSource(), 5_000));
    app.get("/page", (_request, response) => { response.send("a page ".repeat(200)); });
    app.get("/weak", (_request, response) => { response.set("ETag", 'W/"1"').send("a page ".repeat(200)); });
    server = app.listen(0);
    await new Promise((resolve) => server.once("listening", resolve));
    base = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const tagOf = async (path: string, encoding: string, held?: string): Promise<readonly [status: number, tag: string | null, body: string]> => {
    const response = await fetch(base + path, { headers: { "accept-encoding": encoding, "cache-control": "max-age=0", ...(held === undefined ? {} : { "if-none-match": held }) } });
    return [response.status, response.headers.get("etag"), await response.text()];
  };

  it.each(["/api/v1/events.csv", "/page"])("%s has one tag for each encoding, and 304 for each", async (path) => {
    const answers = await Promise.all(["identity", "gzip", "br"].map((encoding) => tagOf(path, encoding)));
    expect(new Set(answers.map(([, tag]) => tag)).size).toBe(3);
    expect(new Set(answers.map(([, , body]) => body)).size).toBe(1);
    for (const [, tag] of answers) expect(tag).toMatch(/^"[^"]+"$/u);
    for (const [at, encoding] of ["identity", "gzip", "br"].entries()) {
      const held = answers[at]?.[1] ?? "";
      expect(await tagOf(path, encoding, held)).toEqual([304, held, ""]);
      expect(await tagOf(path, encoding, `"other", ${held}`)).toEqual([304, held, ""]);
    }
  });

  it("sends anew what the client does not hold", async () => {
    expect((await tagOf("/page", "gzip", '"other-gzip"'))[0]).toBe(200);
    expect((await tagOf("/api/v1/events.csv", "gzip", '"other-gzip"'))[0]).toBe(200);
  });

  it("leaves weak tags: they name what is told, not its bytes", async () => {
    expect((await tagOf("/weak", "gzip"))[1]).toBe('W/"1"');
  });
});
