import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

let folder = "";

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "entente-serve-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

function serve(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "serve", "--no-seeds"], { env: { ...process.env, ENTENTE_DATA_DIR: join(folder, "data"), ...environment }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => { said += chunk.toString("utf8"); });
  return { child, said: () => said, ended: new Promise((resolve) => { child.once("exit", (code) => resolve(code)); }) };
}

async function addressOf({ said }: Started): Promise<string> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const url = /serves on (http:\/\/\S+)/.exec(said())?.[1];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The service did not start: ${said()}`);
}

describe("entente serve", () => {
  it("tells its addresses, answers, and is gone after SIGTERM with its store free again", async () => {
    const started = serve({ PORT: "0" });
    const url = await addressOf(started);
    for (const path of ["/", "/playground", "/graphql", "/api/v1/openapi.json"]) expect(started.said()).toContain(`${url}${path}`);
    expect(started.said()).toMatch(/changes are refused: set ENTENTE_TOKEN/);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: "ready", store: "embedded" });
    const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ dataset { documents events } }" }) });
    expect(await answer.json()).toEqual({ data: { dataset: { documents: 0, events: 0 } } });
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  }, 120_000);

  it("says which port is taken, and ends with 2", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => { other.once("listening", resolve); });
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const started = serve({ PORT: String(port) });
    expect(await started.ended).toBe(2);
    expect(started.said()).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is used by another process`));
    await new Promise((resolve) => { other.close(resolve); });
  }, 120_000);
});
